import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical'

const areSame = (one: RangeSelection, other: RangeSelection): boolean =>
  one.anchor.is(other.anchor) && one.focus.is(other.focus)

/**
 * Chromium tells of a moved caret up to a frame after the click or key that moved it. A key pressed in between (Ctrl+A
 * after a click into a slot, Delete after Shift+Home) would act on the place before, on the whole page at worst. So
 * each key first looks where the caret really is.
 */
export const registerCaretCatchUp = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const known = $getSelection()
      const dom = window.getSelection()
      const root = editor.getRootElement()
      if (event.isComposing || editor.isComposing() || !$isRangeSelection(known)) return false
      if (!dom?.anchorNode || !root?.contains(dom.anchorNode)) return false
      const real = $createRangeSelectionFromDom(dom, editor)
      if (real && !areSame(real, known)) $setSelection(real)
      return false
    },
    COMMAND_PRIORITY_CRITICAL,
  )
