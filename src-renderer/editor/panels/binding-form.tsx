import AutoComplete from 'antd/es/auto-complete'
import Select from 'antd/es/select'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Binding, Transform } from '../../../src-shared/data/binding'
import type { IndicatorId } from '../../../src-shared/data/ids'
import { NATION, PriceBasis } from '../../../src-shared/data/observation'
import { PeriodReference } from '../../../src-shared/data/period'
import { useCall } from '../../api/use-call'
import { BindingFormat } from './binding-format'
import { BindingPreview } from './binding-preview'
import { Field } from './field'
import { IndicatorField } from './indicator-field'
import { PeriodField } from './period-field'

/** A binding as it begins: the data year's value, for the whole country. */
export const newBinding = (indicatorId: IndicatorId): Binding => Binding.parse({ indicatorId, period: 'Y' })

const periods = ['Y', 'Y-1', 'Y-4..Y', 'latest:year', 'latest:month'] as const
const earlier = ['Y-1', 'Y-5', 'Y-10'] as const
const comparing: ReadonlySet<Transform> = new Set(['change-rate', 'difference', 'multiple', 'cagr', 'direction'])

interface BindingFormProps {
  readonly binding: Binding | null
  readonly onChange: (binding: Binding) => void
  readonly isFocused?: boolean
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].filter((value) => value !== '')

/** Chooses what a live number shows, with a preview of its words. */
export function BindingForm({ binding, onChange, isFocused = false }: BindingFormProps): ReactElement {
  const { t } = useTranslation('editor')
  const observations = useCall('observation', 'list', binding ? { indicatorId: binding.indicatorId } : null)
  const known = observations.data ?? []
  const offer = (values: readonly string[]) => distinct(values).map((value) => ({ value }))
  const set = (change: Partial<Binding>) => binding && onChange({ ...binding, ...change })
  const setTransform = (transform: Transform) => {
    const against = comparing.has(transform) ? (binding?.against ?? PeriodReference.parse('Y-1')) : null
    set({ transform, against })
  }
  return (
    <div className="nk-form">
      <IndicatorField
        value={binding?.indicatorId ?? null}
        isFocused={isFocused}
        onChoose={({ id }) => onChange(binding ? { ...binding, indicatorId: id } : newBinding(id))}
      />
      {binding ? (
        <>
          <Field label={t('binding.subject')}>
            {(id) => (
              <AutoComplete
                id={id}
                className="nk-wide"
                value={binding.subject}
                options={offer([NATION, ...known.map(({ subject }) => subject)])}
                onChange={(subject: string) => set({ subject: subject || NATION })}
              />
            )}
          </Field>
          <PeriodField
            label={t('binding.period')}
            value={binding.period}
            offered={periods}
            onChange={(period) => set({ period })}
          />
          <Field label={t('binding.changeBasis')} hint={t('binding.changeBasisHint')}>
            {(id) => (
              <AutoComplete
                id={id}
                className="nk-wide"
                allowClear
                value={binding.changeBasis}
                placeholder={t('binding.level')}
                options={offer(['同比', '比上年', ...known.map(({ changeBasis }) => changeBasis)])}
                onChange={(changeBasis?: string) => set({ changeBasis: changeBasis ?? '' })}
              />
            )}
          </Field>
          <Field label={t('binding.priceBasis')}>
            {(id) => (
              <Select
                id={id}
                className="nk-wide"
                value={binding.priceBasis}
                options={PriceBasis.options.map((value) => ({ value, label: t(`priceBases.${value}`) }))}
                onChange={(priceBasis) => set({ priceBasis })}
              />
            )}
          </Field>
          <Field label={t('binding.transform')}>
            {(id) => (
              <Select
                id={id}
                className="nk-wide"
                value={binding.transform}
                options={Transform.options.map((value) => ({ value, label: t(`transforms.${value}`) }))}
                onChange={setTransform}
              />
            )}
          </Field>
          {comparing.has(binding.transform) ? (
            <PeriodField
              label={t('binding.against')}
              value={binding.against}
              offered={earlier}
              onChange={(against) => set({ against })}
            />
          ) : null}
          <BindingFormat binding={binding} onChange={set} />
          <BindingPreview binding={binding} />
        </>
      ) : null}
    </div>
  )
}
