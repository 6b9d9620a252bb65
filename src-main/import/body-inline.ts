import type { StoredNode } from '../../src-shared/blocks/node'
import type { NewId } from '../../src-shared/document/identity'
import { element, textNode } from '../../src-shared/document/make-nodes'
import { textFormats } from '../../src-shared/document/schema'
import { shortened } from './shortened'
import type { DocumentFacts, InlineMark, StatedNote } from './stated'
import type { Piece, TracedText } from './structured'

const NOTE_LENGTH = 4000

/** Turns words back into how they were set: bold, raised, linked, with their notes. */
export type ToInline = (traced: TracedText) => StoredNode[]

interface Run {
  text: string
  readonly format: number
  readonly url: string | null
}

/** For the documents of one import; without facts every text is one plain run. */
export function makeInline(facts: DocumentFacts | null, newId: NewId): ToInline {
  const marks = facts?.marks.toSorted((a, b) => a.start - b.start) ?? []
  const reach = marks.map(({ end }) => end)
  for (let at = 1; at < reach.length; at++) reach[at] = Math.max(reach[at] ?? 0, reach[at - 1] ?? 0)
  const notes = facts?.notes ?? []
  return (traced) => {
    const parts: (Run | StatedNote)[] = []
    for (const [at, piece] of traced.entries()) {
      const from = at === 0 ? piece.start - 1 : (traced[at - 1]?.end ?? piece.start)
      const inside = notes.filter((note) => note.at > from && note.at <= piece.end)
      for (const part of cutPiece(piece, marksAround(marks, reach, piece), inside)) {
        const last = parts.at(-1)
        const isSame = last && 'format' in last && 'format' in part && last.format === part.format
        if (isSame && last.url === part.url) last.text += part.text
        else parts.push(part)
      }
    }
    return toNodes(parts, newId)
  }
}

/** Marks that may touch a piece: those that begin before its end, from the first that reaches it. */
function marksAround(marks: readonly InlineMark[], reach: readonly number[], { start, end }: Piece): InlineMark[] {
  let [low, high] = [0, marks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reach[middle] ?? 0) > start) high = middle
    else low = middle + 1
  }
  const found: InlineMark[] = []
  for (let at = low; at < marks.length; at++) {
    const mark = marks[at]
    if (!mark || mark.start >= Math.max(end, start + 1)) break
    if (mark.end > start) found.push(mark)
  }
  return found
}

function cutPiece(piece: Piece, marks: readonly InlineMark[], notes: readonly StatedNote[]): (Run | StatedNote)[] {
  const { start, end, text } = piece
  const isUnchanged = text.length === end - start
  const borders = isUnchanged ? [...marks.flatMap((mark) => [mark.start, mark.end]), ...notes.map(({ at }) => at)] : []
  const cuts = [...new Set([start, ...borders.filter((at) => at > start && at < end), end])].sort((a, b) => a - b)
  const parts: (Run | StatedNote)[] = notes.filter(({ at }) => at <= start)
  for (const [at, from] of cuts.slice(0, isUnchanged ? -1 : 1).entries()) {
    const to = isUnchanged ? (cuts[at + 1] ?? end) : end
    const over = marks.filter((mark) => mark.start <= from && mark.end > from)
    const words = isUnchanged ? text.slice(from - start, to - start) : text
    if (words) parts.push({ text: words, format: formatOf(over), url: over.find(({ url }) => url)?.url ?? null })
    parts.push(...notes.filter((note) => note.at > from && note.at <= to))
  }
  return parts
}

const formatOf = (marks: readonly InlineMark[]): number =>
  marks.reduce((format, { kind }) => (kind === 'link' ? format : format | textFormats[kind]), 0)

const toNote = ({ text }: StatedNote, newId: NewId): StoredNode => ({
  type: 'footnote',
  version: 1,
  $: { id: newId(), values: { text: shortened(text, NOTE_LENGTH) } },
})

function toNodes(parts: readonly (Run | StatedNote)[], newId: NewId): StoredNode[] {
  const nodes: StoredNode[] = []
  let open: { readonly url: string | null; readonly children: StoredNode[] } = { url: null, children: nodes }
  for (const part of parts) {
    const url = 'format' in part ? part.url : null
    if (url === null) open = { url, children: nodes }
    else if (open.url !== url) {
      open = { url, children: [] }
      nodes.push({ type: 'link', ...element, url, children: open.children })
    }
    open.children.push('format' in part ? textNode(part.text, part.format) : toNote(part, newId))
  }
  return nodes
}
