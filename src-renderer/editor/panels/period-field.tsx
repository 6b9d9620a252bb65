import AutoComplete from 'antd/es/auto-complete'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parsePeriodReference } from '../../../src-shared/data/parse-period'
import type { PeriodReference } from '../../../src-shared/data/period'
import { Field } from './field'

interface PeriodFieldProps {
  readonly label: string
  readonly value: PeriodReference | null
  /** What is offered first; anything that a period reference may be can be typed. */
  readonly offered: readonly string[]
  readonly onChange: (period: PeriodReference) => void
}

/** A period relative to the edition's data year, or an absolute one, typed or chosen. */
export function PeriodField({ label, value, offered, onChange }: PeriodFieldProps): ReactElement {
  const { t } = useTranslation('editor')
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? value ?? ''
  const parsed = parsePeriodReference(text)
  return (
    <Field
      label={label}
      hint={t('binding.periodHint')}
      problem={typed !== null && !parsed.ok ? t('binding.periodUnreadable') : undefined}
    >
      {(id) => (
        <AutoComplete
          id={id}
          className="nk-wide"
          value={text}
          status={typed !== null && !parsed.ok ? 'error' : ''}
          options={offered.map((period) => ({ value: period, label: `${period}  ${t(`periods.${keyOf(period)}`)}` }))}
          onChange={(next: string) => {
            setTyped(next)
            const read = parsePeriodReference(next)
            if (read.ok) onChange(read.value)
          }}
          onBlur={() => {
            if (parsed.ok) setTyped(null)
          }}
        />
      )}
    </Field>
  )
}

// i18next reads a colon as the end of a namespace and a full stop as a step down.
const keyOf = (period: string): string => period.replace(':', '-').replace('..', '_')
