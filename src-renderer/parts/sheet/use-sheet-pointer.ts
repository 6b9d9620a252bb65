import type { MouseEvent } from 'react'
import { atCell, type CellPlace, type SheetSelection } from './sheet-range'
import type { SheetTyping } from './use-sheet-typing'

const placeOf = (target: EventTarget | null): CellPlace | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null
}

interface PointerFacts {
  readonly typing: SheetTyping
  readonly selection: SheetSelection
  readonly onSelect: (selection: SheetSelection) => void
}

/** Choosing with the pointer: a click, a drag, Shift for the other corner, a double click to change. */
export const useSheetPointer = ({ typing, selection, onSelect }: PointerFacts) => {
  const takeFocus = (event: MouseEvent) => {
    // The field of the active cell takes the focus itself; the browser would give it to the page.
    event.preventDefault()
    typing.finish()
    typing.endRun()
    typing.hasFocus.current = true
  }
  return {
    takeFocus,
    onMouseDown: (event: MouseEvent) => {
      const place = placeOf(event.target)
      const isOwnField = typing.mode !== 'rest' && event.target instanceof HTMLInputElement
      if (!place || isOwnField) return
      // The other button asks for what can be done with the selection: it keeps it.
      const isMenu = event.button === 2 && event.target instanceof Element && event.target.closest('.selected')
      if (isMenu) return
      takeFocus(event)
      onSelect(event.shiftKey ? { active: selection.active, far: place } : atCell(place.row, place.column))
    },
    onMouseOver: (event: MouseEvent) => {
      const place = placeOf(event.target)
      if (place && (event.buttons & 1) === 1 && typing.mode === 'rest' && typing.hasFocus.current)
        onSelect({ active: selection.active, far: place })
    },
    onDoubleClick: (event: MouseEvent) => {
      if (placeOf(event.target) && typing.mode === 'rest') typing.startEdit()
    },
  }
}
