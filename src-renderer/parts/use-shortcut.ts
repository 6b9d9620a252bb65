import { useEffect, useRef } from 'react'

const isMac = (): boolean => navigator.platform.startsWith('Mac')

/** True for Ctrl on Windows and Linux, Command on a Mac. */
export const hasModifier = (event: KeyboardEvent): boolean => (isMac() ? event.metaKey : event.ctrlKey)

/** What that key is called on this machine. */
export const modifierName = (): string => (isMac() ? '⌘' : 'Ctrl')

/**
 * True where a text field or the editor has the focus: plain keys, and Ctrl+Z, are theirs then. A field at rest (a
 * sheet's, before anything is typed into it) leaves them to the window.
 */
export const isTyping = (): boolean => {
  const focused = document.activeElement
  return (
    focused instanceof HTMLElement &&
    (focused.isContentEditable || focused.matches('input:not([data-at-rest]), textarea, select'))
  )
}

/** Hears keys of the whole window while mounted. The handler answers whether the key was its own. */
export const useShortcut = (handle: (event: KeyboardEvent) => boolean): void => {
  const latest = useRef(handle)
  latest.current = handle
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return
      if (latest.current(event)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
