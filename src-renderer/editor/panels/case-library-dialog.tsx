import Input from 'antd/es/input'
import Modal from 'antd/es/modal'
import Select from 'antd/es/select'
import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'
import { type ReactElement, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureKeys } from '../../../src-shared/failure/result'
import { api } from '../../api/client'
import { useCall } from '../../api/use-call'
import { $insertStoredOnPage } from '../paste/insert-stored'
import { filterCases, yearsOfCases } from './case-filter'
import { CaseList, CasePreview } from './case-library'

interface CaseLibraryDialogProps {
  readonly editor: LexicalEditor
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onClosed: () => void
}

/** Copies a case study of any edition onto the page; the copy remembers the one it comes from. */
export function CaseLibraryDialog({ editor, isOpen, onClose, onClosed }: CaseLibraryDialogProps): ReactElement {
  const { t } = useTranslation(['editor', 'failure'])
  const found = useCall('library', 'cases', { editionId: null })
  const [words, setWords] = useState('')
  const [year, setYear] = useState<number | null>(null)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const all = found.data ?? []
  const cases = filterCases(all, { words: useDeferredValue(words), year })
  const chosen = cases.find(({ blockId }) => blockId === chosenId) ?? cases[0]
  const take = async (): Promise<void> => {
    if (!chosen) return
    const answer = await api.library.openCase({ blockId: chosen.blockId })
    if (!answer.ok) return setProblem(t(failureKeys(answer.error.code).message, answer.error.data))
    editor.update(() => $insertStoredOnPage(answer.value.root.children), { tag: HISTORY_PUSH_TAG })
    onClose()
  }
  const failed = found.error ? t(failureKeys(found.error.failure.code).message, found.error.failure.data) : problem
  return (
    <Modal
      open={isOpen}
      title={t('editor:caseLibrary.title')}
      width={820}
      centered
      okText={t('editor:insert')}
      cancelText={t('editor:cancel')}
      okButtonProps={{ disabled: !chosen }}
      onOk={() => void take()}
      onCancel={onClose}
      afterClose={onClosed}
      destroyOnHidden
      focusable={{ focusTriggerAfterClose: false }}
    >
      <div className="nk-case-wish">
        <Input
          autoFocus
          allowClear
          aria-label={t('editor:caseLibrary.search')}
          placeholder={t('editor:caseLibrary.search')}
          value={words}
          onChange={({ target }) => setWords(target.value)}
          onPressEnter={() => void take()}
        />
        <Select<number | 0>
          aria-label={t('editor:caseLibrary.year')}
          value={year ?? 0}
          onChange={(wanted) => setYear(wanted === 0 ? null : wanted)}
          options={[
            { value: 0, label: t('editor:caseLibrary.anyYear') },
            ...yearsOfCases(all).map((one) => ({ value: one, label: t('editor:caseLibrary.ofYear', { year: one }) })),
          ]}
        />
      </div>
      {failed ? (
        <p className="nk-field-problem" role="alert">
          {failed}
        </p>
      ) : null}
      <div className="nk-case-columns">
        {cases.length > 0 ? (
          <CaseList
            cases={cases}
            chosenId={chosen?.blockId ?? null}
            onChoose={setChosenId}
            onTake={() => void take()}
          />
        ) : (
          <p className="nk-case-none nk-muted">
            {found.isPending ? null : t(all.length === 0 ? 'editor:caseLibrary.empty' : 'editor:caseLibrary.nothing')}
          </p>
        )}
        {chosen ? <CasePreview one={chosen} /> : null}
      </div>
    </Modal>
  )
}
