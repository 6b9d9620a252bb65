import { measure, scale } from '../extract/number-words'
import type { LineGroup } from './line-groups'

const value = String.raw`[≥≤<>约超近]*\s*[\d.,]+\s*[%％]?`
const valueLine = new RegExp(`^${value}(?:\\s+${value})*$`)
const unitLine = new RegExp(`^(?:${scale})?(?:${measure})(?:[（(].{1,4}[）)])?$`)

/** Whether a group is a torn-off value or unit of a figure: `32.5`, `%`, `511,161`, `亿元`. */
export function isValueFragment(group: LineGroup): boolean {
  if (group.isProse) return false
  return group.lines.some(({ text }) => {
    const line = text.trim()
    if (unitLine.test(line)) return true
    return valueLine.test(line) && (/[.,%％≥≤]/.test(line) || /\d{3,}/.test(line))
  })
}

/** Pages that show figures rather than text. Eight torn-off values are more than any page of prose leaves behind. */
export function findPictorialPages(groups: readonly LineGroup[]): ReadonlySet<number> {
  const values = new Map<number, number>()
  for (const group of groups) {
    if (isValueFragment(group)) values.set(group.page, (values.get(group.page) ?? 0) + 1)
  }
  return new Set([...values].filter(([, count]) => count >= 8).map(([page]) => page))
}

/** The width of the document's usual text column in Chinese squares: the one most of its prose is set in. */
export function usualColumnWidth(groups: readonly LineGroup[]): number {
  const lengths = new Map<number, number>()
  for (const group of groups) {
    if (!group.isProse || group.lines.length < 3) continue
    const width = Math.round(group.width)
    for (const near of [width - 1, width, width + 1]) lengths.set(near, (lengths.get(near) ?? 0) + group.key.length)
  }
  const best = [...lengths].sort((a, b) => b[1] - a[1])[0]
  return best?.[0] ?? 30
}
