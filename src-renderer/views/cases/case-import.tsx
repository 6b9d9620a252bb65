import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import Button from 'antd/es/button'
import Progress from 'antd/es/progress'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { SubmissionBatch, SubmissionFile } from '../../../src-shared/contract/submission'
import { useCall, useCommand } from '../../api/use-call'
import { IconButton } from '../../parts/icon-button'
import { useFailureWords } from '../failure/failure-words'
import { useTellFailure } from '../failure/use-tell-failure'
import { useCaseStore } from './case-store'

const outcomes = ['read', 'duplicate', 'refused'] as const

const FileLine = ({ file }: { file: SubmissionFile }): ReactElement => {
  const { t } = useTranslation('views')
  const wordsOf = useFailureWords()
  const choose = useCaseStore((store) => store.choose)
  if (file.outcome === 'refused') {
    const words = wordsOf(file.failure)
    return (
      <li className="case-import-file is-refused">
        <strong>{file.name}</strong>
        <span>{words.message}</span>
        <span className="muted">{words.hint}</span>
      </li>
    )
  }
  return (
    <li className="case-import-file">
      <button type="button" className="link-button" onClick={() => choose(file.submissionId)}>
        {file.name}
      </button>
      <span className="muted">
        {t(`cases.outcome.${file.outcome}`)}
        {file.title ? ` · ${file.title}` : ''}
      </span>
    </li>
  )
}

const Files = ({ files }: { files: readonly SubmissionFile[] }): ReactElement => {
  const { t } = useTranslation('views')
  // What went wrong stands in front: it is what one has to do something about.
  const inOrder = outcomes.toReversed().flatMap((outcome) => files.filter((file) => file.outcome === outcome))
  return (
    <ul className="case-import-files" aria-label={t('cases.importReport')}>
      {inOrder.map((file) => (
        <FileLine key={file.name} file={file} />
      ))}
    </ul>
  )
}

const useCounts = (): ((batch: SubmissionBatch) => string) => {
  const { t } = useTranslation('views')
  return ({ files, state }) => {
    const countOf = (wanted: SubmissionFile['outcome']) => files.filter(({ outcome }) => outcome === wanted).length
    const counts = outcomes
      .filter((outcome) => outcome === 'read' || countOf(outcome) > 0)
      .map((outcome) => t(`cases.outcomeCount.${outcome}`, { count: countOf(outcome) }))
    return [...(state === 'cancelled' ? [t('cases.importCancelled')] : []), ...counts].join(t('listSeparator'))
  }
}

const Running = ({ batch }: { batch: SubmissionBatch }): ReactElement => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const cancel = useCommand('submission', 'cancelBatch')
  return (
    <div className="case-import-progress">
      <Progress size="small" percent={Math.round(batch.done * 100)} aria-label={t('cases.importing')} />
      <Button size="small" onClick={() => cancel.mutate({ batchId: batch.batchId }, { onError: tell })}>
        {t('publish.cancel')}
      </Button>
      <span className="muted tabular">{t('cases.importedOf', { count: batch.files.length, all: batch.total })}</span>
    </div>
  )
}

/** How an import goes, and what became of each file. */
export const CaseImport = (): ReactElement | null => {
  const { t } = useTranslation('views')
  const { batchId, follow } = useCaseStore()
  const batch = useCall('submission', 'batch', batchId ? { batchId } : null).data
  const countsOf = useCounts()
  if (!batch || batchId === null) return null
  return (
    <section className="case-import" aria-label={t('cases.importing')}>
      {batch.state === 'running' ? (
        <Running batch={batch} />
      ) : (
        <>
          <p role="status">{countsOf(batch)}</p>
          <Files files={batch.files} />
          <IconButton
            className="case-import-close"
            label={t('cases.closeReport')}
            icon={<CloseOutlined />}
            onClick={() => follow(null)}
          />
        </>
      )}
    </section>
  )
}
