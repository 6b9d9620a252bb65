import { groupBy } from '../../../../src-shared/text/group-by'
import type { NoiseReason } from '../../structured'
import type { Fragment } from './fragment'
import type { PrintedPage } from './printed-page'

// As a part of the page's height: further in, nothing is a running head.
const MARGIN = 0.13
const pageNumber = /^[\s\-—–·|第]*(?:\d{1,4}|[ivxlc]{1,6})[\s\-—–·|页]*$/i

interface EdgeRow {
  readonly fragments: readonly Fragment[]
  readonly edge: 'top' | 'bottom'
  /** Distance from the sheet's upper edge, the same on page after page. */
  readonly place: number
  /** Room to the text, in squares of its own type. */
  readonly isApart: boolean
  readonly isOuter: boolean
}

/** Running heads and page numbers: what stands at the edges of page after page, in the same place. */
export function findMargins(
  pages: readonly PrintedPage[],
  bodySize: number,
): readonly ReadonlyMap<Fragment, NoiseReason>[] {
  const rows = pages.map((page) => edgeRows(page))
  const places = countPages(rows, (row) => [`${row.edge} ${row.place}`])
  const words = countPages(rows, (row) => row.fragments.map(({ text }) => wordsOf(text)))
  const many = Math.max(3, Math.ceil(pages.length * 0.25))
  return rows.map((onPage) => {
    const noise = new Map<Fragment, NoiseReason>()
    for (const row of onPage) {
      const isUsual = row.isApart && (places.get(`${row.edge} ${row.place}`) ?? 0) >= many
      for (const fragment of row.fragments) {
        const isSmall = fragment.size <= bodySize * 1.05 && fragment.text.length <= 60
        const isRepeated = (row.isApart || row.isOuter) && (words.get(wordsOf(fragment.text)) ?? 0) >= 3
        if (pageNumber.test(fragment.text) && (isUsual || row.isOuter)) noise.set(fragment, 'page number')
        else if (isSmall && !/[。；！？]/.test(fragment.text) && (isUsual || isRepeated))
          noise.set(fragment, 'running head')
      }
    }
    return noise
  })
}

const wordsOf = (text: string): string => text.replaceAll(/\s/g, '').replaceAll(/\d+/g, '#')

/** On how many pages each key occurs. */
function countPages(
  pages: readonly (readonly EdgeRow[])[],
  keys: (row: EdgeRow) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const rows of pages) {
    for (const key of new Set(rows.flatMap(keys))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** The two outermost rows in each margin. */
function edgeRows({ fragments, box }: PrintedPage): EdgeRow[] {
  const byPlace = [...groupBy(fragments, ({ baseline }) => Math.round(baseline / 3))].sort(
    ([one], [other]) => one - other,
  )
  const rows = byPlace.map(([place, row]) => ({
    place,
    fragments: row,
    top: Math.min(...row.map(({ top }) => top)),
    bottom: Math.max(...row.map(({ bottom }) => bottom)),
    size: Math.max(...row.map(({ size }) => size)),
  }))
  const isApart = (index: number, step: 1 | -1): boolean => {
    const row = rows[index]
    const inner = rows[index + step]
    if (!row || !inner) return true
    return (step === 1 ? inner.top - row.bottom : row.top - inner.bottom) > row.size * 0.9
  }
  return rows.flatMap((row, index): EdgeRow[] => {
    const isTop = row.bottom < box.y + box.height * MARGIN
    const isBottom = row.top > box.y + box.height * (1 - MARGIN)
    const rank = isTop ? index : rows.length - 1 - index
    if (!(isTop || isBottom) || rank > 2) return []
    const step = isTop ? 1 : -1
    // A row close to another at the edge is apart where that one is.
    const apart = isApart(index, step) || (rank === 0 && isApart(index + step, step))
    return [{ ...row, edge: isTop ? 'top' : 'bottom', isApart: apart, isOuter: rank === 0 }]
  })
}
