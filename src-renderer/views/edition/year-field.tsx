import InputNumber from 'antd/es/input-number'
import type { ReactElement } from 'react'
import { editionYears } from '../../../src-shared/document/edition'

interface YearFieldProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (year: number | null) => void
  /** Where nothing can go on without a year, a missing one is marked. */
  readonly isNeeded?: boolean
}

/** Asks for an edition's year outside a form; what lies outside the years there can be is put right on leaving. */
export const YearField = ({ label, value, onChange, isNeeded = false }: YearFieldProps): ReactElement => (
  <InputNumber
    aria-label={label}
    placeholder={label}
    {...editionYears}
    precision={0}
    value={value}
    status={isNeeded && value === null ? 'error' : ''}
    onChange={onChange}
  />
)

/** What an antd form demands of an edition's year. */
export const yearRule = (message: string) => ({ required: true, type: 'integer' as const, ...editionYears, message })
