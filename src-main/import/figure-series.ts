import { type Fragment, readFragments } from './figure-fragments'
import { findTiles } from './figure-tiles'
import { findTrends } from './figure-trends'
import type { StructuredSeries } from './structured'

/** A figure's lines, by the groups in which the page prints them. */
export type FigureLines = readonly (readonly string[])[]

export interface ReadFigure {
  readonly series: readonly StructuredSeries[]
  /** How many values are in none of the series. */
  readonly unread: number
}

/**
 * The series that the infographics of one page give, each to the figure that holds its first value: a page tears one
 * chart's title, values and years into several stretches.
 */
export function readPageFigures(figures: readonly FigureLines[]): ReadFigure[] {
  // What text stands between belongs to one figure or the other.
  const parts = figures.map((lines): Fragment[] => [...readFragments(lines), { kind: 'border' }])
  const fragments = parts.flat()
  const figureOf = parts.flatMap((part, index) => part.map(() => index))
  const trends = findTrends(fragments)
  const inTrend = new Set(trends.flatMap(({ used }) => used))
  const found = [...trends, ...findTiles(fragments, (at) => inTrend.has(at))]
  const used = new Set(found.flatMap((one) => one.used))
  const isValue = (at: number): boolean => fragments[at]?.kind === 'value'
  return figures.map((_, figure) => ({
    series: found.filter((one) => figureOf[one.used.find(isValue) ?? -1] === figure).map(({ series }) => series),
    unread: fragments.filter((one, at) => one.kind === 'value' && figureOf[at] === figure && !used.has(at)).length,
  }))
}
