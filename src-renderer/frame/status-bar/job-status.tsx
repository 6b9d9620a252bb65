import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../../src-shared/contract/work'
import { useCall, useCommand } from '../../api/use-call'
import { useTellFailure } from '../../views/failure/use-tell-failure'
import { useStepWords } from '../../views/work/step-words'

const JobLine = ({ job }: { job: Job }): ReactElement => {
  const { t } = useTranslation('frame')
  const stepWords = useStepWords()
  const tell = useTellFailure()
  const cancel = useCommand('work', 'cancel')
  const name = job.title || t(`job.kind.${job.kind}`)
  return (
    <span className="job-line">
      <span className="ellipsis">
        {[t(`job.kind.${job.kind}`), job.title, stepWords(job.step)].filter(Boolean).join(' · ')}
      </span>
      <progress aria-label={name} max={1} {...(job.done === null ? {} : { value: job.done })} />
      <button
        type="button"
        className="status-button"
        aria-label={t('job.cancel', { name })}
        onClick={() => cancel.mutate({ jobId: job.jobId }, { onError: tell })}
      >
        <CloseOutlined />
      </button>
    </span>
  )
}

/** Shown beside its pages, and what nobody asked for. */
const quiet: readonly Job['kind'][] = ['preview', 'compare', 'verify']

/** Long work under way, with its progress and a way to stop it. */
export const JobStatus = (): ReactElement => {
  const jobs = useCall('work', 'list', {})
  const running = (jobs.data ?? []).filter((job) => job.state === 'running' && !quiet.includes(job.kind))
  return (
    <span className="job-status">
      {running.slice(0, 2).map((job) => (
        <JobLine key={job.jobId} job={job} />
      ))}
      {running.length > 2 ? <span className="tabular">+{running.length - 2}</span> : null}
    </span>
  )
}
