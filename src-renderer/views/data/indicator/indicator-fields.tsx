import Form from 'antd/es/form'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Select from 'antd/es/select'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '../../../../src-shared/data/indicator'
import { toStoredFormula } from './formula-text'
import './indicator-fields.css'

const sdgNumbers = Array.from({ length: 17 }, (_, at) => at + 1)

/** The fields of an indicator's facts; stands inside an antd form of `IndicatorForm`. */
export const IndicatorFields = ({ all }: { all: readonly Indicator[] }): ReactElement => {
  const { t } = useTranslation('views')
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`data.${group}.${value}`) }))
  const readable = (_rule: unknown, typed: string): Promise<void> => {
    const stored = toStoredFormula(typed, all)
    if (stored.ok) return Promise.resolve()
    const problem =
      stored.problem === 'unknown'
        ? t('data.formulaUnknown', { name: stored.name })
        : t('data.formulaUnreadable', { at: stored.at })
    return Promise.reject(new Error(problem))
  }
  const needed = (message: string) => [{ required: true, whitespace: true, message }]
  return (
    <div className="indicator-fields">
      <Form.Item name="name" label={t('data.name')} rules={needed(t('data.nameNeeded'))} className="half">
        <Input maxLength={200} autoFocus />
      </Form.Item>
      <Form.Item name="unit" label={t('data.unit')} rules={needed(t('data.unitNeeded'))}>
        <Input maxLength={40} placeholder={t('data.unitHint')} />
      </Form.Item>
      <Form.Item name="topic" label={t('data.topic')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('data.nameEn')} className="half">
        <Input maxLength={200} lang="en" />
      </Form.Item>
      <Form.Item name="unitEn" label={t('data.unitEn')}>
        <Input maxLength={40} lang="en" />
      </Form.Item>
      <Form.Item name="decimals" label={t('data.decimals')}>
        <InputNumber min={0} max={8} precision={0} placeholder={t('data.decimalsHint')} />
      </Form.Item>
      <Form.Item name="nature" label={t('data.natureLabel')}>
        <Select options={options('nature', ['flow', 'stock'])} />
      </Form.Item>
      <Form.Item name="measure" label={t('data.measureLabel')}>
        <Select options={options('measure', ['level', 'rate'])} />
      </Form.Item>
      <Form.Item name="direction" label={t('data.directionLabel')}>
        <Select options={options('direction', ['rise', 'fall', 'none'])} />
      </Form.Item>
      <Form.Item name="computableAt" label={t('data.computableAt')} tooltip={t('data.computableAtHint')}>
        <Select mode="multiple" options={options('priceBasis', ['none', 'current', 'constant', 'comparable'])} />
      </Form.Item>
      <Form.Item name="definition" label={t('data.definition')} className="wide">
        <Input.TextArea rows={2} maxLength={4000} />
      </Form.Item>
      <Form.Item name="scopeNote" label={t('data.scopeNote')} className="wide">
        <Input.TextArea rows={2} maxLength={4000} />
      </Form.Item>
      <Form.Item name="responsible" label={t('data.responsible')} className="half">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="tags" label={t('data.tags')} className="half">
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          placeholder={t('data.tagsHint')}
          tokenSeparators={['、', ',', '，', ';', '；']}
        />
      </Form.Item>
      <Form.Item name="sdgs" label={t('data.sdgs')} className="wide">
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={sdgNumbers.map((value) => ({
            value,
            label: t('data.sdgNamed', { n: value, name: t(`data.sdg.${value}`) }),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="formula"
        label={t('data.formula')}
        tooltip={t('data.formulaHint')}
        rules={[{ validator: readable }]}
        className="wide"
      >
        <Input.TextArea rows={2} maxLength={2000} placeholder={t('data.formulaExample')} />
      </Form.Item>
      <Form.Item name="aliases" label={t('data.aliases')} className="wide">
        <Input.TextArea rows={2} placeholder={t('data.aliasesHint')} />
      </Form.Item>
    </div>
  )
}
