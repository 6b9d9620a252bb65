import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObservationRecord } from '../../../../src-shared/contract/data'
import type { Observation } from '../../../../src-shared/data/observation'
import { SourceCell } from '../observation/source-cell'
import { faceOf } from '../values/cell-face'
import { Deed } from './deed'

/** A value with its unit, status and source. */
export const SaidValue = ({ observation, marks }: { observation: Observation; marks?: ReactNode }): ReactElement => {
  const { t } = useTranslation('views')
  const isEnded = observation.supersededAt !== null
  return (
    <>
      <span className="said-value">
        <strong className={isEnded ? 'tabular superseded' : 'tabular'}>{faceOf(observation, '')}</strong>
        {observation.status === 'preliminary' ? (
          <span className="value-mark">{t('data.status.preliminary')}</span>
        ) : null}
        {observation.correction === '' ? null : (
          <span className="value-mark">{t(`data.corrections.${observation.correction}`)}</span>
        )}
        {marks}
      </span>
      <SourceCell observation={observation} />
      {observation.sourcePlace ? <span className="muted">{observation.sourcePlace}</span> : null}
      {observation.quote ? <q className="said-quote">{observation.quote}</q> : null}
    </>
  )
}

/** A value that was ever recorded: by whom, when, from what source, why; and how it ended. */
export const RecordedValue = ({
  record,
  heading,
}: {
  record: ObservationRecord
  heading?: ReactNode
}): ReactElement => (
  <>
    {heading}
    <SaidValue observation={record} />
    <Deed at={record.recordedAt} by={record.recordedBy} reason={record.recordedReason} />
    {record.supersededAt ? (
      <Deed at={record.supersededAt} by={record.supersededBy ?? ''} reason={record.supersededReason ?? ''} hasEnded />
    ) : null}
  </>
)
