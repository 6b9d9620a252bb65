import { type ReactElement, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parsePeriod } from '../../../src-shared/data/parse-period'
import { isSpan, readPeriod } from '../../../src-shared/data/period-parts'
import './day-field.css'

interface DayFieldProps {
  readonly id: string
  /** An ISO date; empty: none. */
  readonly day: string
  readonly onDay: (day: string) => void
}

/** A day as people write it: 2025-03-01, 2025年3月1日. Null: it is none. */
const readDay = (text: string): string | null => {
  if (text.trim() === '') return ''
  const period = parsePeriod(text)
  return period.ok && !isSpan(period.value) && readPeriod(period.value).grain === 'day' ? period.value : null
}

/** A field for a day. It is typed: the browser's own field speaks the browser's language. */
export const DayField = ({ id, day, onDay }: DayFieldProps): ReactElement => {
  const { t } = useTranslation('views')
  const [text, setText] = useState(day)
  // A day that comes from elsewhere takes the place of what was typed.
  useEffect(() => setText((now) => (readDay(now) === day ? now : day)), [day])
  const isWrong = readDay(text) === null
  return (
    <input
      id={id}
      className="day-field"
      value={text}
      placeholder={t('day.hint')}
      aria-invalid={isWrong}
      autoComplete="off"
      onChange={(event) => {
        setText(event.target.value)
        const read = readDay(event.target.value)
        if (read !== null && read !== day) onDay(read)
      }}
    />
  )
}
