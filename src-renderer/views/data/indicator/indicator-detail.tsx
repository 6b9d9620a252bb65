import Button from 'antd/es/button'
import Tabs from 'antd/es/tabs'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import { ObservationPane } from '../observation/observation-pane'
import { IndicatorDialog } from './indicator-dialog'
import { IndicatorFacts } from './indicator-facts'
import { IndicatorUses } from './indicator-uses'
import { useRemoveIndicator } from './use-remove-indicator'

/** One indicator: its values, what is said of it, where it is used. */
export const IndicatorDetail = ({ indicator }: { indicator: IndicatorSummary }): ReactElement => {
  const { t } = useTranslation('views')
  const [isEditing, setEditing] = useState(false)
  const remove = useRemoveIndicator()
  return (
    <section className="pane indicator-detail" aria-label={indicator.name}>
      <header className="indicator-head">
        <div className="indicator-title">
          <h2>{indicator.name}</h2>
          <p className="muted">
            {[indicator.unit, indicator.topic, t(`data.nature.${indicator.nature}`)].filter(Boolean).join(' · ')}
          </p>
        </div>
        <Button onClick={() => setEditing(true)}>{t('data.edit')}</Button>
        <Button danger type="text" onClick={() => remove(indicator)}>
          {t('data.remove')}
        </Button>
      </header>
      <Tabs
        className="indicator-tabs"
        items={[
          {
            key: 'observations',
            label: t('data.observationsTab', { count: indicator.observationCount }),
            children: <ObservationPane indicator={indicator} />,
          },
          { key: 'facts', label: t('data.factsTab'), children: <IndicatorFacts indicator={indicator} /> },
          {
            key: 'uses',
            label: t('data.usesTab', { count: indicator.useCount }),
            children: <IndicatorUses indicatorId={indicator.id} />,
          },
        ]}
      />
      {isEditing ? (
        <IndicatorDialog indicator={indicator} onSaved={() => undefined} onClose={() => setEditing(false)} />
      ) : null}
    </section>
  )
}
