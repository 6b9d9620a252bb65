import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Progress from 'antd/es/progress'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Medium, PublishReport } from '../../../src-shared/contract/publish'
import type { Job } from '../../../src-shared/contract/work'
import type { JobId } from '../../../src-shared/data/ids'
import type { Edition } from '../../../src-shared/document/edition'
import { useCommand } from '../../api/use-call'
import { flushAll } from '../../editor/save-state'
import { AsKnownOn, type AsKnownOnProps } from '../day/as-known-on'
import { useDayWords } from '../day/day-words'
import { FailureNotice } from '../failure/failure-notice'
import { useTellFailure } from '../failure/use-tell-failure'
import { useStepWords } from '../work/step-words'
import { useJob } from '../work/use-job'
import { PublishedFiles } from './published-files'

const RunningJob = ({ job }: { job: Job }): ReactElement => {
  const { t } = useTranslation('views')
  const stepWords = useStepWords()
  const tell = useTellFailure()
  const cancel = useCommand('work', 'cancel')
  return (
    <div className="publish-progress">
      <Progress percent={Math.round((job.done ?? 0) * 100)} aria-label={t('publish.running')} />
      <span className="muted" role="status">
        {stepWords(job.step) || t('publish.running')}
      </span>
      <Button size="small" onClick={() => cancel.mutate({ jobId: job.jobId }, { onError: tell })}>
        {t('publish.cancel')}
      </Button>
    </div>
  )
}

const JobOutcome = ({ job, onRetry }: { job: Job; onRetry: () => void }): ReactElement | null => {
  const { t } = useTranslation('views')
  if (job.state === 'running') return <RunningJob job={job} />
  if (job.state === 'cancelled') return <p role="status">{t('publish.cancelled')}</p>
  if (job.failure) return <FailureNotice failure={job.failure} onRetry={onRetry} />
  const report = PublishReport.safeParse(job.result)
  return report.success ? <PublishedFiles report={report.data} /> : null
}

interface Order {
  readonly media: readonly Medium[]
  readonly asKnownOn: string | null
}

interface MediaFormProps extends AsKnownOnProps {
  readonly edition: Edition
}

/** Chooses what is written, starts it, and says what came of it. A day that was chosen counts for one export. */
export const MediaForm = ({ edition, asKnownOn, onAsKnownOn }: MediaFormProps): ReactElement => {
  const { t } = useTranslation('views')
  const dayWords = useDayWords()
  const tell = useTellFailure()
  const start = useCommand('publish', 'start')
  const [media, setMedia] = useState<readonly Medium[]>(['pdf', 'html'])
  const [ordered, setOrdered] = useState<(Order & { readonly jobId: JobId }) | null>(null)
  const job = useJob(ordered?.jobId ?? null)
  // The files hold what was typed last.
  const publish = (order: Order) =>
    void flushAll().then(() =>
      start.mutate(
        { editionId: edition.id, media: [...order.media], asKnownOn: order.asKnownOn },
        {
          onSuccess: (started) => {
            if (!started) return
            setOrdered({ ...order, jobId: started.jobId })
            onAsKnownOn(null)
          },
          onError: tell,
        },
      ),
    )
  const isRunning = job?.state === 'running' || start.isPending
  return (
    <section aria-labelledby="publish-media">
      <h3 id="publish-media">{t('publish.media')}</h3>
      <Checkbox.Group
        className="publish-media"
        value={[...media]}
        options={Medium.options.map((medium) => ({ value: medium, label: t(`publish.medium.${medium}`) }))}
        onChange={setMedia}
      />
      <div className="publish-day">
        <AsKnownOn asKnownOn={asKnownOn} onAsKnownOn={onAsKnownOn} />
        {asKnownOn === null ? null : (
          <p className="publish-day-note" role="status">
            {t('day.exportAsKnown', { day: dayWords(asKnownOn) })}
          </p>
        )}
      </div>
      <Button
        type="primary"
        disabled={media.length === 0 || isRunning}
        loading={start.isPending}
        onClick={() => publish({ media, asKnownOn })}
      >
        {asKnownOn === null ? t('publish.start') : t('day.startAsKnown', { day: dayWords(asKnownOn) })}
      </Button>
      {job && ordered?.asKnownOn ? (
        <p className="publish-ordered">{t('day.exportedAsKnown', { day: dayWords(ordered.asKnownOn) })}</p>
      ) : null}
      {job && ordered ? <JobOutcome job={job} onRetry={() => publish(ordered)} /> : null}
    </section>
  )
}
