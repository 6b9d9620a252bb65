import Input from 'antd/es/input'
import type { ReactElement } from 'react'
import { Field } from './field'

interface TextFieldProps {
  readonly label: string
  readonly hint?: string
  readonly placeholder?: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One line of plain text. */
export const TextField = ({ label, hint, placeholder, value, onChange }: TextFieldProps): ReactElement => (
  <Field label={label} hint={hint}>
    {(id) => (
      <Input
        id={id}
        maxLength={4000}
        value={value}
        {...(placeholder === undefined ? {} : { placeholder })}
        onChange={({ target }) => onChange(target.value)}
      />
    )}
  </Field>
)
