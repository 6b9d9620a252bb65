import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import Button from 'antd/es/button'
import Select from 'antd/es/select'
import { type ReactElement, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import { formatPeriod } from '../../../../src-shared/data/format-period'
import { Period } from '../../../../src-shared/data/period'
import { Pane } from '../../../parts/pane'
import { filterIndicators, topicsOf } from './filter-indicators'

interface IndicatorListProps {
  readonly indicators: readonly IndicatorSummary[]
  readonly chosenId: string | null
  readonly onChoose: (indicatorId: string) => void
  readonly onCreate: () => void
}

const IndicatorLine = ({ indicator }: { indicator: IndicatorSummary }): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const period = Period.safeParse(indicator.latestPeriod)
  const latest = period.success
    ? formatPeriod(period.data, i18n.language === 'en' ? 'en' : 'zh-CN', indicator.nature)
    : ''
  return (
    <>
      <span className="choice-line">
        <span className="choice-main">{indicator.name}</span>
        <span className="choice-note tabular">{indicator.latestText}</span>
      </span>
      <span className="choice-line choice-note">
        <span className="choice-main">{[latest, indicator.unit, indicator.topic].filter(Boolean).join(' · ')}</span>
        <span className="tabular">
          {t('data.counts', { observations: indicator.observationCount, uses: indicator.useCount })}
        </span>
      </span>
    </>
  )
}

/** All indicators, to be searched by name and narrowed by topic. */
export const IndicatorList = ({ indicators, chosenId, onChoose, onCreate }: IndicatorListProps): ReactElement => {
  const { t } = useTranslation('views')
  const [words, setWords] = useState('')
  const [topic, setTopic] = useState<string | null>(null)
  const shown = filterIndicators(indicators, useDeferredValue(words), topic)
  const topics = topicsOf(indicators)
  return (
    <Pane
      title={t('data.indicators')}
      label={t('data.indicators')}
      actions={
        <Button size="small" type="text" icon={<PlusOutlined />} onClick={onCreate}>
          {t('data.create')}
        </Button>
      }
    >
      <div className="data-filter">
        <input
          type="search"
          aria-label={t('data.search')}
          placeholder={t('data.search')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {topics.length > 1 ? (
          <Select
            size="small"
            aria-label={t('data.topic')}
            value={topic ?? ''}
            options={[{ value: '', label: t('data.allTopics') }, ...topics.map((one) => ({ value: one, label: one }))]}
            onChange={(value) => setTopic(value === '' ? null : value)}
          />
        ) : null}
      </div>
      {shown.length === 0 && indicators.length > 0 ? <p className="data-nothing">{t('data.nothing')}</p> : null}
      <ul className="choice-list">
        {shown.map((indicator) => (
          <li key={indicator.id}>
            <button
              type="button"
              className="choice"
              aria-current={indicator.id === chosenId}
              onClick={() => onChoose(indicator.id)}
            >
              <IndicatorLine indicator={indicator} />
            </button>
          </li>
        ))}
      </ul>
    </Pane>
  )
}
