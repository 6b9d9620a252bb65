import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import { useCall } from '../../../api/use-call'
import { Answer } from '../../failure/answer'
import type { CellName } from '../values/use-value-entry'
import { cellKey } from '../values/value-table'
import { RecordedValue } from './recorded-value'

interface CellHistoryProps {
  readonly indicator: IndicatorSummary
  readonly name: CellName
  readonly asKnownOn: string | null
}

/** Everything ever recorded of one cell, newest first. */
export const CellHistory = ({ indicator, name, asKnownOn }: CellHistoryProps): ReactElement => {
  const { t } = useTranslation('views')
  const all = useCall('observation', 'history', { indicatorId: indicator.id, asKnownOn })
  const key = cellKey(name.period, name.strand)
  return (
    <>
      <h4>{t('data.cellHistory')}</h4>
      <Answer query={all} lines={3}>
        {(records) => {
          const own = records.filter((record) => cellKey(record.period, record) === key)
          return own.length === 0 ? (
            <p className="muted">{t('data.noHistory')}</p>
          ) : (
            <ol className="value-history" aria-label={t('data.cellHistory')}>
              {own.map((record) => (
                <li key={record.id}>
                  <RecordedValue record={record} />
                </li>
              ))}
            </ol>
          )
        }}
      </Answer>
    </>
  )
}
