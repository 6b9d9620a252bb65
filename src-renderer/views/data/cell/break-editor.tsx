import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Input from 'antd/es/input'
import { type FormEvent, type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorId } from '../../../../src-shared/data/ids'
import type { MarkedBreak } from '../../../../src-shared/data/scope-break'
import { useCommand } from '../../../api/use-call'
import { useTellFailure } from '../../failure/use-tell-failure'
import type { CellName } from '../values/use-value-entry'

interface BreakEditorProps {
  readonly indicatorId: IndicatorId
  readonly cell: CellName
  readonly onClose: () => void
}

/** Says that from this period on the indicator counts something else than before. */
export const BreakEditor = ({ indicatorId, cell, onClose }: BreakEditorProps): ReactElement => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const mark = useCommand('indicator', 'markBreak')
  const [note, setNote] = useState('')
  const [isForAll, setForAll] = useState(true)
  const finish = (event: FormEvent) => {
    event.preventDefault()
    const subject = isForAll ? '' : cell.strand.subject
    mark.mutate({ indicatorId, subject, period: cell.period, note: note.trim() }, { onSuccess: onClose, onError: tell })
  }
  return (
    <form className="cell-form" aria-label={t('data.markBreak')} onSubmit={finish}>
      <Input.TextArea
        rows={2}
        autoFocus
        aria-label={t('data.breakNote')}
        placeholder={t('data.breakNoteHint')}
        value={note}
        maxLength={1000}
        onChange={(event) => setNote(event.target.value)}
      />
      <Checkbox checked={isForAll} onChange={(event) => setForAll(event.target.checked)}>
        {t('data.breakForAll')}
      </Checkbox>
      <div className="cell-form-actions">
        <Button size="small" onClick={onClose}>
          {t('data.cancel')}
        </Button>
        <Button size="small" type="primary" htmlType="submit" loading={mark.isPending}>
          {t('data.markBreakConfirm')}
        </Button>
      </div>
    </form>
  )
}

/** The break that stands at a cell, with the way to take it away. */
export const BreakNote = ({ one, isReadOnly }: { one: MarkedBreak; isReadOnly: boolean }): ReactElement => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const unmark = useCommand('indicator', 'unmarkBreak')
  return (
    <div className="cell-break">
      <span>{t('data.breakHere', { note: one.note || t('data.noNote') })}</span>
      {isReadOnly ? null : (
        <Button size="small" type="text" onClick={() => unmark.mutate({ breakId: one.id }, { onError: tell })}>
          {t('data.unmarkBreak')}
        </Button>
      )}
    </div>
  )
}
