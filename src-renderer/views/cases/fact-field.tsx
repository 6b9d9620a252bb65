import Input from 'antd/es/input'
import { type ReactElement, useCallback, useEffect, useId, useRef, useState } from 'react'
import { useNoWriting } from '../place/no-writing'

interface FactFieldProps {
  readonly label: string
  readonly value: string
  readonly maxLength: number
  readonly rows?: number
  readonly hint?: string
  /** Called with what was typed once the field is left. */
  readonly onSave: (value: string) => void
}

/** A labelled field that saves what was typed when it is left, and when the view is. */
export const FactField = ({ label, value, maxLength, rows, hint, onSave }: FactFieldProps): ReactElement => {
  const id = useId()
  const isReadOnly = useNoWriting() !== null
  const [typed, setTyped] = useState(value)
  const state = useRef({ typed, value, onSave })
  state.current = { typed, value, onSave }
  useEffect(() => setTyped(value), [value])
  const leave = useCallback(() => {
    const now = state.current
    if (now.typed !== now.value) now.onSave(now.typed)
  }, [])
  useEffect(() => leave, [leave])
  const shared = {
    id,
    value: typed,
    maxLength,
    readOnly: isReadOnly,
    placeholder: hint,
    onChange: ({ target }: { target: { value: string } }) => setTyped(target.value),
    onBlur: leave,
  }
  return (
    <div className="case-field">
      <label htmlFor={id}>{label}</label>
      {rows ? (
        <Input.TextArea {...shared} className="case-long" rows={rows} />
      ) : (
        <Input {...shared} onPressEnter={leave} />
      )}
    </div>
  )
}
