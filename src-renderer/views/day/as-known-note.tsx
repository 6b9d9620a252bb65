import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useDayWords } from './day-words'
import './as-known-on.css'

/** Says that what stands below isn't what is known now; nothing where it is. */
export const AsKnownNote = ({ asKnownOn }: { asKnownOn: string | null }): ReactElement => {
  const { t } = useTranslation('views')
  const dayWords = useDayWords()
  // There from the start, so that the change is spoken.
  return (
    <div role="status">
      {asKnownOn === null ? null : (
        <p className="as-known-note">{t('day.shownAsKnown', { day: dayWords(asKnownOn) })}</p>
      )}
    </div>
  )
}
