import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import type { SheetMode } from './sheet-keys'
import type { SheetMenuPlace } from './sheet-types'

interface MenuFacts {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly input: RefObject<HTMLInputElement | null>
  readonly mode: SheetMode
  readonly onMenu: ((place: SheetMenuPlace) => void) | undefined
}

const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean => key === 'ContextMenu' || (shiftKey && key === 'F10')

const between = (low: number, wanted: number, high: number): number => Math.max(low, Math.min(wanted, high))

/** Asks for the menu of what is selected: by the other button at the pointer, by a key at the active cell. */
export const useSheetMenu = ({ scroller, input, mode, onMenu }: MenuFacts) => {
  const focusSheet = () => input.current?.focus({ preventScroll: true })
  // A text that is being typed has the menu of text fields.
  const ask = mode === 'rest' ? onMenu : undefined
  return {
    onContextMenu: (event: MouseEvent) => {
      if (!ask) return
      event.preventDefault()
      ask({ leftPx: event.clientX, topPx: event.clientY, focusSheet })
    },
    /** Whether the key was one for the menu. */
    hearKey: (event: KeyboardEvent): boolean => {
      const field = input.current?.getBoundingClientRect()
      const seen = scroller.current?.getBoundingClientRect()
      if (!ask || !field || !seen || !isMenuKey(event)) return false
      // The active cell may have been scrolled out of sight.
      const leftPx = between(seen.left, field.left, seen.right)
      ask({ leftPx, topPx: between(seen.top, field.bottom, seen.bottom), focusSheet })
      return true
    },
  }
}
