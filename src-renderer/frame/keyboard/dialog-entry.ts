import { isSeen } from './region-walk'

/** A dialog's own word on where one begins in it; without it that is the first field. */
const WANTED = '[data-begins-here]'
const FIELDS =
  'input:not([type="hidden"], [type="checkbox"], [type="radio"], [readonly], :disabled), textarea:not(:disabled)'

const findSeen = (dialog: Element, fields: string): HTMLElement | undefined =>
  [...dialog.querySelectorAll<HTMLElement>(fields)].find(isSeen)

/**
 * Leads into the first field of a dialog that opened with the focus on its closing cross. A field's own `autoFocus` comes
 * to nothing where nothing moves: the dialog is made before it is part of the page. Returns its undo.
 */
export const registerDialogEntry = (): (() => void) => {
  // Dialogs hang on the body itself.
  const watch = new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes])
    const dialog = added.flatMap((node) =>
      node instanceof Element ? [...node.querySelectorAll('[role="dialog"]')] : [],
    )[0]
    const focused = document.activeElement
    if (!dialog || (dialog.contains(focused) && !focused?.matches('.ant-modal-close'))) return
    const field = findSeen(dialog, WANTED) ?? findSeen(dialog, FIELDS)
    field?.focus()
  })
  watch.observe(document.body, { childList: true })
  return () => watch.disconnect()
}
