import Tabs from 'antd/es/tabs'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import { IndicatorStatements } from '../statements/indicator-statements'
import { ValuesPane } from '../values/values-pane'
import { IndicatorDialog } from './indicator-dialog'
import { IndicatorFacts } from './indicator-facts'
import { IndicatorHead } from './indicator-head'
import { IndicatorHistory } from './indicator-history'
import { IndicatorUses } from './indicator-uses'
import { useRemoveIndicator } from './use-remove-indicator'

/** One indicator: its values, what is said of it, its past, where it is used. */
export const IndicatorDetail = ({ indicator }: { indicator: IndicatorSummary }): ReactElement => {
  const { t } = useTranslation('views')
  const [isEditing, setEditing] = useState(false)
  const [tab, setTab] = useState('observations')
  // One day for all that is shown of the indicator.
  const [asKnownOn, setAsKnownOn] = useState<string | null>(null)
  const remove = useRemoveIndicator()
  return (
    <section className="pane indicator-detail" aria-label={indicator.name}>
      <IndicatorHead
        indicator={indicator}
        asKnownOn={asKnownOn}
        onShowUses={() => setTab('uses')}
        onEdit={() => setEditing(true)}
        onRemove={() => remove(indicator)}
      />
      <Tabs
        className="indicator-tabs"
        activeKey={tab}
        onChange={setTab}
        items={[
          {
            key: 'observations',
            label: t('data.observationsTab', { count: indicator.observationCount }),
            children: (
              <ValuesPane
                indicator={indicator}
                asKnownOn={asKnownOn}
                onAsKnownOn={setAsKnownOn}
                onShowUses={() => setTab('uses')}
              />
            ),
          },
          { key: 'facts', label: t('data.factsTab'), children: <IndicatorFacts indicator={indicator} /> },
          {
            key: 'history',
            label: t('data.historyTab'),
            children: <IndicatorHistory indicator={indicator} asKnownOn={asKnownOn} />,
          },
          {
            key: 'statements',
            label: t('statements.tab'),
            children: <IndicatorStatements indicator={indicator} />,
          },
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
