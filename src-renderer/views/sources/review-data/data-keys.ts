import type { KeyboardEvent } from 'react'
import { hasModifier } from '../../../parts/use-shortcut'

export type DataAct = 'accept' | 'next' | 'undo' | 'redo'

/** What a key asks for in the grid beside walking and typing; null: it is the sheet's. While a cell is typed into all are. */
export function dataKey(event: KeyboardEvent): DataAct | null {
  const { nativeEvent, target, key, altKey, shiftKey } = event
  const isAtRest = target instanceof HTMLElement && target.dataset.atRest !== undefined
  // 229: an input method is at work, whatever it says.
  if (!isAtRest || nativeEvent.isComposing || nativeEvent.keyCode === 229 || altKey) return null
  const letter = key.toLowerCase()
  if (hasModifier(nativeEvent)) {
    if (letter === 'z') return shiftKey ? 'redo' : 'undo'
    return letter === 'y' ? 'redo' : null
  }
  if (key === 'Enter' && !shiftKey) return 'accept'
  return letter === 'n' && !shiftKey ? 'next' : null
}
