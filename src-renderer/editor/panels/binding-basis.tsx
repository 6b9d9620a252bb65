import AutoComplete from 'antd/es/auto-complete'
import Select from 'antd/es/select'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Binding } from '../../../src-shared/data/binding'
import { type Observation, PriceBasis } from '../../../src-shared/data/observation'
import { Field } from './field'

interface BindingBasisProps {
  readonly binding: Binding
  readonly known: readonly Pick<Observation, 'changeBasis' | 'priceBasis' | 'scope'>[]
  readonly onChange: (change: Partial<Binding>) => void
}

const distinct = (values: readonly string[]): { value: string }[] =>
  [...new Set(values)].filter((value) => value !== '').map((value) => ({ value }))

/** Which of an indicator's series is meant, where there are several: its price basis, its scope, its published rates. */
export function BindingBasis({ binding, known, onChange }: BindingBasisProps): ReactElement {
  const { t } = useTranslation('editor')
  const scopes = distinct(known.map(({ scope }) => scope))
  // A rate that was published has a basis of its own; what is computed goes by levels, but a change may follow a rate.
  const hasRate = binding.changeBasis !== '' || binding.transform === 'direction' || binding.transform === 'difference'
  return (
    <>
      {hasRate ? (
        <Field label={t('binding.changeBasis')} hint={t('binding.changeBasisHint')}>
          {(id) => (
            <AutoComplete
              id={id}
              className="nk-wide"
              allowClear
              value={binding.changeBasis}
              placeholder={t('binding.level')}
              options={distinct(['同比', '比上年', ...known.map(({ changeBasis }) => changeBasis)])}
              onChange={(changeBasis?: string) => onChange({ changeBasis: changeBasis ?? '' })}
            />
          )}
        </Field>
      ) : null}
      <Field label={t('binding.priceBasis')}>
        {(id) => (
          <span className="nk-row">
            <Select
              id={id}
              className="nk-grow"
              value={binding.priceBasis}
              options={PriceBasis.options.map((value) => ({ value, label: t(`priceBases.${value}`) }))}
              onChange={(priceBasis) => onChange({ priceBasis })}
            />
            {scopes.length > 0 || binding.scope !== '' ? (
              <AutoComplete
                className="nk-grow"
                aria-label={t('binding.scope')}
                allowClear
                value={binding.scope}
                placeholder={t('binding.scopeUnset')}
                options={scopes}
                onChange={(scope?: string) => onChange({ scope: scope ?? '' })}
              />
            ) : null}
          </span>
        )}
      </Field>
    </>
  )
}
