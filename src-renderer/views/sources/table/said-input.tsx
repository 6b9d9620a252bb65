import Input from 'antd/es/input'
import { type ReactElement, useState } from 'react'

interface SaidInputProps {
  readonly id?: string
  readonly label?: string
  readonly value: string
  readonly placeholder?: string
  readonly maxLength: number
  /** Null: what is typed can't be taken, and is marked. */
  readonly read: (text: string) => string | null
  readonly onChange: (text: string) => void
}

/** A line of text that counts when one leaves it or presses Enter, not at every letter. */
export const SaidInput = ({
  id,
  label,
  value,
  placeholder,
  maxLength,
  read,
  onChange,
}: SaidInputProps): ReactElement => {
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && read(typed) === null
  const take = () => {
    if (typed === null) return
    const text = read(typed)
    if (text === null) return
    setTyped(null)
    if (text !== value) onChange(text)
  }
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      size="small"
      value={typed ?? value}
      placeholder={placeholder ?? ''}
      maxLength={maxLength}
      status={isWrong ? 'error' : ''}
      aria-invalid={isWrong || undefined}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onPressEnter={take}
    />
  )
}
