import type { BindingState } from '../../../../src-shared/data/binding'
import type { Clearance } from '../../../../src-shared/data/clearance'
import type { IndicatorId } from '../../../../src-shared/data/ids'
import { NATION, type Observation } from '../../../../src-shared/data/observation'
import { openObserved } from '../../../../src-shared/data/observed-series'
import type { UsualUnits } from '../../../../src-shared/data/paste-draft'
import { LEVEL, type Series, type Strand, type TableAxes } from '../../../../src-shared/data/paste-place'
import type { Period } from '../../../../src-shared/data/period'
import { comparePeriods } from '../../../../src-shared/data/period-parts'
import { isGap } from '../../../../src-shared/data/reading'
import { compareSubjects } from './subject-order'

/** What sources say of one cell; the first is the one that is printed. */
export interface TableCell {
  readonly observations: readonly Observation[]
  readonly states: readonly BindingState[]
}

export interface ValueTable extends TableAxes {
  readonly units: UsualUnits
  readonly cellAt: (period: Period, strand: Strand) => TableCell
}

const noCell: TableCell = { observations: [], states: [] }

export const seriesKey = ({ changeBasis, priceBasis, scope }: Series): string =>
  [changeBasis, priceBasis, scope].join('\u0001')

export const strandKey = (strand: Strand): string => `${seriesKey(strand)}\u0001${strand.subject}`

export const cellKey = (period: Period, strand: Strand): string => `${strandKey(strand)}\u0001${period}`

/** Levels first; then published changes by what they compare with. */
const compareSeries = (one: Series, other: Series): number =>
  Number(one.changeBasis !== '') - Number(other.changeBasis !== '') ||
  seriesKey(one).localeCompare(seriesKey(other), 'zh-CN')

const compareStrands = (one: Strand, other: Strand): number =>
  compareSeries(one, other) || compareSubjects(one.subject, other.subject)

const strandOf = ({ subject, changeBasis, priceBasis, scope }: Strand): Strand => ({
  subject,
  changeBasis,
  priceBasis,
  scope,
})

/** The unit that most values of a series are in: what is shown without it, and what is typed means. */
const usualUnits = (observations: readonly Observation[], level: string): UsualUnits => {
  const counts = new Map<string, Map<string, number>>()
  for (const observation of observations) {
    const key = seriesKey(observation)
    const units = counts.get(key) ?? new Map<string, number>()
    units.set(observation.unit, (units.get(observation.unit) ?? 0) + 1)
    counts.set(key, units)
  }
  const unitOf = (series: Series) => {
    const units = [...(counts.get(seriesKey(series)) ?? [])].sort(([, one], [, other]) => other - one)
    return series.changeBasis === '' ? level : (units[0]?.[0] ?? '%')
  }
  return { level, unitOf }
}

interface TableFacts {
  readonly indicatorId: IndicatorId
  readonly unit: string
  readonly observations: readonly Observation[]
  /** Lines without values that are wanted nevertheless: to be typed into. */
  readonly periods?: readonly Period[]
  readonly strands?: readonly Strand[]
  readonly areRowsPeriods?: boolean
  readonly clearanceOf?: (observation: Observation) => Clearance | null
  /** An ISO date. */
  readonly today: string
}

/** Sorts an indicator's live values into a table of periods by subjects and series. */
export function buildTable(facts: TableFacts): ValueTable {
  const { indicatorId, observations, clearanceOf = () => null, today } = facts
  const strands = new Map<string, Strand>()
  const cells = new Map<string, Observation[]>()
  const periods = new Set<Period>(facts.periods)
  for (const strand of facts.strands ?? []) strands.set(strandKey(strand), strand)
  for (const observation of observations) {
    periods.add(observation.period)
    const key = strandKey(observation)
    if (!strands.has(key)) strands.set(key, strandOf(observation))
    const place = cellKey(observation.period, observation)
    const there = cells.get(place)
    if (there) there.push(observation)
    else cells.set(place, [observation])
  }
  if (strands.size === 0) strands.set('', { ...LEVEL, subject: NATION })
  const read = (found: readonly Observation[], period: Period, strand: Strand): TableCell => {
    // As resolving reads it: what is printed first, and in which state. Asked for the period itself, as of a flow.
    const lookup = {
      findIndicator: () => null,
      listObservations: () => found,
      hasNewer: () => false,
      listSubjects: () => [],
      findMembers: () => null,
      listBreaks: () => [],
      findClearance: clearanceOf,
      today: () => today,
    }
    const reading = openObserved({ indicatorId, ...strand }, 'flow', lookup).read(period)
    if (isGap(reading)) return noCell
    const rank = (id: string) => (reading.observationIds.includes(id) ? reading.observationIds.indexOf(id) : Infinity)
    return { observations: found.toSorted((a, b) => rank(a.id) - rank(b.id)), states: reading.states }
  }
  const known = new Map<string, TableCell>()
  return {
    periods: [...periods].sort(comparePeriods),
    strands: [...strands.values()].sort(compareStrands),
    areRowsPeriods: facts.areRowsPeriods ?? true,
    units: usualUnits(observations, facts.unit),
    cellAt: (period, strand) => {
      const key = cellKey(period, strand)
      const found = cells.get(key)
      if (!found) return noCell
      const cell = known.get(key) ?? read(found, period, strand)
      known.set(key, cell)
      return cell
    },
  }
}

/** The period and strand of a place in a table, whichever way it lies. */
export const lineAt = (
  { periods, strands, areRowsPeriods }: TableAxes,
  place: { readonly row: number; readonly column: number },
): { readonly period: Period; readonly strand: Strand } | null => {
  const period = periods[areRowsPeriods ? place.row : place.column]
  const strand = strands[areRowsPeriods ? place.column : place.row]
  return period && strand ? { period, strand } : null
}
