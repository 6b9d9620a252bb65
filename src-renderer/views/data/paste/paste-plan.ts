import type { IndicatorId, SourceId } from '../../../../src-shared/data/ids'
import {
  type Correction,
  type Observation,
  type ObservationDraft,
  sourceKeyOf,
} from '../../../../src-shared/data/observation'
import { type PastedBlock, readBlock } from '../../../../src-shared/data/paste-block'
import { type PlaceProblem, readValueAt, type SaidValue } from '../../../../src-shared/data/paste-draft'
import { type PastePlace, type PlacedCell, placeBlock } from '../../../../src-shared/data/paste-place'
import type { PastedRows } from '../../../../src-shared/data/paste-table'
import { cellKey, type ValueTable } from '../values/value-table'

/** Who says so, for all that is typed or pasted: an imported document, or words. */
export interface SourceChoice {
  readonly sourceId: SourceId | null
  readonly sourceNote: string
}

export const noSource: SourceChoice = { sourceId: null, sourceNote: '' }

export const isSourceGiven = ({ sourceId, sourceNote }: SourceChoice): boolean =>
  sourceId !== null || sourceNote.trim() !== ''

/** What would become of one cell of a block. */
export type PlanState = 'new' | 'equal' | 'changed' | 'problem'

export interface PlanRow {
  readonly at: number
  readonly placed: PlacedCell
  /** As pasted, or as mended since. */
  readonly text: string
  readonly state: PlanState
  readonly problem: PlaceProblem | null
  readonly said: SaidValue | null
  /** What stands in the cell now: what the new value is held against. */
  readonly before: Observation | null
  /** The text was changed by hand: its field stays until it is recorded. */
  readonly isMended: boolean
}

export interface PastePlan {
  readonly block: PastedBlock
  readonly rows: readonly PlanRow[]
}

/** Texts mended by hand, by a cell's number in the block; null: left out. */
export type Mended = ReadonlyMap<number, string | null>

const isSame = (said: SaidValue, before: Observation): boolean =>
  said.value === before.value &&
  said.unit === before.unit &&
  said.qualifier === before.qualifier &&
  said.status === before.status

/** Which of the cell's values the new one is held against: its own source's, else the printed one. */
const beforeOf = (said: SaidValue, table: ValueTable, source: SourceChoice): Observation | null => {
  const { observations } = table.cellAt(said.period, said)
  return observations.find((one) => sourceKeyOf(one) === sourceKeyOf(source)) ?? observations[0] ?? null
}

interface PlanFacts {
  readonly indicatorId: IndicatorId
  readonly ownNames: readonly string[]
  readonly table: ValueTable
  readonly place: PastePlace | null
}

/** A block put on the table, not read yet: what depends on the headings alone. */
export function placePasted(rows: PastedRows, { ownNames, table, place }: PlanFacts) {
  const block = readBlock(rows, ownNames)
  return { block, placed: placeBlock(block, table, place) }
}

/** What a pasted block would do: cells without anything to record are left out. */
export function planPaste(
  { block, placed }: ReturnType<typeof placePasted>,
  { indicatorId, table }: PlanFacts,
  source: SourceChoice,
  mended: Mended = new Map(),
): PastePlan {
  const taken = new Set<string>()
  const rows = placed.flatMap((one, at): PlanRow[] => {
    const text = mended.has(at) ? mended.get(at) : one.cell.text
    if (text === null || text === undefined) return []
    const isMended = mended.has(at)
    const wrong = (problem: PlaceProblem, said: SaidValue | null = null): PlanRow[] => [
      { at, placed: one, text, state: 'problem', problem, said, before: null, isMended },
    ]
    const read = readValueAt(text, one, { indicatorId, units: table.units, remarks: block.remarks }, one)
    // An emptied field is still being typed into.
    if (read.kind === 'nothing') return isMended ? wrong('unreadable') : []
    if (read.kind === 'problem') return wrong(read.problem)
    const { said } = read
    const key = cellKey(said.period, said)
    if (taken.has(key)) return wrong('twice', said)
    taken.add(key)
    const before = beforeOf(said, table, source)
    const state = before === null ? 'new' : isSame(said, before) ? 'equal' : 'changed'
    return [{ at, placed: one, text, state, problem: null, said, before, isMended }]
  })
  return { block, rows }
}

/** The drafts of what is new or changed. Without a source of its own a correction keeps the source of what it corrects. */
export const draftsOf = (rows: readonly PlanRow[], source: SourceChoice, correction: Correction): ObservationDraft[] =>
  rows.flatMap(({ said, state, before }) =>
    said === null || state === 'equal' || state === 'problem' ? [] : [draftOf(said, before, source, correction)],
  )

export const draftOf = (
  said: SaidValue,
  before: Observation | null,
  source: SourceChoice,
  correction: Correction,
): ObservationDraft => {
  const isOwn = isSourceGiven(source)
  const from = isOwn || before === null ? source : before
  const isCorrecting = before !== null && sourceKeyOf(before) === sourceKeyOf(from)
  return {
    ...said,
    sourceId: from.sourceId,
    sourceNote: from.sourceNote.trim(),
    sourcePlace: isOwn ? '' : (before?.sourcePlace ?? ''),
    correction: isCorrecting ? correction : '',
  }
}

/** Whether a source must be named before these can be recorded. */
export const needsSource = (rows: readonly PlanRow[], source: SourceChoice): boolean =>
  !isSourceGiven(source) && rows.some(({ state }) => state === 'new')

/** Whether a value would stand beside another source's that says something else. */
export const makesConflict = ({ state, before }: PlanRow, source: SourceChoice): boolean =>
  state === 'changed' && before !== null && isSourceGiven(source) && sourceKeyOf(before) !== sourceKeyOf(source)

export const countStates = (rows: readonly PlanRow[]): Readonly<Record<PlanState, number>> => {
  const counts = { new: 0, equal: 0, changed: 0, problem: 0 }
  for (const { state } of rows) counts[state] += 1
  return counts
}
