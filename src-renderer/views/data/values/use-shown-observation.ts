import { useEffect } from 'react'
import type { Observation } from '../../../../src-shared/data/observation'
import { atCell, type SheetSelection } from '../../../parts/sheet/sheet-range'
import { usePlace } from '../../place/place'
import { strandKey, type ValueTable } from './value-table'

const cellOf = ({ periods, strands, areRowsPeriods }: ValueTable, observation: Observation): SheetSelection | null => {
  const period = periods.indexOf(observation.period)
  const strand = strands.findIndex((one) => strandKey(one) === strandKey(observation))
  if (period < 0 || strand < 0) return null
  return areRowsPeriods ? atCell(period, strand) : atCell(strand, period)
}

/** Chooses the cell of the observation that a search led to, once its indicator's values are there. */
export const useShownObservation = (
  table: ValueTable,
  observations: readonly Observation[],
  onSelect: (selection: SheetSelection) => void,
): void => {
  const observationId = usePlace((place) => place.observationId)
  const observationShown = usePlace((place) => place.observationShown)
  const observation = observations.find(({ id }) => id === observationId)
  useEffect(() => {
    if (!observation) return
    const cell = cellOf(table, observation)
    if (cell) onSelect(cell)
    observationShown()
  }, [observation, table, onSelect, observationShown])
}
