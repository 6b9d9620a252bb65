import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSheetKey, type SheetMode } from '../../../src-renderer/parts/sheet/sheet-keys'
import {
  atCell,
  cellsIn,
  isInRange,
  keepWithin,
  rangeOf,
  takeStep,
} from '../../../src-renderer/parts/sheet/sheet-range'

const press = (key: string, mode: SheetMode, held: { shift?: boolean; modifier?: boolean; alt?: boolean } = {}) =>
  readSheetKey({ key, shift: false, modifier: false, alt: false, ...held }, mode)

describe('keys of a sheet', () => {
  test('arrows move at rest, end typing over, and are the caret’s within a text', () => {
    expect(press('ArrowDown', 'rest')).toMatchObject({ kind: 'move', step: { row: 1, column: 0, by: 'cell' } })
    expect(press('ArrowDown', 'rest', { shift: true })).toMatchObject({ isExtending: true })
    expect(press('ArrowRight', 'rest', { modifier: true })).toMatchObject({ step: { column: 1, by: 'edge' } })
    expect(press('ArrowLeft', 'type')).toMatchObject({ kind: 'commit', step: { column: -1 }, isRun: false })
    expect(press('ArrowLeft', 'edit')).toBeNull()
  })

  test('Enter and Tab take what is typed, and go back with Shift', () => {
    for (const mode of ['type', 'edit'] as const) {
      expect(press('Enter', mode)).toMatchObject({ kind: 'commit', step: { row: 1 }, isRun: true })
      expect(press('Tab', mode, { shift: true })).toMatchObject({ kind: 'commit', step: { column: -1 }, isRun: true })
      expect(press('Escape', mode)).toEqual({ kind: 'cancel' })
    }
    expect(press('Tab', 'rest')).toMatchObject({ kind: 'tab', step: { column: 1 } })
  })

  test('F2 changes, Delete clears, Ctrl+A selects all; the clipboard’s and the window’s keys stay theirs', () => {
    expect(press('F2', 'rest')).toEqual({ kind: 'edit' })
    expect(press('Delete', 'rest')).toEqual({ kind: 'clear' })
    expect(press('a', 'rest', { modifier: true })).toEqual({ kind: 'select-all' })
    for (const key of ['c', 'v', 'x', 'z', 'y', 'k']) expect(press(key, 'rest', { modifier: true })).toBeNull()
    for (const key of ['1', '超', 'F6', 'Backspace']) expect(press(key, 'rest')).toBeNull()
    expect(press('Delete', 'type')).toBeNull()
  })
})

describe('ranges of a sheet', () => {
  const size = { rows: 40, columns: 350 }
  const place = fc.record({ row: fc.integer({ min: -5, max: 60 }), column: fc.integer({ min: -5, max: 400 }) })

  test('are the same from either corner and hold exactly their cells', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const [active, far] = [keepWithin(one, size), keepWithin(other, size)]
        const range = rangeOf({ active, far })
        expect(rangeOf({ active: far, far: active })).toEqual(range)
        expect(isInRange(range, active.row, active.column) && isInRange(range, far.row, far.column)).toBe(true)
        expect(cellsIn(range)).toHaveLength((range.bottom - range.top + 1) * (range.right - range.left + 1))
      }),
    )
  })

  test('steps never leave the sheet', () => {
    const way = fc.constantFrom(-1 as const, 0 as const, 1 as const)
    fc.assert(
      fc.property(place, way, way, fc.constantFrom('cell', 'page', 'edge'), (from, row, column, by) => {
        const next = takeStep(keepWithin(from, size), { row, column, by }, size, 12)
        expect(keepWithin(next, size)).toEqual(next)
      }),
    )
  })

  test('to the edge is to the edge', () => {
    expect(takeStep(atCell(3, 3).active, { row: 0, column: 1, by: 'edge' }, size, 1)).toEqual({ row: 3, column: 349 })
    expect(takeStep(atCell(3, 3).active, { row: 1, column: 0, by: 'page' }, size, 10)).toEqual({ row: 13, column: 3 })
  })
})
