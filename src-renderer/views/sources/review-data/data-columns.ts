import type { CandidateDecision } from '../../../../src-shared/data/candidate-decision'
import { type CandidateField, NEW_INDICATOR, readField } from '../../../../src-shared/data/candidate-decision'
import type { Indicator } from '../../../../src-shared/data/indicator'
import type { Datum } from './datum'

/** What stands in a column of the grid: a fact that can be put right, or the indicator that it is bound to. */
export type DataColumn = CandidateField | 'indicator'

export const dataColumns: readonly DataColumn[] = [
  'name',
  'value',
  'unit',
  'period',
  'indicator',
  'subject',
  'qualifier',
  'change',
]

const widths: Readonly<Record<DataColumn, number>> = {
  name: 170,
  value: 92,
  unit: 74,
  period: 104,
  indicator: 150,
  subject: 84,
  qualifier: 66,
  change: 84,
}
export const columnPx = (column: number): number => widths[dataColumns[column] ?? 'name']

type Named = Pick<Indicator, 'id' | 'name' | 'nameEn' | 'aliases' | 'formula'>

/** What is decided when this is typed over a cell; null: it can't be read as what the column holds. */
export function decisionTyped(
  { at, decision, facts }: Datum,
  column: DataColumn,
  typed: string,
  indicators: readonly Named[],
): CandidateDecision | null {
  if (column !== 'indicator') {
    const read = readField(column, typed)
    return read && { ...decision, at, corrected: { ...decision.corrected, ...read } }
  }
  const wanted = typed.trim()
  if (wanted === '') return { ...decision, bound: null }
  // Values of a derived indicator are computed.
  const observed = indicators.filter(({ formula }) => formula === '')
  const meant =
    observed.find(({ name }) => name === wanted) ??
    observed.find(({ nameEn, aliases }) => nameEn === wanted || aliases.includes(wanted))
  if (meant) return { ...decision, bound: meant.id }
  return wanted === facts.name ? { ...decision, bound: NEW_INDICATOR } : null
}
