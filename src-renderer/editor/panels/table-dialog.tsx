import { $createTableNodeWithDimensions } from '@lexical/table'
import Checkbox from 'antd/es/checkbox'
import InputNumber from 'antd/es/input-number'
import Modal from 'antd/es/modal'
import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { $insertOnPage } from '../commands/insert-block'
import { Field } from './field'

interface TableDialogProps {
  readonly editor: LexicalEditor
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onClosed: () => void
}

const MOST_ROWS = 100
const MOST_COLUMNS = 20

/** Puts a table of the size asked for on the page. */
export function TableDialog({ editor, isOpen, onClose, onClosed }: TableDialogProps): ReactElement {
  const { t } = useTranslation('editor')
  const [rows, setRows] = useState(3)
  const [columns, setColumns] = useState(3)
  const [hasHeader, setHasHeader] = useState(true)
  const insert = (): void => {
    editor.update(
      () => {
        const table = $createTableNodeWithDimensions(rows, columns, { rows: hasHeader, columns: false })
        $insertOnPage(table)
        table.selectStart()
      },
      { tag: HISTORY_PUSH_TAG },
    )
    onClose()
  }
  return (
    <Modal
      open={isOpen}
      title={t('insertBlock', { name: t('types.table.name') })}
      okText={t('insert')}
      cancelText={t('cancel')}
      onOk={insert}
      onCancel={onClose}
      afterClose={onClosed}
      destroyOnHidden
      focusable={{ focusTriggerAfterClose: false }}
    >
      <div className="nk-panel nk-form">
        <Field label={t('table.rows')}>
          {(id) => (
            <InputNumber
              id={id}
              autoFocus
              min={1}
              max={MOST_ROWS}
              precision={0}
              value={rows}
              onChange={(count) => setRows(count ?? 1)}
            />
          )}
        </Field>
        <Field label={t('table.columns')}>
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              max={MOST_COLUMNS}
              precision={0}
              value={columns}
              onChange={(count) => setColumns(count ?? 1)}
            />
          )}
        </Field>
        <Field label={t('table.header')}>
          {(id) => (
            <Checkbox id={id} checked={hasHeader} onChange={({ target }) => setHasHeader(target.checked)}>
              {t('table.hasHeader')}
            </Checkbox>
          )}
        </Field>
      </div>
    </Modal>
  )
}
