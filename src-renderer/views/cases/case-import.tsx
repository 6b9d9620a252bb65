import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import Button from 'antd/es/button'
import Progress from 'antd/es/progress'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { type SubmissionFile, SubmissionReport } from '../../../src-shared/contract/submission'
import type { Job } from '../../../src-shared/contract/work'
import { useCommand } from '../../api/use-call'
import { useFailureWords } from '../failure/failure-words'
import { useTellFailure } from '../failure/use-tell-failure'
import { useJob } from '../work/use-job'
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

const Report = ({ report }: { report: SubmissionReport }): ReactElement => {
  const { t } = useTranslation('views')
  const countOf = (outcome: SubmissionFile['outcome']) => report.files.filter((file) => file.outcome === outcome).length
  // What went wrong stands in front: it is what one has to do something about.
  const files = [...outcomes].reverse().flatMap((outcome) => report.files.filter((file) => file.outcome === outcome))
  return (
    <>
      <p role="status">
        {outcomes
          .filter((outcome) => outcome === 'read' || countOf(outcome) > 0)
          .map((outcome) => t(`cases.outcomeCount.${outcome}`, { count: countOf(outcome) }))
          .join(t('listSeparator'))}
      </p>
      <ul className="case-import-files" aria-label={t('cases.importReport')}>
        {files.map((file) => (
          <FileLine key={file.name} file={file} />
        ))}
      </ul>
    </>
  )
}

const Ended = ({ job }: { job: Job }): ReactElement | null => {
  const { t } = useTranslation('views')
  const wordsOf = useFailureWords()
  const report = SubmissionReport.safeParse(job.result)
  if (job.state === 'cancelled') return <p role="status">{t('import.cancelled')}</p>
  if (job.failure) {
    const words = wordsOf(job.failure)
    return (
      <p role="alert" className="case-import-failure">
        <strong>{words.message}</strong> {words.hint}
      </p>
    )
  }
  return report.success ? <Report report={report.data} /> : null
}

/** How an import goes, and what became of each file. */
export const CaseImport = (): ReactElement | null => {
  const { t } = useTranslation('views')
  const tell = useTellFailure()
  const { jobId, follow } = useCaseStore()
  const job = useJob(jobId)
  const cancel = useCommand('work', 'cancel')
  if (!job) return null
  const percent = Math.round((job.done ?? 0) * 100)
  return (
    <section className="case-import" aria-label={t('cases.importing')}>
      {job.state === 'running' ? (
        <div className="case-import-progress">
          <Progress size="small" percent={percent} aria-label={t('cases.importing')} />
          <Button size="small" onClick={() => cancel.mutate({ jobId: job.jobId }, { onError: tell })}>
            {t('publish.cancel')}
          </Button>
        </div>
      ) : (
        <>
          <Ended job={job} />
          <Button
            size="small"
            type="text"
            className="case-import-close"
            icon={<CloseOutlined />}
            aria-label={t('cases.closeReport')}
            onClick={() => follow(null)}
          />
        </>
      )}
    </section>
  )
}
