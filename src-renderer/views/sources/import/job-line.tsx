import Button from 'antd/es/button'
import Progress from 'antd/es/progress'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { ImportReport, ReviewStarted } from '../../../../src-shared/contract/source'
import type { Job } from '../../../../src-shared/contract/work'
import { useCommand } from '../../../api/use-call'
import { useTellFailure } from '../../failure/use-tell-failure'
import { usePlace } from '../../place/place'
import { useStepWords } from '../../work/step-words'
import { ImportedReport } from './imported-report'
import { ReadNotes } from './read-notes'

/** A document that was read to be looked through. */
const Begun = ({ begun }: { begun: ReviewStarted }): ReactElement => {
  const { t } = useTranslation('views')
  return (
    <div className="desk-report" role="status">
      <span>{t('review.begun', { n: begun.doubts })}</span>
      <Button size="small" type="primary" onClick={() => usePlace.getState().showReview(begun.reviewId)}>
        {t('review.open')}
      </Button>
      <ReadNotes notes={begun.notes} />
    </div>
  )
}

/** How an import goes, and what it brought. */
export const JobLine = ({ job }: { job: Job }): ReactElement | null => {
  const { t } = useTranslation('views')
  const stepWords = useStepWords()
  const tell = useTellFailure()
  const cancel = useCommand('work', 'cancel')
  if (job.state === 'cancelled') return <p role="status">{t('import.cancelled')}</p>
  if (job.state === 'running')
    return (
      <div className="desk-progress">
        <Progress size="small" percent={Math.round((job.done ?? 0) * 100)} aria-label={t('import.running')} />
        <span className="muted" role="status">
          {stepWords(job.step) || t('import.running')}
        </span>
        <Button size="small" onClick={() => cancel.mutate({ jobId: job.jobId }, { onError: tell })}>
          {t('publish.cancel')}
        </Button>
      </div>
    )
  const begun = ReviewStarted.safeParse(job.result)
  if (begun.success) return <Begun begun={begun.data} />
  const report = ImportReport.safeParse(job.result)
  if (!report.success) return null
  const { sourceId } = report.data
  return (
    <ImportedReport report={report.data}>
      <Button size="small" onClick={() => usePlace.getState().showSource(sourceId)}>
        {t('import.openSource')}
      </Button>
    </ImportedReport>
  )
}
