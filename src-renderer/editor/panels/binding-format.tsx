import Checkbox from 'antd/es/checkbox'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Select from 'antd/es/select'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { type Binding, NumberFormat } from '../../../src-shared/data/binding'
import { Qualifier } from '../../../src-shared/data/observation'
import { parseDecimal } from '../../../src-shared/data/parse-decimal'
import { Field } from './field'

interface BindingFormatProps {
  readonly binding: Binding
  readonly onChange: (change: Partial<Binding>) => void
}

const groupings = NumberFormat.shape.grouping.unwrap().options
const scalings = NumberFormat.shape.scaling.unwrap().options

const toTolerance = (text: string | null): Binding['tolerance'] => {
  const parsed = parseDecimal(text ?? '')
  return parsed.ok ? parsed.value : null
}

/** How a bound value is written. */
export function BindingFormat({ binding, onChange }: BindingFormatProps): ReactElement {
  const { t } = useTranslation('editor')
  const { format } = binding
  const set = (change: Partial<NumberFormat>) => onChange({ format: { ...format, ...change } })
  return (
    <>
      <Field label={t('binding.unit')} hint={t('binding.unitHint')}>
        {(id) => (
          <span className="nk-row">
            <Select
              id={id}
              value={format.scaling}
              options={scalings.map((value) => ({ value, label: t(`scalings.${value}`) }))}
              onChange={(scaling) => set({ scaling })}
            />
            {format.scaling === 'unit' ? (
              <Input
                aria-label={t('binding.unitName')}
                value={format.unit ?? ''}
                maxLength={40}
                placeholder={t('binding.unitAsStored')}
                onChange={({ target }) => set({ unit: target.value.trim() === '' ? null : target.value.trim() })}
              />
            ) : null}
            <Checkbox checked={format.showUnit} onChange={({ target }) => set({ showUnit: target.checked })}>
              {t('binding.showUnit')}
            </Checkbox>
          </span>
        )}
      </Field>
      <Field label={t('binding.decimals')}>
        {(id) => (
          <span className="nk-row">
            <InputNumber
              id={id}
              min={0}
              max={8}
              precision={0}
              value={format.decimals}
              placeholder={t('binding.decimalsAsStored')}
              onChange={(decimals) => set({ decimals })}
            />
            <Select
              aria-label={t('binding.grouping')}
              value={format.grouping}
              options={groupings.map((value) => ({ value, label: t(`groupings.${value}`) }))}
              onChange={(grouping) => set({ grouping })}
            />
          </span>
        )}
      </Field>
      <Field label={t('binding.hedge')} hint={t('binding.hedgeHint')}>
        {(id) => (
          <Select
            id={id}
            value={format.hedge}
            options={Qualifier.options.map((value) => ({ value, label: value || t('binding.noHedge') }))}
            onChange={(hedge) => set({ hedge })}
          />
        )}
      </Field>
      {binding.transform === 'direction' ? (
        <Field label={t('phrase.tolerance')} hint={t('phrase.toleranceHint')}>
          {(id) => (
            <InputNumber<string>
              id={id}
              stringMode
              min="0"
              value={binding.tolerance}
              placeholder={t('phrase.toleranceUnset')}
              onChange={(value) => onChange({ tolerance: toTolerance(value) })}
            />
          )}
        </Field>
      ) : null}
    </>
  )
}
