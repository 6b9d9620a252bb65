import Drawer from 'antd/es/drawer'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import { formatPeriod } from '../../../../src-shared/data/format-period'
import { useCall } from '../../../api/use-call'
import { Notice } from '../../../parts/notice'
import { Answer } from '../../failure/answer'
import { SourceCell } from './source-cell'

interface DeedProps {
  readonly at: string
  readonly by: string
  readonly reason: string
  readonly hasEnded?: boolean
}

/** When somebody recorded or ended a value, who, and why. */
const Deed = ({ at, by, reason, hasEnded = false }: DeedProps): ReactElement => {
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

/** Everything ever recorded of an indicator, newest first; what was superseded is struck through. */
export const ObservationHistory = ({
  indicator,
  onClose,
}: {
  indicator: IndicatorSummary
  onClose: () => void
}): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const all = useCall('observation', 'history', { indicatorId: indicator.id })
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  return (
    <Drawer open size={460} title={t('data.historyTitle', { name: indicator.name })} onClose={onClose}>
      <Answer query={all}>
        {(values) =>
          values.length === 0 ? (
            <Notice title={t('data.noValues')} />
          ) : (
            <ol className="value-history">
              {values.map((value) => (
                <li key={value.id}>
                  <span className={value.supersededAt ? 'superseded' : ''}>
                    {formatPeriod(value.period, language, indicator.nature)} · {value.subject}
                    {value.changeBasis ? ` · ${value.changeBasis}` : ''} ·{' '}
                    <strong className="tabular">
                      {value.qualifier}
                      {value.value} {value.unit}
                    </strong>
                  </span>
                  <SourceCell observation={value} />
                  <Deed at={value.recordedAt} by={value.recordedBy} reason={value.recordedReason} />
                  {value.supersededAt ? (
                    <Deed
                      at={value.supersededAt}
                      by={value.supersededBy ?? ''}
                      reason={value.supersededReason ?? ''}
                      hasEnded
                    />
                  ) : null}
                </li>
              ))}
            </ol>
          )
        }
      </Answer>
    </Drawer>
  )
}
