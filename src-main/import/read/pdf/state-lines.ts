import { endsSentence } from '../../../../src-shared/text/line-mending'
import type { Stated } from '../../stated'
import type { FrontPages } from './front-pages'
import type { Headings } from './headings'
import type { PrintedLine } from './printed-page'

/** What the setting of a line says: what it is, and whether it goes on with the paragraph before. */
export interface LineStatement {
  readonly stated?: Stated
  readonly goesOn?: boolean
}

const namesFigure = /^(?:图|Figure|Fig\.)\s*[\d一二三四五六七八九十]/
// In squares: what is narrower in the text's own type may be a cell or a label.
const NARROWEST_TEXT = 11

/**
 * States of each line what its type makes sure: headings, their kickers, boxes, captions, and text in the type of the
 * text. Everything else is left to what its words say.
 */
export function stateLines(
  lines: readonly PrintedLine[],
  headings: Headings,
  front: FrontPages,
  { bodySize, captions }: { readonly bodySize: number; readonly captions: ReadonlySet<PrintedLine> },
): ReadonlyMap<PrintedLine, LineStatement> {
  const inHeading = new Set([...headings.byFirstLine.values()].flatMap((heading) => heading.lines))
  const boxes = findBoxes(lines, headings, inHeading, bodySize)
  const text = findText(lines, bodySize)
  const statements = new Map<PrintedLine, LineStatement>()
  let before: PrintedLine | null = null
  for (const line of lines) {
    const box = boxes.get(line)
    const isText = text.has(line) && !inHeading.has(line) && !box && !headings.kickers.has(line) && !captions.has(line)
    if (inHeading.has(line)) statements.set(line, { stated: { kind: 'paragraph' } })
    else if (front.covers.has(line.page)) statements.set(line, { stated: { kind: 'cover' } })
    else if (headings.kickers.has(line)) statements.set(line, { stated: { kind: 'kicker' } })
    else if (box) statements.set(line, { stated: box })
    else if (isText)
      statements.set(line, { stated: { kind: 'paragraph' }, ...(goesOn(before, line) ? { goesOn: true } : {}) })
    else if (captions.has(line)) statements.set(line, { stated: { kind: 'caption' } })
    else if (namesFigure.test(line.text) && !endsSentence(line.text) && line.size <= bodySize * 1.05)
      statements.set(line, { stated: { kind: 'caption' } })
    else if (isLabel(line, bodySize)) statements.set(line, { stated: { kind: 'figure' } })
    if (inHeading.has(line)) before = null
    else if (isText) before = line
  }
  return statements
}

/** Small type that is no sentence: the labels and values of a chart. */
const isLabel = ({ text, size }: PrintedLine, bodySize: number): boolean =>
  size < bodySize * 0.8 &&
  text.length <= 80 &&
  !endsSentence(text) &&
  !/^(?:[①-⑳*注]|资料来源|来源|数据来源)/.test(text)

const isBodyType = (line: PrintedLine, bodySize: number): boolean => Math.abs(line.size - bodySize) <= bodySize * 0.04

/** The lines of paragraphs in the text's own type, a line of some width among them. */
function findText(lines: readonly PrintedLine[], bodySize: number): ReadonlySet<PrintedLine> {
  const text = new Set<PrintedLine>()
  for (const group of groupsOf(lines)) {
    const isText = group.every((line) => isBodyType(line, bodySize))
    const isWide = group.some((line) => line.right - line.left >= NARROWEST_TEXT * line.size)
    if (isText && isWide) for (const line of group) text.add(line)
  }
  return text
}

function groupsOf(lines: readonly PrintedLine[]): PrintedLine[][] {
  const groups: PrintedLine[][] = []
  for (const line of lines) {
    const open = groups.at(-1)
    if (open && !line.startsGroup && open[0]?.page === line.page) open.push(line)
    else groups.push([line])
  }
  return groups
}

const latinEnd = /[.!?]['"’”)]?$/

/** A line that begins at its column's edge, after one that broke off at the end of its own. */
const goesOn = (before: PrintedLine | null, line: PrintedLine): boolean =>
  before !== null &&
  line.startsGroup &&
  !line.isIndented &&
  before.isFull &&
  !endsSentence(before.text) &&
  !latinEnd.test(before.text) &&
  Math.abs(before.size - line.size) < line.size * 0.04 &&
  (line.page !== before.page || line.top < before.top || line.left > before.right)

/** What follows a box's title in the box's type, down to the next heading or text. */
function findBoxes(
  lines: readonly PrintedLine[],
  { boxTitles }: Headings,
  inHeading: ReadonlySet<PrintedLine>,
  bodySize: number,
): ReadonlyMap<PrintedLine, Stated> {
  const boxes = new Map<PrintedLine, Stated>()
  let open: { box: number; title: PrintedLine } | null = null
  for (const line of lines) {
    if (boxTitles.has(line)) {
      open = { box: open ? open.box + 1 : boxes.size, title: line }
      boxes.set(line, { kind: 'box', box: open.box, isTitle: true })
    } else if (open && !inHeading.has(line) && isInBox(line, open.title, bodySize))
      boxes.set(line, { kind: 'box', box: open.box, isTitle: false })
    else open = null
  }
  return boxes
}

const isInBox = (line: PrintedLine, title: PrintedLine, bodySize: number): boolean =>
  line.page === title.page &&
  line.size < bodySize * 0.97 &&
  line.size > bodySize * 0.72 &&
  line.left >= title.left - title.size * 3
