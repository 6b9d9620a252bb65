import Select from 'antd/es/select'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableLabel } from '../../../../src-shared/contract/table'
import type { IndicatorChoice, TableMapping } from '../../../../src-shared/data/table-mapping'
import { useCall } from '../../../api/use-call'
import { SaidInput } from './said-input'

interface IndicatorChoicesProps {
  readonly labels: readonly TableLabel[]
  readonly mapping: TableMapping
  readonly onChange: (mapping: TableMapping) => void
}

const LABELS_SHOWN = 200

/** Each indicator that the table names: one that is there, a new one, or none. */
export const IndicatorChoices = ({ labels, mapping, onChange }: IndicatorChoicesProps): ReactElement | null => {
  const { t } = useTranslation('views')
  const indicators = useCall('indicator', 'list', {})
  if (labels.length === 0) return null
  const observed = (indicators.data ?? []).filter(({ formula }) => formula === '')
  const options = [
    { value: 'create', label: t('table.takeNew') },
    { value: 'skip', label: t('table.takeNone') },
    ...observed.map(({ id, name, unit }) => ({
      value: id as string,
      label: unit === '' ? name : `${name}（${unit}）`,
    })),
  ]
  const set = (label: string, choice: IndicatorChoice) =>
    onChange({ ...mapping, indicators: { ...mapping.indicators, [label]: choice } })
  const choose = ({ label, choice }: TableLabel, value: string) => {
    const indicator = observed.find(({ id }) => id === value)
    if (indicator) set(label, { ...choice, take: 'use', indicatorId: indicator.id, name: indicator.name })
    else if (value === 'create' || value === 'skip')
      set(label, { ...choice, take: value, indicatorId: null, name: choice.name || label.replaceAll('/', '·') })
  }
  return (
    <section aria-labelledby="table-indicators">
      <h3 id="table-indicators">{t('table.indicatorsTitle', { count: labels.length })}</h3>
      <ul className="table-choices">
        {labels.slice(0, LABELS_SHOWN).map((item) => {
          const name = item.label === '' ? t('table.unnamed') : item.label
          const { take, indicatorId } = item.choice
          return (
            <li key={item.label}>
              <span className="table-choice-name" title={name}>
                {name}
              </span>
              <span className="muted tabular">{t('table.values', { count: item.values })}</span>
              <Select
                size="small"
                showSearch={{ optionFilterProp: 'label' }}
                aria-label={t('table.indicatorFor', { name })}
                value={take === 'use' ? (indicatorId as string) : take}
                options={options}
                popupMatchSelectWidth={320}
                onChange={(value) => choose(item, value)}
              />
              {take === 'create' ? (
                <div className="table-new">
                  <SaidInput
                    label={t('table.newName', { name })}
                    value={item.choice.name}
                    placeholder={t('table.nameHint')}
                    maxLength={200}
                    read={(text) => text.trim() || null}
                    onChange={(text) => set(item.label, { ...item.choice, name: text })}
                  />
                  <SaidInput
                    label={t('table.newUnit', { name })}
                    value={item.choice.unit}
                    placeholder={t('table.whole.unit')}
                    maxLength={40}
                    read={(text) => text.trim()}
                    onChange={(unit) => set(item.label, { ...item.choice, unit })}
                  />
                </div>
              ) : null}
            </li>
          )
        })}
      </ul>
      {labels.length > LABELS_SHOWN ? (
        <p className="muted">{t('table.moreLabels', { count: labels.length - LABELS_SHOWN })}</p>
      ) : null}
    </section>
  )
}
