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
  /** Nothing typed is an answer too. */
  readonly isOptional?: boolean
  readonly onChange: (period: PeriodReference | null) => void
}

/** A period relative to the edition's data year, or an absolute one, typed or chosen. */
export function PeriodField({ label, value, offered, isOptional = false, onChange }: PeriodFieldProps): ReactElement {
  const { t } = useTranslation('editor')
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const text = typed ?? value ?? ''
  const parsed = parsePeriodReference(text)
  // What was typed to its end needs no list, which would lie over the buttons below.
  const isTypedOut = typed !== null && parsed.ok
  const isNothing = isOptional && text.trim() === ''
  const isFaulty = typed !== null && !parsed.ok && !isNothing
  return (
    <Field label={label} hint={t('binding.periodHint')} problem={isFaulty ? t('binding.periodUnreadable') : undefined}>
      {(id) => (
        <AutoComplete
          id={id}
          className="nk-wide"
          value={text}
          status={isFaulty ? 'error' : ''}
          open={isOpen && !isTypedOut}
          onOpenChange={setIsOpen}
          options={offered.map((period) => ({ value: period, label: `${period}  ${t(`periods.${keyOf(period)}`)}` }))}
          onChange={(next: string) => {
            setTyped(next)
            const read = parsePeriodReference(next)
            if (read.ok) onChange(read.value)
            else if (isOptional && next.trim() === '') onChange(null)
          }}
          onBlur={() => {
            setIsOpen(false)
            if (parsed.ok || isNothing) setTyped(null)
          }}
        />
      )}
    </Field>
  )
}

// i18next reads a colon as the end of a namespace and a full stop as a step down.
const keyOf = (period: string): string => period.replace(':', '-').replace('..', '_')
