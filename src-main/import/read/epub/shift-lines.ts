import { type DocumentLine, type DocumentLines, toNoise } from '../../document-lines'
import type { StatedTable, TracedText } from '../../structured'
import type { ReadDocument } from '../reader'

const shift = (traced: TracedText, by: number): TracedText =>
  traced.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }))

const shiftTable = ({ rows }: StatedTable, by: number): StatedTable => ({
  rows: rows.map((row) =>
    row.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((traced) => shift(traced, by)) })),
  ),
})

/** One page of a book as part of the whole text, which it begins at `by`; a page of contents is noise as a whole. */
export function shiftLines(
  { text, lines }: ReadDocument,
  by: number,
  { lists, isContents }: { readonly lists: number; readonly isContents: boolean },
): DocumentLines {
  if (isContents) {
    const noise = toNoise(text, 'contents page', [{ start: 0, end: text.length, text }])
    return { ...none, noise: [{ ...noise, ranges: noise.ranges.map(([start, end]) => [start + by, end + by]) }] }
  }
  const shiftLine = (line: DocumentLine): DocumentLine => ({
    ...line,
    traced: shift(line.traced, by),
    ...(line.stated?.kind === 'item' ? { stated: { ...line.stated, list: line.stated.list + lists } } : {}),
  })
  const noise = lines.noise.map((item) => ({
    ...item,
    ranges: item.ranges.map(([start, end]) => [start + by, end + by] as const),
    repairs: item.repairs.map((repair) => ({ ...repair, start: repair.start + by, end: repair.end + by })),
  }))
  return {
    lines: lines.lines.map(shiftLine),
    noise,
    frontMatter: {},
    facts: {
      marks: (lines.facts?.marks ?? []).map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by })),
      tables: (lines.facts?.tables ?? []).map((table) => shiftTable(table, by)),
      notes: [],
      hasHeadings: lines.facts?.hasHeadings ?? false,
    },
  }
}

const none: DocumentLines = {
  lines: [],
  noise: [],
  frontMatter: {},
  facts: { marks: [], tables: [], notes: [], hasHeadings: false },
}
