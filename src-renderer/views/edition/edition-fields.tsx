import DeleteOutlined from '@ant-design/icons/es/icons/DeleteOutlined'
import Button from 'antd/es/button'
import ConfigProvider from 'antd/es/config-provider'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Select from 'antd/es/select'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { EditionKind, EditionLanguage, EditionStage, NumberStyle } from '../../../src-shared/document/edition'
import { IconButton } from '../../parts/icon-button'
import './edition.css'
import { yearRule } from './year-field'

const BoardFields = (): ReactElement => {
  const { t } = useTranslation('views')
  return (
    <Form.List name="board">
      {(rows, { add, remove }) => (
        <fieldset className="edition-board">
          <legend>{t('edition.board')}</legend>
          {rows.map(({ key, name }) => (
            <div key={key} className="edition-board-row">
              <Form.Item name={[name, 'role']} noStyle>
                <Input aria-label={t('edition.boardRole')} placeholder={t('edition.boardRole')} maxLength={40} />
              </Form.Item>
              <Form.Item name={[name, 'names']} noStyle>
                <Input aria-label={t('edition.boardNames')} placeholder={t('edition.boardNames')} maxLength={1000} />
              </Form.Item>
              <IconButton
                size="middle"
                label={t('edition.boardRemove')}
                icon={<DeleteOutlined />}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button type="dashed" block onClick={() => add({ role: '', names: '' })}>
            {t('edition.boardAdd')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

/** The fields of an edition's facts; stands inside an antd form of `EditionForm`. Frozen, only the stage can be set. */
export const EditionFields = ({ isFrozen }: { isFrozen: boolean }): ReactElement => {
  const { t } = useTranslation('views')
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`edition.${group}.${value}`) }))
  const year = [yearRule(t('edition.yearNeeded'))]
  return (
    <ConfigProvider componentDisabled={isFrozen}>
      <div className="edition-fields">
        <Form.Item
          name="title"
          label={t('edition.title')}
          rules={[{ required: true, whitespace: true, message: t('edition.titleNeeded') }]}
          className="wide"
        >
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item name="subtitle" label={t('edition.subtitle')} className="wide">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="year" label={t('edition.year')} rules={year}>
          <InputNumber precision={0} />
        </Form.Item>
        <Form.Item name="dataYear" label={t('edition.dataYear')} rules={year} tooltip={t('edition.dataYearHint')}>
          <InputNumber precision={0} />
        </Form.Item>
        <Form.Item
          name="cutOffDate"
          label={t('edition.cutOffDate')}
          rules={[{ required: true, pattern: /^\d{4}-\d{2}-\d{2}$/, message: t('edition.cutOffDateNeeded') }]}
        >
          <Input placeholder="2025-12-31" maxLength={10} className="tabular" />
        </Form.Item>
        <Form.Item name="kind" label={t('edition.kindLabel')}>
          <Select options={options('kind', EditionKind.options)} />
        </Form.Item>
        <Form.Item name="stage" label={t('edition.stageLabel')}>
          <Select options={options('stage', EditionStage.options)} disabled={false} />
        </Form.Item>
        <Form.Item name="language" label={t('edition.languageLabel')}>
          <Select options={options('language', EditionLanguage.options)} />
        </Form.Item>
        <Form.Item name="numberStyle" label={t('edition.numberStyleLabel')}>
          <Select options={options('numberStyle', NumberStyle.options)} />
        </Form.Item>
        <Form.Item name="publicationNumber" label={t('edition.publicationNumber')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="publisher" label={t('edition.publisher')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="signatures" label={t('edition.signatures')} className="wide">
          <Input.TextArea rows={2} placeholder={t('edition.signaturesHint')} />
        </Form.Item>
        <div className="wide">
          <BoardFields />
        </div>
      </div>
    </ConfigProvider>
  )
}
