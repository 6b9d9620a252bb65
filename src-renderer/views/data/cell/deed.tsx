import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

interface DeedProps {
  readonly at: string
  readonly by: string
  readonly reason: string
  readonly hasEnded?: boolean
}

/** When somebody recorded or ended a value, who, and why. */
export const Deed = ({ at, by, reason, hasEnded = false }: DeedProps): ReactElement => {
  const { t, i18n } = useTranslation('views')
  // A reason is a full locale key (`main:change.observation.record`), or words that a person gave.
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
  return (
    <span className="value-deed">
      <span className="value-deed-when">{hasEnded ? t('data.endedAt', { when }) : t('data.recordedAt', { when })}</span>
      <span>{[by || t('data.nobody'), i18n.exists(reason) ? t(reason) : reason].filter(Boolean).join(' · ')}</span>
    </span>
  )
}
