import { type ReactElement, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import { useCall } from '../../../api/use-call'
import { Answer } from '../../failure/answer'
import type { CellName } from '../values/use-value-entry'
import { RecordedValue } from './recorded-value'

interface CellHistoryProps {
  readonly indicator: IndicatorSummary
  readonly name: CellName
  readonly asKnownOn: string | null
  /** It was asked for by name. */
  readonly takesFocus: boolean
}

/** Everything ever recorded of one cell, newest first. */
export const CellHistory = ({ indicator, name, asKnownOn, takesFocus }: CellHistoryProps): ReactElement => {
  const { t } = useTranslation('views')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  const cell = { period: name.period, ...name.strand }
  const all = useCall('observation', 'history', { indicatorId: indicator.id, cell, asKnownOn })
  return (
    <>
      <h4 ref={heading} tabIndex={-1}>
        {t('data.cellHistory')}
      </h4>
      <Answer query={all} lines={3}>
        {(records) =>
          records.length === 0 ? (
            <p className="muted">{t('data.noHistory')}</p>
          ) : (
            <ol className="value-history" aria-label={t('data.cellHistory')}>
              {records.map((record) => (
                <li key={record.id}>
                  <RecordedValue record={record} />
                </li>
              ))}
            </ol>
          )
        }
      </Answer>
    </>
  )
}
