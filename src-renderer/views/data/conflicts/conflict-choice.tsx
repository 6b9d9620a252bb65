import Badge from 'antd/es/badge'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../api/use-call'
import { usePlace } from '../../place/place'
import './conflicts.css'

/** Leads to the conflicts, and says how many there are. */
export const ConflictChoice = (): ReactElement => {
  const { t } = useTranslation('views')
  const conflicts = useCall('conflict', 'list', {})
  const areShown = usePlace((place) => place.areConflictsShown)
  const showConflicts = usePlace((place) => place.showConflicts)
  const found = conflicts.data ?? []
  const isGrave = found.some(({ severity }) => severity === 'error')
  return (
    <button
      type="button"
      className="choice conflict-choice"
      aria-current={areShown}
      aria-label={t('conflicts.open', { count: found.length })}
      onClick={showConflicts}
    >
      <span>{t('conflicts.title')}</span>
      {/* With nothing to count it would be a dot, which looks like a conflict. */}
      {found.length > 0 ? (
        <Badge count={found.length} overflowCount={999} status={isGrave ? 'error' : 'warning'} />
      ) : null}
    </button>
  )
}
