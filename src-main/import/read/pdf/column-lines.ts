import { endsSentence } from '../../../../src-shared/text/line-mending'
import { type Fragment, joinFragments } from './fragment'
import type { PrintedLine } from './printed-page'
import { type ColumnBlock, sizeOf } from './reading-order'

/** The lines of a stretch of a column; says where paragraphs begin. */
export function toLines(block: ColumnBlock, page: number): PrintedLine[] {
  const rows: Fragment[][] = []
  for (const fragment of block) {
    const open = rows.at(-1)
    const isBeside = open?.some((one) => Math.abs(one.baseline - fragment.baseline) < one.size * 0.3)
    if (open && isBeside) open.push(fragment)
    else rows.push([fragment])
  }
  const lines = rows.map((row) => joinFragments([...row].sort((one, other) => one.left - other.left)))
  const column = {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    size: sizeOf(lines),
  }
  const flush = lines.filter(({ left }) => left - column.left < column.size * 0.6).length
  return lines.map((line, index) => {
    const before = lines[index - 1]
    return {
      ...line,
      page,
      startsGroup: !before || startsParagraph(line, before, { ...column, flush }),
      isIndented: lines.length > 1 && line.left - column.left > line.size * 0.8,
      isFull: column.right - line.right < line.size * 1.8,
    }
  })
}

interface Column {
  readonly left: number
  readonly right: number
  readonly size: number
  /** How many lines begin at its left edge. */
  readonly flush: number
}

const opensItem = /^(?:[•●■◆▪◦–-]\s*\S|\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十\d]{1,2}[)）]|[①-⑳])/
const endsClause = (text: string): boolean => endsSentence(text) || /[；;：:]$|[.!?]['"’”)]?$/.test(text)

function startsParagraph(line: Fragment, before: Fragment, column: Column): boolean {
  if (Math.abs(line.size - before.size) > line.size * 0.08) return true
  const isIndented = line.left - column.left > line.size * 0.8
  const isDeeper = line.left - before.left > line.size * 0.5
  if (isIndented && isDeeper) return true
  const isShort = column.right - before.right > line.size * 1.8
  if (opensItem.test(line.text) && (isShort || endsClause(before.text))) return true
  return isShort && endsClause(before.text) && (isIndented || column.flush > 0)
}
