import { displayWidth, endsSentence } from '../../src-shared/text/line-mending'
import type { DocumentLine } from './document-lines'
import { type LineGroup, toGroup } from './line-groups'
import type { TracedText } from './structured'

/** What follows shows by so many lines how wide it is set. */
const enoughLines = 80

const sentenceMark = /[。；！？]/

/**
 * Takes apart what a page layout glued together without a blank line: a heading and its text, two paragraphs,
 * a quote and its source, the end of one column and the start of the next on one line.
 */
export function splitGroup(group: LineGroup): LineGroup[] {
  if (group.lines.length === 1 && !/^——/.test(group.text)) return [group]
  const lines = group.lines.flatMap((line, index) => splitColumns(group, line, index))
  const parts: DocumentLine[][] = [[]]
  lines.forEach(({ line, isApart }, index) => {
    if (index > 0 && (isApart || /^——/.test(line.text) || startsAnew(group, lines, index))) parts.push([])
    parts.at(-1)?.push(line)
  })
  const isTorn = (part: readonly DocumentLine[]): boolean =>
    lines.some(({ line, isApart }) => isApart && line === part[0])
  return parts
    .filter((part) => part.length > 0)
    .map((part) => (isTorn(part) && part[0]?.text.includes('，') ? { ...toGroup(part), isProse: true } : toGroup(part)))
}

interface CutLine {
  readonly line: DocumentLine
  readonly isApart: boolean
}

/** A last line much wider than its column holds the start of another one, after the end of a sentence. */
function splitColumns(group: LineGroup, line: DocumentLine, index: number): CutLine[] {
  const whole = [{ line, isApart: false }]
  const isLast = index === group.lines.length - 1
  if (!isLast || group.lines.length < 3) return whole
  const stop = findGluedEnd(line.text, group.width)
  if (stop === null) return whole
  const [left, right] = cutTraced(line.traced, stop)
  if (!left || !right) return whole
  return [
    { line: { ...line, ...left }, isApart: false },
    { line: { ...line, ...right, startsGroup: true }, isApart: true },
  ]
}

/** Where the paragraph ends on a last line that goes on: too wide for its column, or short and yet unfinished. */
function findGluedEnd(text: string, width: number): number | null {
  const isTooWide = displayWidth(text) >= width * 1.3
  const isUnfinished = displayWidth(text) <= width * 0.8 && !endsSentence(text)
  const isFollowed = /。\s+\S+$/.test(text) && !endsSentence(text)
  if (isFollowed) return text.lastIndexOf('。') + 1
  const end = isTooWide ? text.search(/[。！？]/) : isUnfinished ? text.lastIndexOf('。') : -1
  if (end < 0 || end + 1 >= text.length || displayWidth(text.slice(0, end)) > width) return null
  return /^\p{L}|^\s+\p{L}/u.test(text.slice(end + 1)) ? end + 1 : null
}

type Cut = { readonly traced: TracedText; readonly text: string }

function cutTraced(traced: TracedText, offset: number): readonly [Cut, Cut] | readonly [] {
  const only = traced[0]
  if (traced.length !== 1 || !only || only.text.length !== only.end - only.start) return []
  const skipped = only.text.slice(offset).length - only.text.slice(offset).trimStart().length
  const left = { start: only.start, end: only.start + offset, text: only.text.slice(0, offset) }
  const right = { start: left.end + skipped, end: only.end, text: only.text.slice(offset + skipped) }
  return [
    { traced: [left], text: left.text },
    { traced: [right], text: right.text },
  ]
}

/** In a justified column only a last line is short: one that is short before the end closes a heading or paragraph. */
function startsAnew(group: LineGroup, lines: readonly CutLine[], index: number): boolean {
  const before = lines.slice(0, index).map(({ line }) => line)
  const after = lines.slice(index, index + enoughLines).map(({ line }) => line)
  const last = before.at(-1)
  if (!last || !after[0]) return false
  const width = widthOf(after)
  if (endsSentence(last.text)) {
    return displayWidth(last.text) < group.width * 0.85 && after.length > 1
  }
  const isHeading = before.every(({ text }) => isShortTitleLine(text, width))
  return isHeading && before.length <= 4 && after.map(({ text }) => text).join('').length >= 24 && isFull(after, width)
}

const isShortTitleLine = (text: string, width: number): boolean =>
  displayWidth(text) <= width * 0.78 &&
  !sentenceMark.test(text) &&
  !/[，、：]$/.test(text) &&
  /\p{Script=Han}{2}/u.test(text)

// The first line of what follows has to be a full one, otherwise it still belongs to the heading.
const isFull = (after: readonly DocumentLine[], width: number): boolean =>
  displayWidth(after[0]?.text ?? '') > width * 0.78 && /[，。；]/.test(after.map(({ text }) => text).join(''))

function widthOf(lines: readonly DocumentLine[]): number {
  const full = lines.length > 1 ? lines.slice(0, -1) : lines
  const widths = full.map(({ text }) => displayWidth(text)).sort((a, b) => a - b)
  return widths[Math.floor(widths.length / 2)] ?? 0
}
