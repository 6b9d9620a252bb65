import { toExact } from '../data/exact'
import type { DecimalText } from '../data/observation'
import type { ResolvedChart } from './figure-spec'

/** A point that has a value. */
export interface KnownPoint {
  readonly label: string
  readonly text: string
  readonly value: DecimalText
}

/** What can be said of a series in words. */
export interface SeriesFacts {
  readonly known: readonly KnownPoint[]
  readonly missingLabels: readonly string[]
  /** Of the last value against the first. */
  readonly course: 'up' | 'down' | 'same'
  /** Whether every step went that way; false where a value is missing in between. */
  readonly isSteady: boolean
  /** The extremes, where they aren't at the ends. */
  readonly highest: KnownPoint | null
  readonly lowest: KnownPoint | null
}

const compare = (a: KnownPoint, b: KnownPoint): number => toExact(a.value).cmp(toExact(b.value))

const extreme = (known: readonly KnownPoint[], sign: 1 | -1): KnownPoint | null => {
  const [first, last] = [known[0], known.at(-1)]
  const best = known.reduce<KnownPoint | undefined>(
    (found, point) => (found === undefined || compare(point, found) * sign > 0 ? point : found),
    undefined,
  )
  if (best === undefined || first === undefined || last === undefined) return null
  return compare(best, first) === 0 || compare(best, last) === 0 ? null : best
}

/** The facts of the nth series of a chart. */
export function findSeriesFacts(chart: ResolvedChart, at: number): SeriesFacts {
  const points = (chart.series[at]?.points ?? []).map((point, index) => ({
    ...point,
    label: chart.labels[index] ?? '',
  }))
  const known = points.flatMap(({ label, text, value }) => (value === null ? [] : [{ label, text, value }]))
  const [first, last] = [known[0], known.at(-1)]
  const sign = first && last ? compare(last, first) : 0
  const firstAt = points.findIndex(({ value }) => value !== null)
  const hasGap = points.slice(firstAt, firstAt + known.length).some(({ value }) => value === null)
  const steps = known.slice(1).map((point, index) => compare(point, known[index] ?? point))
  return {
    known,
    missingLabels: points.filter(({ value }) => value === null).map(({ label }) => label),
    course: sign > 0 ? 'up' : sign < 0 ? 'down' : 'same',
    isSteady: !hasGap && steps.length > 1 && steps.every((step) => step === sign),
    highest: extreme(known, 1),
    lowest: extreme(known, -1),
  }
}
