import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { IndicatorId } from '../../../../src-shared/data/ids'
import type { ObservationDraft } from '../../../../src-shared/data/observation'
import { readValueAt } from '../../../../src-shared/data/paste-draft'
import type { Strand } from '../../../../src-shared/data/paste-place'
import { readCell, writeCell } from '../../../../src-shared/data/paste-value'
import type { Period } from '../../../../src-shared/data/period'
import { useCommand } from '../../../api/use-call'
import { useTellFailure } from '../../failure/use-tell-failure'
import { type StagedChange, toStagedChange } from './staged-change'
import { useStagedValues } from './staged-values'
import { noStaging, type StagedValue, type Staging, type TypedValue } from './staging'
import { cellKey, type ValueTable } from './value-table'

export interface CellName {
  readonly period: Period
  readonly strand: Strand
}

export interface ValueEntry {
  readonly staging: Staging
  /** What is typed, and what each says. */
  readonly values: ReadonlyMap<string, StagedValue>
  readonly change: StagedChange
  readonly isRecording: boolean
  readonly set: (change: Partial<Omit<Staging, 'values'>>) => void
  readonly type: (cell: CellName, text: string) => void
  readonly clear: (cells: readonly CellName[]) => void
  /** Takes back what was typed last; false: nothing is staged. */
  readonly takeBack: () => boolean
  readonly discard: () => void
  readonly record: () => void
  /** A pasted block, apart from what is staged. */
  readonly recordBlock: (drafts: readonly ObservationDraft[], reason: string, done: () => void) => void
}

/** What stands in a cell, as it is typed. */
export const textOf = (table: ValueTable, { period, strand }: CellName): string => {
  const [shown] = table.cellAt(period, strand).observations
  return shown ? writeCell(shown, table.units.unitOf(strand)) : ''
}

/** What is typed for an indicator: kept until it is recorded in one change, whoever looks elsewhere meanwhile. */
export const useValueEntry = (indicatorId: IndicatorId, table: ValueTable): ValueEntry => {
  const client = useQueryClient()
  const tell = useTellFailure()
  const staging = useStagedValues(({ byIndicator }) => byIndicator.get(indicatorId) ?? noStaging)
  const changeStaging = useStagedValues((store) => store.change)
  const recording = useCommand('observation', 'recordMany')
  const values = useMemo(() => {
    const says = (typed: TypedValue): StagedValue => ({
      ...typed,
      read: readValueAt(typed.text, typed, { indicatorId, units: table.units }),
    })
    return new Map([...staging.values].map(([key, typed]) => [key, says(typed)]))
  }, [staging.values, table, indicatorId])
  const change = useMemo(() => toStagedChange({ ...staging, values }, table), [staging, values, table])
  const set = (next: Partial<Staging>) => changeStaging(indicatorId, () => next)
  const stage = (typed: readonly (readonly [string, TypedValue | null])[]) =>
    changeStaging(indicatorId, (now) => {
      const next = new Map(now.values)
      for (const [key, value] of typed) {
        next.delete(key)
        if (value) next.set(key, value)
      }
      return { values: next }
    })
  const staged = (cell: CellName, text: string): TypedValue | null => {
    const reading = readCell(text)
    const isThere = table.cellAt(cell.period, cell.strand).observations.length > 0
    if (reading.kind === 'empty' && isThere) return { ...cell, text: '' }
    // A dash typed into an empty cell says what the cell says already.
    if (reading.kind === 'empty' || reading.kind === 'absent' || text === textOf(table, cell)) return null
    return { ...cell, text }
  }
  const send = (input: Parameters<typeof recording.mutate>[0], done: () => void) =>
    recording.mutate(input, {
      // What was typed stays in sight until the list holds it.
      onSuccess: () => void client.refetchQueries({ queryKey: ['observation', 'list'] }).then(done),
      onError: tell,
    })
  return {
    staging,
    values,
    change,
    isRecording: recording.isPending,
    set,
    type: (cell, text) => stage([[cellKey(cell.period, cell.strand), staged(cell, text)]]),
    clear: (cells) => stage(cells.map((cell) => [cellKey(cell.period, cell.strand), staged(cell, '')])),
    takeBack: () => {
      const last = [...staging.values.keys()].at(-1)
      if (last === undefined) return false
      stage([[last, null]])
      return true
    },
    discard: () => set({ values: new Map() }),
    record: () => {
      const { drafts, withdraw } = change
      send({ drafts: [...drafts], withdraw: [...withdraw], reason: staging.reason.trim() }, () =>
        set({ values: new Map(), correction: '', reason: '' }),
      )
    },
    recordBlock: (drafts, reason, done) => send({ drafts: [...drafts], reason }, done),
  }
}
