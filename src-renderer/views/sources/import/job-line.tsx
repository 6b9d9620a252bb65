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
import { ReadNotes } from './read-notes'

const Report = ({ report }: { report: ImportReport }): ReactElement => {
  const { t } = useTranslation('views')
  const { showSource, chooseEdition, go } = usePlace.getState()
  const counts = report.editionId
    ? (['sections', 'blocks', 'cases', 'noise', 'candidates'] as const)
    : (['blocks', 'noise', 'candidates'] as const)
  return (
    <div className="desk-report" role="status">
      <span>{counts.map((name) => t(`import.count.${name}`, { count: report[name] })).join(t('listSeparator'))}</span>
      {report.editionId ? (
        <Button
          size="small"
          onClick={() => {
            chooseEdition(report.editionId)
            go('draft')
          }}
        >
          {t('import.openEdition')}
        </Button>
      ) : null}
      <Button size="small" onClick={() => showSource(report.sourceId)}>
        {t('import.openSource')}
      </Button>
      <ReadNotes notes={report.notes} />
    </div>
  )
}

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
  return report.success ? <Report report={report.data} /> : null
}
