import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OnChanged, type OpenedTable, type TablePreview, type TableReport } from '../../../../src-shared/contract/table'
import type { TableMapping } from '../../../../src-shared/data/table-mapping'
import { useCommand } from '../../../api/use-call'
import { useTellFailure } from '../../failure/use-tell-failure'

interface ImportBarProps {
  readonly table: OpenedTable
  readonly mapping: TableMapping
  readonly counts: TablePreview['counts'] | null
  readonly onChanged: OnChanged
  readonly onChoose: (onChanged: OnChanged) => void
  readonly onBack: () => void
  readonly onClose: () => void
  readonly onDone: (report: TableReport) => void
}

/** Under what title it comes in, what becomes of values that differ, and how many there are. */
export const ImportBar = (props: ImportBarProps): ReactElement => {
  const { table, mapping, counts, onChanged, onChoose, onBack, onClose, onDone } = props
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const commit = useCommand('table', 'commit')
  const [title, setTitle] = useState(mapping.title || table.name)
  const changed = counts?.changed ?? 0
  const count = counts === null ? 0 : counts.new + (onChanged === 'leave' ? 0 : changed)
  return (
    <footer className="table-bar">
      <Button type="text" onClick={onBack}>
        {t('table.back')}
      </Button>
      <label htmlFor="table-title">{t('table.sourceTitle')}</label>
      <Input
        id="table-title"
        size="small"
        value={title}
        maxLength={200}
        placeholder={t('table.pasted')}
        onChange={(event) => setTitle(event.target.value)}
      />
      {changed > 0 ? (
        <Select
          size="small"
          aria-label={t('table.onChanged')}
          value={onChanged}
          options={OnChanged.options.map((value) => ({
            value,
            label: t(`table.onChangedOptions.${value}`, { count: changed }),
          }))}
          onChange={onChoose}
        />
      ) : null}
      <Button onClick={onClose}>{t('publish.cancel')}</Button>
      <Button
        type="primary"
        disabled={count === 0}
        loading={commit.isPending}
        onClick={() =>
          commit.mutate(
            { tableId: table.tableId, mapping, title: title.trim() || t('table.pasted'), onChanged },
            { onSuccess: onDone, onError: tell },
          )
        }
      >
        {t('table.import', { count })}
      </Button>
    </footer>
  )
}
