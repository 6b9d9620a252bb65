import Button from 'antd/es/button'
import { type ReactElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import { formatPeriod } from '../../../../src-shared/data/format-period'
import { Period } from '../../../../src-shared/data/period'
import { useCall } from '../../../api/use-call'
import { WriteButton } from '../../place/write-button'
import { mainRun } from './main-run'
import { Sparkline } from './sparkline'

interface IndicatorHeadProps {
  readonly indicator: IndicatorSummary
  readonly asKnownOn: string | null
  readonly onShowUses: () => void
  readonly onEdit: () => void
  readonly onRemove: () => void
}

/** An indicator at a glance: name, unit, how it runs (as known on a day or now), what it says now, how often it is used. */
export const IndicatorHead = (props: IndicatorHeadProps): ReactElement => {
  const { indicator, asKnownOn, onShowUses, onEdit, onRemove } = props
  const { t, i18n } = useTranslation('views')
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const observations = useCall('observation', 'list', { indicatorId: indicator.id, asKnownOn })
  const run = useMemo(() => mainRun(observations.data ?? [], indicator.unit), [observations.data, indicator.unit])
  const latest = Period.safeParse(indicator.latestPeriod)
  const words = (period: Period) => formatPeriod(period, language, indicator.nature)
  const [first, last] = [run[0], run.at(-1)]
  return (
    <header className="indicator-head">
      <div className="indicator-title">
        <h2 title={indicator.name}>{indicator.name}</h2>
        <p className="muted ellipsis">
          {[indicator.unit, indicator.topic, t(`data.nature.${indicator.nature}`)].filter(Boolean).join(' · ')}
        </p>
      </div>
      {first && last && run.length > 1 ? (
        <Sparkline
          points={run.map(({ value }) => value)}
          label={t('data.sparkline', { from: words(first.period), to: words(last.period) })}
        />
      ) : null}
      {latest.success && asKnownOn === null ? (
        <p className="indicator-latest">
          <strong className="tabular">{indicator.latestText}</strong>
          <span className="muted">{words(latest.data)}</span>
        </p>
      ) : null}
      <Button type="link" onClick={onShowUses}>
        {t('data.usedIn', { count: indicator.useCount })}
      </Button>
      <WriteButton onClick={onEdit}>{t('data.edit')}</WriteButton>
      <WriteButton danger type="text" onClick={onRemove}>
        {t('data.remove')}
      </WriteButton>
    </header>
  )
}
