import AutoComplete from 'antd/es/auto-complete'
import Select from 'antd/es/select'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { type Binding, Ranking } from '../../../src-shared/data/binding'
import { NATION } from '../../../src-shared/data/observation'
import { Field } from './field'
import { IndicatorField } from './indicator-field'
import { PeriodField } from './period-field'
import { PhraseField } from './phrase-field'

interface ContentFieldsProps {
  readonly binding: Binding
  /** Whom values of the indicator speak of, and groups of them. */
  readonly subjects: readonly string[]
  readonly groups: readonly string[]
  readonly onChange: (change: Partial<Binding>) => void
}

const earlier = ['Y-1', 'Y-5', 'Y-10'] as const

/** What else must be said for the content chosen: what it is compared with, is a share of, or ranked among. */
export function BindingContentFields({ binding, subjects, groups, onChange }: ContentFieldsProps): ReactElement | null {
  const { t } = useTranslation('editor')
  const { transform, whole, ranking, against } = binding
  const setAgainst = (next: Binding['against']) => onChange({ against: next })
  switch (transform) {
    case 'change-rate':
    case 'difference':
    case 'multiple':
    case 'cagr':
      return <PeriodField label={t('binding.against')} value={against} offered={earlier} onChange={setAgainst} />
    case 'index':
      return <PeriodField label={t('binding.base')} value={against} offered={earlier} onChange={setAgainst} />
    case 'sum':
      return (
        <PeriodField label={t('binding.sumFrom')} value={against} offered={earlier} isOptional onChange={setAgainst} />
      )
    case 'direction':
      return (
        <>
          <PhraseField binding={binding} onChange={onChange} />
          {binding.changeBasis === '' || against !== null ? (
            <PeriodField label={t('binding.against')} value={against} offered={earlier} onChange={setAgainst} />
          ) : null}
        </>
      )
    case 'share':
      return (
        <>
          <Field label={t('binding.whole')}>
            {(id) => (
              <AutoComplete
                id={id}
                className="nk-wide"
                value={whole.subject}
                options={[...new Set([NATION, ...groups, ...subjects])].map((value) => ({ value }))}
                onChange={(subject: string) => onChange({ whole: { ...whole, subject: subject || NATION } })}
              />
            )}
          </Field>
          <IndicatorField
            label={t('binding.wholeIndicator')}
            value={whole.indicatorId ?? binding.indicatorId}
            onChoose={({ id }) =>
              onChange({ whole: { ...whole, indicatorId: id === binding.indicatorId ? null : id } })
            }
          />
        </>
      )
    case 'rank':
      return (
        <Field label={t('binding.among')}>
          {(id) => (
            <span className="nk-row">
              <Select
                id={id}
                className="nk-grow"
                value={ranking.group}
                options={['', ...groups].map((value) => ({ value, label: value || t('binding.everyone') }))}
                onChange={(group) => onChange({ ranking: { ...ranking, group } })}
              />
              <Select
                aria-label={t('binding.order')}
                value={ranking.first}
                options={Ranking.shape.first.options.map((value) => ({ value, label: t(`orders.${value}`) }))}
                onChange={(first) => onChange({ ranking: { ...ranking, first } })}
              />
            </span>
          )}
        </Field>
      )
    default:
      return null
  }
}
