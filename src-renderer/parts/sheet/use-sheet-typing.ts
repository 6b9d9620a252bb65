import { type RefObject, useRef, useState } from 'react'
import type { SheetAct, SheetMode } from './sheet-keys'
import { atCell, type CellPlace, keepWithin, rangeOf, type SheetSize, type SheetStep, takeStep } from './sheet-range'
import type { SheetProps } from './sheet-types'

interface TypingFacts extends Pick<SheetProps, 'selection' | 'onSelect' | 'onCommit' | 'onClear' | 'onCancel'> {
  readonly size: SheetSize
  readonly pageRows: () => number
  readonly isReadOnly: boolean
  readonly textAt: (place: CellPlace) => string
}

export interface SheetTyping {
  readonly mode: SheetMode
  readonly text: string
  readonly type: (text: string) => void
  readonly startEdit: () => void
  /** Takes what is being typed, if anything is. */
  readonly finish: () => void
  /** Whether the act was done; false: the key is the window's. */
  readonly act: (act: SheetAct) => boolean
  /** Where a run of entries across a row began: Enter goes back to under it. */
  readonly endRun: () => void
  readonly hasFocus: RefObject<boolean>
}

/** What is typed into the active cell, and how the selection walks meanwhile. */
export const useSheetTyping = (facts: TypingFacts): SheetTyping => {
  const { selection, onSelect, onCommit, onClear, onCancel, size, pageRows, isReadOnly, textAt } = facts
  const { active, far } = selection
  const [mode, setMode] = useState<SheetMode>('rest')
  const [typed, setTyped] = useState('')
  const run = useRef<{ column: number } | null>(null)
  const hasFocus = useRef(false)
  const goTo = (place: CellPlace) => onSelect(atCell(place.row, place.column))
  const rest = () => setMode('rest')
  const finish = () => {
    if (mode === 'rest') return
    rest()
    if (typed !== textAt(active)) onCommit(active, typed)
  }
  const goOn = (step: SheetStep) => {
    if (step.column !== 0) run.current ??= { column: active.column }
    const next = takeStep(active, step, size, pageRows())
    const back = step.column === 0 && run.current ? { ...next, column: run.current.column } : next
    goTo(keepWithin(back, size))
    if (step.column === 0) run.current = { column: back.column }
  }
  const move = (act: Extract<SheetAct, { kind: 'move' }>) => {
    const next = takeStep(act.isExtending ? far : active, act.step, size, pageRows())
    if (act.isExtending) onSelect({ active, far: next })
    else if (run.current && act.step.by === 'cell' && act.step.column === 0) goOn(act.step)
    else goTo(next)
  }
  const tab = (step: SheetStep): boolean => {
    const next = takeStep(active, step, size, 1)
    if (!run.current || next.column === active.column) return false
    goOn(step)
    return true
  }
  const cancel = (): boolean => {
    run.current = null
    if (mode !== 'rest') rest()
    else if (active.row !== far.row || active.column !== far.column) goTo(active)
    else onCancel?.()
    return true
  }
  const act = (wanted: SheetAct): boolean => {
    switch (wanted.kind) {
      case 'move':
        if (wanted.step.column !== 0 || wanted.step.by !== 'cell') run.current = null
        move(wanted)
        return true
      case 'commit':
        finish()
        if (wanted.isRun) goOn(wanted.step)
        else goTo(takeStep(active, wanted.step, size, pageRows()))
        return true
      case 'tab':
        return tab(wanted.step)
      case 'edit':
        if (!isReadOnly) {
          setTyped(textAt(active))
          setMode('edit')
        }
        return true
      case 'clear':
        if (!isReadOnly) onClear(rangeOf(selection))
        return true
      case 'select-all':
        onSelect({ active: { row: 0, column: 0 }, far: { row: size.rows - 1, column: size.columns - 1 } })
        return true
      case 'home':
      case 'end':
        goTo(wanted.kind === 'home' ? { row: 0, column: 0 } : { row: size.rows - 1, column: size.columns - 1 })
        return true
      case 'cancel':
        return cancel()
    }
  }
  return {
    mode,
    text: mode === 'rest' ? textAt(active) : typed,
    type: (text) => {
      if (mode === 'rest') setMode('type')
      setTyped(text)
    },
    startEdit: () => act({ kind: 'edit' }),
    finish,
    act,
    endRun: () => {
      run.current = null
    },
    hasFocus,
  }
}
