import Button from 'antd/es/button'
import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { DayField } from './day-field'
import './as-known-on.css'

export interface AsKnownOnProps {
  /** Null: what is known now. */
  readonly asKnownOn: string | null
  readonly onAsKnownOn: (day: string | null) => void
}

/** Chooses the day whose knowledge is shown, and leads back to now. */
export const AsKnownOn = ({ asKnownOn, onAsKnownOn }: AsKnownOnProps): ReactElement => {
  const { t } = useTranslation('views')
  const id = useId()
  return (
    <span className="as-known">
      <label htmlFor={id}>{t('day.asKnownOn')}</label>
      <DayField id={id} day={asKnownOn ?? ''} onDay={(day) => onAsKnownOn(day === '' ? null : day)} />
      {asKnownOn === null ? null : (
        <Button size="small" onClick={() => onAsKnownOn(null)}>
          {t('day.backToNow')}
        </Button>
      )}
    </span>
  )
}
