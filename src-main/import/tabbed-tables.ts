import type { MarkedCell } from './marked-tables'
import type { Stated } from './stated'
import type { TracedText } from './structured'
import { textOf } from './traced-text'

/** What tells a row: the words of a line, and that nothing else was said of it. */
interface TabbedLine {
  readonly traced: TracedText
  readonly text: string
  readonly page: number
  readonly startsGroup: boolean
  readonly heading?: number
  readonly stated?: Stated
}

/** Lines in a row with as many tabs each are a table; every cell becomes a line of its own. */
export function splitTabbed<Line extends TabbedLine>(
  lines: readonly Line[],
): {
  readonly lines: readonly Line[]
  readonly cells: readonly MarkedCell[]
} {
  const split: Line[] = []
  const cells: MarkedCell[] = []
  let table = lines.reduce((most, { stated }) => Math.max(most, stated?.kind === 'cell' ? stated.table + 1 : 0), 0)
  for (let at = 0; at < lines.length; ) {
    const rows = rowsFrom(lines, at)
    if (rows.length < 2) {
      const line = lines[at]
      if (line) split.push(line)
      at++
      continue
    }
    rows.forEach(({ line, parts }, row) => {
      parts.forEach((traced, column) => {
        const stated = { kind: 'cell' as const, table, row }
        split.push({ ...line, traced, text: textOf(traced), startsGroup: true, stated })
        cells.push({ table: stated.table, row, column, traced })
      })
    })
    table++
    at += rows.length
  }
  return { lines: split, cells }
}

interface TabbedRow<Line> {
  readonly line: Line
  readonly parts: readonly TracedText[]
}

function rowsFrom<Line extends TabbedLine>(lines: readonly Line[], from: number): TabbedRow<Line>[] {
  const rows: TabbedRow<Line>[] = []
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    const parts = line && line.stated === undefined && line.heading === undefined ? partsOf(line) : []
    const count = rows[0]?.parts.length ?? parts.length
    if (!line || parts.length < 2 || parts.length !== count || line.page !== lines[from]?.page) break
    rows.push({ line, parts })
  }
  return rows
}

/** The stretches between tabs, of a line that is one unchanged stretch of the file; an empty one makes it no row. */
function partsOf({ traced }: TabbedLine): TracedText[] {
  const [only, ...more] = traced
  if (!only || more.length > 0 || only.text.length !== only.end - only.start) return []
  const parts: TracedText[] = []
  let from = 0
  for (const words of only.text.split('\t')) {
    const text = words.trim()
    if (text === '') return []
    const start = only.start + from + words.indexOf(text)
    parts.push([{ start, end: start + text.length, text }])
    from += words.length + 1
  }
  return parts
}
