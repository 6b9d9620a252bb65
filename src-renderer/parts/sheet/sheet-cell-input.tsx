import { type ChangeEvent, type ReactElement, type RefObject, useLayoutEffect, useRef } from 'react'
import type { SheetMode } from './sheet-keys'

interface SheetCellInputProps {
  readonly input: RefObject<HTMLInputElement | null>
  readonly mode: SheetMode
  /** What stands in the field: the cell's own text at rest, what is typed otherwise. */
  readonly text: string
  readonly label: string
  readonly describedBy: string | undefined
  readonly isReadOnly: boolean
  readonly isWrong: boolean
  /** Whether the sheet has the focus, so that the active cell must take it. */
  readonly takesFocus: boolean
  readonly onType: (text: string) => void
}

/**
 * The text field of the active cell. It is there and focused before anything is typed, with all of its text selected: so an
 * input method composes right into it, and the clipboard's events come.
 */
export const SheetCellInput = (props: SheetCellInputProps): ReactElement => {
  const { input, mode, text, label, describedBy, isReadOnly, isWrong, takesFocus, onType } = props
  const lastMode = useRef<SheetMode>('rest')
  const isComposing = useRef(false)
  const selectAll = (field: HTMLInputElement): void => {
    // What an input method is at work on must not be selected away.
    if (mode === 'rest' && !isComposing.current) field.setSelectionRange(0, field.value.length)
  }
  useLayoutEffect(() => {
    const field = input.current
    if (!field) return
    if (takesFocus) field.focus({ preventScroll: true })
    const wasAtRest = lastMode.current === 'rest'
    lastMode.current = mode
    // In Chromium a selection takes the focus too, from whatever field is about to have it.
    if (document.activeElement !== field) return
    selectAll(field)
    if (mode === 'edit' && wasAtRest) field.setSelectionRange(text.length, text.length)
  })
  return (
    <input
      ref={input}
      className="sheet-input"
      data-mode={mode}
      // At rest, keys of the window (undo above all) are not the field's.
      {...(mode === 'rest' ? { 'data-at-rest': '' } : {})}
      value={text}
      readOnly={isReadOnly}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={isWrong || undefined}
      autoComplete="off"
      spellCheck={false}
      onFocus={(event) => selectAll(event.target)}
      onChange={(event: ChangeEvent<HTMLInputElement>) => onType(event.target.value)}
      onCompositionStart={() => {
        isComposing.current = true
      }}
      onCompositionEnd={() => {
        isComposing.current = false
      }}
    />
  )
}
