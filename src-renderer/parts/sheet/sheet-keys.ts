import type { SheetStep } from './sheet-range'

/** `rest`: keys move; `type`: over the cell's text, arrows end it; `edit`: within the text, arrows move the caret. */
export type SheetMode = 'rest' | 'type' | 'edit'

export interface PressedKey {
  readonly key: string
  readonly shift: boolean
  /** Ctrl, or Command on a Mac. */
  readonly modifier: boolean
  readonly alt: boolean
}

export type SheetAct =
  | { readonly kind: 'move'; readonly step: SheetStep; readonly isExtending: boolean }
  /** Takes what was typed over and goes on from there. */
  | { readonly kind: 'commit'; readonly step: SheetStep; readonly isRun: boolean }
  | { readonly kind: 'edit' | 'cancel' | 'clear' | 'select-all' | 'home' | 'end' }
  /** Tab goes on while values are being entered; else it leaves the sheet. */
  | { readonly kind: 'tab'; readonly step: SheetStep }

const step = (row: SheetStep['row'], column: SheetStep['column'], by: SheetStep['by'] = 'cell'): SheetStep => ({
  row,
  column,
  by,
})

const arrows: Readonly<Record<string, SheetStep>> = {
  ArrowUp: step(-1, 0),
  ArrowDown: step(1, 0),
  ArrowLeft: step(0, -1),
  ArrowRight: step(0, 1),
}

const atRest = ({ key, shift, modifier, alt }: PressedKey): SheetAct | null => {
  if (alt) return null
  const arrow = arrows[key]
  if (arrow) return { kind: 'move', step: modifier ? { ...arrow, by: 'edge' } : arrow, isExtending: shift }
  if (modifier) {
    if (key.toLowerCase() === 'a') return { kind: 'select-all' }
    if (key === 'Home' || key === 'End') return { kind: key === 'Home' ? 'home' : 'end' }
    return null
  }
  switch (key) {
    case 'Home':
      return { kind: 'move', step: step(0, -1, 'edge'), isExtending: shift }
    case 'End':
      return { kind: 'move', step: step(0, 1, 'edge'), isExtending: shift }
    case 'PageUp':
      return { kind: 'move', step: step(-1, 0, 'page'), isExtending: shift }
    case 'PageDown':
      return { kind: 'move', step: step(1, 0, 'page'), isExtending: shift }
    case 'Enter':
      return { kind: 'move', step: step(shift ? -1 : 1, 0), isExtending: false }
    case 'Tab':
      return { kind: 'tab', step: step(0, shift ? -1 : 1) }
    case 'F2':
      return { kind: 'edit' }
    case 'Delete':
      return { kind: 'clear' }
    case 'Escape':
      return { kind: 'cancel' }
    default:
      return null
  }
}

/** What a key does in a sheet; null: it is the text field's, or the window's. */
export function readSheetKey(pressed: PressedKey, mode: SheetMode): SheetAct | null {
  if (mode === 'rest') return atRest(pressed)
  const { key, shift, modifier, alt } = pressed
  if (modifier || alt) return null
  if (key === 'Enter') return { kind: 'commit', step: step(shift ? -1 : 1, 0), isRun: true }
  if (key === 'Tab') return { kind: 'commit', step: step(0, shift ? -1 : 1), isRun: true }
  if (key === 'Escape') return { kind: 'cancel' }
  const arrow = mode === 'type' && !shift ? arrows[key] : undefined
  return arrow ? { kind: 'commit', step: arrow, isRun: false } : null
}
