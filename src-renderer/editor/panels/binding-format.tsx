import Checkbox from 'antd/es/checkbox'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Select from 'antd/es/select'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { type Binding, NumberFormat } from '../../../src-shared/data/binding'
import { Qualifier } from '../../../src-shared/data/observation'
import { Field } from './field'

interface BindingFormatProps {
  readonly binding: Binding
  readonly onChange: (change: Partial<Binding>) => void
}

const groupings = NumberFormat.shape.grouping.unwrap().options

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
            <Input
              id={id}
              value={format.unit ?? ''}
              maxLength={40}
              placeholder={t('binding.unitAsStored')}
              onChange={({ target }) => set({ unit: target.value.trim() === '' ? null : target.value.trim() })}
            />
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
            <Select
              aria-label={t('binding.hedge')}
              value={format.hedge}
              options={Qualifier.options.map((value) => ({ value, label: value || t('binding.noHedge') }))}
              onChange={(hedge) => set({ hedge })}
            />
          </span>
        )}
      </Field>
      {binding.transform === 'direction' ? (
        <Field label={t('binding.words')}>
          {(id) => (
            <Select
              id={id}
              className="nk-wide"
              value={binding.words.join('/')}
              options={directionWords.map((words) => ({ value: words.join('/'), label: words.join(' / ') }))}
              onChange={(chosen) => {
                const words = directionWords.find((one) => one.join('/') === chosen)
                if (words) onChange({ words: [...words] })
              }}
            />
          )}
        </Field>
      ) : null}
    </>
  )
}

const directionWords = [
  ['增长', '下降', '持平'],
  ['提高', '降低', '持平'],
  ['上升', '下降', '持平'],
  ['增加', '减少', '持平'],
] as const satisfies readonly Binding['words'][]
