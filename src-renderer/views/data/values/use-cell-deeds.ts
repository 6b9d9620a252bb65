import { useState } from 'react'
import type { Observation } from '../../../../src-shared/data/observation'
import type { MarkedBreak } from '../../../../src-shared/data/scope-break'
import { useCommand } from '../../../api/use-call'
import { useTellFailure } from '../../failure/use-tell-failure'
import { findBreak } from '../cell/find-break'
import type { CellName } from './use-value-entry'
import { cellKey, type ValueTable } from './value-table'

/** What a menu or a button has asked for elsewhere: in the pane of a cell, or in the tools above the sheet. */
export type DeskRequest =
  | { readonly kind: 'break' | 'history'; readonly key: string }
  | { readonly kind: 'period' | 'subject' }

/** What can be done with the active cell beside the clipboard's; null: not now. */
export interface CellDeeds {
  readonly correct: (() => void) | null
  readonly markBreak: (() => void) | null
  readonly unmarkBreak: (() => void) | null
  readonly showHistory: (() => void) | null
  readonly showUses: () => void
  readonly addPeriod: (() => void) | null
  readonly addSubject: (() => void) | null
}

interface DeedFacts {
  readonly table: ValueTable
  readonly cell: CellName | null
  readonly breaks: readonly MarkedBreak[]
  readonly isReadOnly: boolean
  readonly onCorrect: (observation: Observation) => void
  readonly onShowPane: () => void
  readonly onShowUses: () => void
}

interface CellDesk {
  readonly deeds: CellDeeds
  readonly request: DeskRequest | null
  readonly setRequest: (request: DeskRequest | null) => void
}

/** The deeds of the active cell, and what was asked of other parts of the desk by them. */
export const useCellDeeds = (facts: DeedFacts): CellDesk => {
  const { table, cell, breaks, isReadOnly, onCorrect, onShowPane, onShowUses } = facts
  const tell = useTellFailure()
  const unmark = useCommand('indicator', 'unmarkBreak')
  const [request, setRequest] = useState<DeskRequest | null>(null)
  const inPane = (kind: 'break' | 'history') => {
    if (!cell) return null
    return () => {
      onShowPane()
      setRequest({ kind, key: cellKey(cell.period, cell.strand) })
    }
  }
  const writes = <T>(deed: T): T | null => (isReadOnly ? null : deed)
  const printed = cell ? table.cellAt(cell.period, cell.strand).observations[0] : undefined
  const breakHere = cell ? findBreak(breaks, cell) : undefined
  const deeds: CellDeeds = {
    correct: writes(printed ? () => onCorrect(printed) : null),
    markBreak: writes(inPane('break')),
    unmarkBreak: writes(breakHere ? () => unmark.mutate({ breakId: breakHere.id }, { onError: tell }) : null),
    showHistory: inPane('history'),
    showUses: onShowUses,
    addPeriod: writes(() => setRequest({ kind: 'period' })),
    addSubject: writes(() => setRequest({ kind: 'subject' })),
  }
  return { deeds, request, setRequest }
}
