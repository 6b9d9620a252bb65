import { isSeen } from './region-walk'

/** Deep enough for a menu's item that opens a dialog that opens a second one. */
const REMEMBERED = 30

const canTakeFocus = (element: HTMLElement): boolean =>
  element.isConnected && isSeen(element) && !element.matches(':disabled, [inert] *')

/**
 * Where a dialog takes the focus away with it, the focus goes back to the last place that is still there: the button that
 * opened the dialog, or the one of its menu. The dialogs' own way back knows only the focus at the moment of opening,
 * which a field that takes it at once has by then. Returns its undo.
 */
export const registerFocusReturn = (): (() => void) => {
  let visited: readonly HTMLElement[] = []
  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return
    visited = [...visited.filter((one) => one !== target && one.isConnected), target].slice(-REMEMBERED)
  }
  // Dialogs hang on the body itself.
  const watch = new MutationObserver((changes) => {
    if (!changes.some(({ removedNodes }) => removedNodes.length > 0)) return
    const last = visited.at(-1)
    // Who clicked beside everything wants the focus nowhere.
    if (document.activeElement !== document.body || last === undefined || canTakeFocus(last)) return
    visited.findLast(canTakeFocus)?.focus()
  })
  document.addEventListener('focusin', remember)
  watch.observe(document.body, { childList: true })
  return () => {
    document.removeEventListener('focusin', remember)
    watch.disconnect()
  }
}
