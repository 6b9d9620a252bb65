import type { Fragment } from './fragment'

/** Fragments that are read one below the other: a stretch of one column. */
export type ColumnBlock = readonly Fragment[]

// A recursion this deep cuts single letters apart.
const MAX_DEPTH = 24

/**
 * Cuts a page into columns and stretches, in reading order: where a gap runs from top to bottom between two columns of
 * text, the left one is read first; otherwise the page is cut at its widest horizontal gap, and each part anew.
 */
export function inReadingOrder(fragments: readonly Fragment[]): ColumnBlock[] {
  return fragments.length === 0 ? [] : cut(fragments, 0)
}

function cut(fragments: readonly Fragment[], depth: number): ColumnBlock[] {
  if (fragments.length === 1 || depth >= MAX_DEPTH) return [byLine(fragments)]
  const columns = cutColumns(fragments)
  if (columns) return columns.flatMap((column) => cut(column, depth + 1))
  const stretches = cutStretches(fragments)
  return stretches ? stretches.flatMap((stretch) => cut(stretch, depth + 1)) : [byLine(fragments)]
}

const byLine = (fragments: readonly Fragment[]): Fragment[] =>
  [...fragments].sort((one, other) => one.baseline - other.baseline || one.left - other.left)

interface Gap {
  readonly from: number
  readonly to: number
}

/** The stretches along one axis that no fragment covers. */
function gapsOf(
  fragments: readonly Fragment[],
  low: (one: Fragment) => number,
  high: (one: Fragment) => number,
): Gap[] {
  const sorted = [...fragments].sort((one, other) => low(one) - low(other))
  const gaps: Gap[] = []
  let reached = Number.POSITIVE_INFINITY
  for (const fragment of sorted) {
    if (low(fragment) > reached) gaps.push({ from: reached, to: low(fragment) })
    reached = reached === Number.POSITIVE_INFINITY ? high(fragment) : Math.max(reached, high(fragment))
  }
  return gaps
}

/** Left and right of the widest gap between columns of text; null where what stands beside each other is read across. */
function cutColumns(fragments: readonly Fragment[]): [Fragment[], Fragment[]] | null {
  const gaps = gapsOf(
    fragments,
    ({ left }) => left,
    ({ right }) => right,
  ).sort((one, other) => other.to - other.from - (one.to - one.from))
  for (const { from, to } of gaps) {
    const left = fragments.filter((fragment) => fragment.right <= from)
    const right = fragments.filter((fragment) => fragment.left >= to)
    if (to - from >= 0.8 * Math.min(sizeOf(left), sizeOf(right)) && areColumns(left, right)) return [left, right]
  }
  return null
}

/** Columns of text have lines of some width; rows of a table and labels of a chart have words beside each other. */
function areColumns(left: readonly Fragment[], right: readonly Fragment[]): boolean {
  const isText = (column: readonly Fragment[]): boolean => {
    const wide = column.filter((line) => line.right - line.left >= 8 * line.size)
    return column.length >= 3 && wide.length >= Math.max(2, column.length * 0.5)
  }
  if (isText(left) && isText(right)) return true
  // A heading or a picture's words beside a column, both far apart and one of them text.
  const rows = left.filter((one) => right.some((other) => Math.abs(one.baseline - other.baseline) < one.size * 0.3))
  return (isText(left) || isText(right)) && rows.length <= Math.min(left.length, right.length) * 0.34
}

/** Above and below the widest gap, where it is wider than between a paragraph's lines or columns begin or end there. */
function cutStretches(fragments: readonly Fragment[]): [Fragment[], Fragment[]] | null {
  const gaps = gapsOf(
    fragments,
    ({ top }) => top,
    ({ bottom }) => bottom,
  ).sort((one, other) => other.to - other.from - (one.to - one.from))
  const [widest] = gaps
  if (!widest) return null
  const at = (gap: Gap): [Fragment[], Fragment[]] => [
    fragments.filter(({ bottom }) => bottom <= gap.from),
    fragments.filter(({ top }) => top >= gap.to),
  ]
  const room = widest.to - widest.from
  if (room > pitchOf(gaps) * 1.35 || room > 1.2 * sizeOf(fragments)) return at(widest)
  const border = gaps.find((gap) => at(gap).some(hasColumns))
  return border ? at(border) : null
}

const hasColumns = (fragments: readonly Fragment[]): boolean => fragments.length >= 6 && cutColumns(fragments) !== null

/** The usual room between two lines here, of gaps from the widest down. */
function pitchOf(gaps: readonly Gap[]): number {
  const middle = gaps[Math.floor(gaps.length / 2)]
  return middle ? middle.to - middle.from : 0
}

/** The usual size of the type. */
export function sizeOf(fragments: readonly Fragment[]): number {
  const sizes = fragments.map(({ size }) => size).sort((one, other) => one - other)
  return sizes[Math.floor(sizes.length / 2)] ?? 0
}
