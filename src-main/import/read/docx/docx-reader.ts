import type { ReadNote } from '../../../../src-shared/contract/source-content'
import { fail, ok, type Result } from '../../../../src-shared/failure/result'
import type { Progress } from '../../../work/progress'
import { isArchive, isOldContainer } from '../../archive'
import type { DocumentLine } from '../../document-lines'
import { LinesDraft } from '../lines-draft'
import { findPackedPicture } from '../package/packed-picture'
import { readRelationships, safeUrl } from '../package/relationships'
import type { DocumentFile, ReadDocument, Reader, ReadFailure, ReadPicture } from '../reader'
import { markFrontMatter } from './front-matter'
import { LayOut } from './lay-out'
import { markPlain } from './mark-plain'
import { readNumbering } from './numbering'
import { type DocxPackage, findPart, openDocxPackage } from './package'
import { textOfParagraph } from './paragraph'
import { type BodyFacts, readStories, type Story } from './read-body'
import { readStyleSheet } from './style-sheet'

export const docxMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const latin1 = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Word files, and the older and encrypted ones that are refused in words. */
export const docxReader: Reader = {
  recognizes: ({ bytes }) =>
    isOldContainer(bytes) || (isArchive(bytes) && !latin1(bytes.subarray(0, 100)).includes('application/epub+zip')),
  read: async (file, progress) => readDocx(file, progress),
}

function readDocx({ bytes }: DocumentFile, progress: Progress): Result<ReadDocument, ReadFailure> {
  const opened = openDocxPackage(bytes)
  if (!opened.ok) return opened
  const pack = opened.value
  progress(0.2, 'main:job.reading')
  const main = pack.parts.get(pack.main)
  const read = readStories(main ?? new Uint8Array(), ['w:body'], linksOf(pack, pack.main))
  if (!read.ok) return read
  // A workbook or a set of slides is a sound package too, but it has no body.
  if (read.value.stories.length === 0) return fail('package-unknown')
  progress(0.6, 'main:job.reading')
  const notes = {
    footnotes: storiesOf(pack, 'footnotes', 'w:footnote'),
    endnotes: storiesOf(pack, 'endnotes', 'w:endnote'),
  }
  const comments = storiesOf(pack, 'comments', 'w:comment')
  const draft = new LinesDraft()
  const found: Omit<ReadPicture, 'captionAt'>[] = []
  const references: { words: string; at: number }[] = []
  const layOut = new LayOut({
    draft,
    styles: readStyleSheet(findPart(pack, 'styles')),
    counter: readNumbering(findPart(pack, 'numbering')),
    onPicture: (relation, alt, at) => {
      const picture = pictureOf(pack, relation)
      if (picture) found.push({ ...picture, alt, at })
    },
    onNote: (part, id, at) => {
      const words = wordsOf(notes[part].find((story) => story.id === id))
      if (words) references.push({ words, at })
    },
  })
  layOut.addBlocks(read.value.stories.flatMap(({ blocks }) => blocks))
  markPlain(draft, layOut.laid)
  for (const { words, at } of references) {
    const line = draft.addLine([{ text: words, marks: [], url: null }], { startsGroup: true, stated: { kind: 'note' } })
    if (line) draft.notes.push({ at, text: line.text, start: line.traced[0]?.start ?? 0 })
  }
  for (const comment of comments)
    draft.addNoise([comment.author, wordsOf(comment)].filter(Boolean).join('：'), 'comment')
  for (const words of runningWords(pack)) draft.addNoise(words, 'running head')
  progress(1, 'main:job.reading')
  const { text, lines } = draft.finish()
  if (text.trim() === '') return fail('file-empty')
  return ok({
    mime: docxMime,
    text,
    lines: markFrontMatter(lines),
    notes: readNotes(read.value.facts, comments.length, pack.hasMacros),
    pictures: found.map((picture) => ({ ...picture, captionAt: captionOf(draft.lines, picture.at) })),
    pages: [],
  })
}

/** The caption right below a picture, else right above it. */
function captionOf(lines: readonly DocumentLine[], at: number): number | null {
  const startOf = (line: DocumentLine): number => line.traced[0]?.start ?? 0
  const below = lines.findIndex((line) => startOf(line) >= at)
  const near = below < 0 ? [lines.at(-1)] : [lines[below], lines[below - 1]]
  const caption = near.find(
    (line) => line && (line.stated?.kind === 'caption' || /^图\s*[\d一二三四五六七八九十]/.test(line.text)),
  )
  return caption ? startOf(caption) : null
}

const linksOf = (pack: DocxPackage, part: string) => {
  const relations = part === pack.main ? pack.relations : readRelationships(pack.parts, part)
  return (relation: string): string | null => {
    const found = relations.get(relation)
    return found?.isExternal ? safeUrl(found.target) : null
  }
}

/** Stories of a part beside the body; a damaged one costs its own words only. */
function storiesOf(pack: DocxPackage, type: string, tag: string): readonly Story[] {
  const part = findPart(pack, type)
  const read = part ? readStories(part, [tag], () => null) : null
  return read?.ok ? read.value.stories : []
}

const wordsOf = (story: Story | undefined): string =>
  (story?.blocks ?? [])
    .flatMap((block) => (block.kind === 'paragraph' ? [textOfParagraph(block).trim()] : []))
    .filter(Boolean)
    .join(' ')
    .replace(/\s*\n\s*/g, ' ')

/** What stands above and below the pages, each once. */
function runningWords(pack: DocxPackage): ReadonlySet<string> {
  const words = [...pack.relations.values()]
    .filter(({ type }) => type === 'header' || type === 'footer')
    .flatMap(({ target }) => {
      const part = pack.parts.get(target)
      const read = part ? readStories(part, ['w:hdr', 'w:ftr'], () => null) : null
      return read?.ok ? read.value.stories.map(wordsOf) : []
    })
  return new Set(words.filter((word) => word.trim() !== ''))
}

function pictureOf(pack: DocxPackage, relation: string): { bytes: Uint8Array; mime: string } | null {
  const found = pack.relations.get(relation)
  return found && !found.isExternal ? findPackedPicture(pack.parts, found.target) : null
}

function readNotes(facts: BodyFacts, comments: number, hasMacros: boolean): ReadNote[] {
  const { inserted, deleted, charts } = facts
  return [
    ...(inserted + deleted > 0 ? [{ code: 'changes-accepted', data: { inserted, deleted } }] : []),
    ...(comments > 0 ? [{ code: 'comments-left-out', data: { count: comments } }] : []),
    ...(charts > 0 ? [{ code: 'charts-left-out', data: { count: charts } }] : []),
    ...(hasMacros ? [{ code: 'macros-left-out', data: {} }] : []),
  ]
}
