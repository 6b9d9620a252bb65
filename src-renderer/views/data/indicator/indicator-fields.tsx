import Form from 'antd/es/form'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Select from 'antd/es/select'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import './indicator-fields.css'

/** The fields of an indicator's facts; stands inside an antd form of `IndicatorForm`. */
export const IndicatorFields = (): ReactElement => {
  const { t } = useTranslation('views')
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`data.${group}.${value}`) }))
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
      <Form.Item name="aliases" label={t('data.aliases')} className="wide">
        <Input.TextArea rows={2} placeholder={t('data.aliasesHint')} />
      </Form.Item>
    </div>
  )
}
