import { useCallback, useMemo } from 'react'
import type { Clearance } from '../../../../src-shared/data/clearance'
import type { Indicator } from '../../../../src-shared/data/indicator'
import type { Observation } from '../../../../src-shared/data/observation'
import { useToday } from '../../day/use-today'
import { useEdition } from '../../place/current-edition'
import { useStagedValues } from './staged-values'
import { buildTable, type ValueTable } from './value-table'
import { missingYear } from './year-period'

interface TableWish {
  readonly indicator: Pick<Indicator, 'id' | 'unit' | 'nature'>
  /** Then no lines wait in it. */
  readonly isReadOnly: boolean
  readonly observations: readonly Observation[]
  readonly clearances: ReadonlyMap<string, Clearance>
  readonly areRowsPeriods: boolean
}

interface TableOfNow {
  readonly table: ValueTable
  readonly clearanceOf: (observation: Observation) => Clearance | null
}

/** An indicator's values as a table, with the lines that wait for values. */
export const useValueTable = (wish: TableWish): TableOfNow => {
  const { indicator, isReadOnly, observations, clearances, areRowsPeriods } = wish
  const { id, unit, nature } = indicator
  const dataYear = useEdition()?.dataYear
  const staging = useStagedValues(({ byIndicator }) => byIndicator.get(id))
  const [askedPeriods, askedStrands] = [staging?.periods, staging?.strands]
  const today = useToday()
  const clearanceOf = useCallback((observation: Observation) => clearances.get(observation.id) ?? null, [clearances])
  const table = useMemo(() => {
    const periods = observations.map(({ period }) => period)
    // The row that waits for this year's value.
    const year = dataYear === undefined || periods.length === 0 ? null : missingYear(dataYear, periods, nature)
    return buildTable({
      indicatorId: id,
      unit,
      observations,
      periods: isReadOnly ? [] : [...(year ? [year] : []), ...(askedPeriods ?? [])],
      strands: isReadOnly ? [] : (askedStrands ?? []),
      areRowsPeriods,
      clearanceOf,
      today,
    })
  }, [
    id,
    unit,
    nature,
    observations,
    dataYear,
    isReadOnly,
    askedPeriods,
    askedStrands,
    areRowsPeriods,
    clearanceOf,
    today,
  ])
  return { table, clearanceOf }
}
