import Button from 'antd/es/button'
import { type ReactElement, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { RecoveryReport } from '../../../src-shared/contract/safety'
import { useCall, useCommand } from '../../api/use-call'
import { Notice } from '../../parts/notice'
import { Answer } from '../../views/failure/answer'
import { FailureNotice } from '../../views/failure/failure-notice'
import { useTellFailure } from '../../views/failure/use-tell-failure'
import { BackUpChooser } from '../back-ups/back-up-chooser'
import { ContentFacts } from '../back-ups/back-up-content'
import { endRecovering } from '../open-trouble/open-trouble'
import { MissingList } from './missing-list'
import './recovery.css'
import { useRecovery } from './use-recovery'

/** What a damaged file still holds, what of it is missing, and two ways back: the recovered copy, or a backup. */
export const RecoveryView = (): ReactElement => {
  const { t } = useTranslation('frame')
  const tell = useTellFailure()
  const refused = useCall('project', 'refused', {})
  const backUps = useCall('backUp', 'list', {})
  const openCopy = useCommand('recovery', 'openCopy')
  const { start, job, failure } = useRecovery()
  useEffect(start, [start])
  const report = job?.state === 'done' ? RecoveryReport.safeParse(job.result).data : undefined
  return (
    <main className="recovery" aria-labelledby="recovery-title">
      <header>
        <div>
          <h1 id="recovery-title">{t('recovery.title')}</h1>
          <p className="muted">{t('recovery.explain', { path: refused.data?.data.path ?? '' })}</p>
        </div>
        <Button onClick={endRecovering}>{t('recovery.leave')}</Button>
      </header>
      <div className="recovery-columns">
        <section aria-labelledby="recovery-copy">
          <h2 id="recovery-copy">{t('recovery.copy')}</h2>
          {failure ? <FailureNotice failure={failure} onRetry={start} /> : null}
          {!failure && !report ? (
            <div className="recovery-wait" role="status">
              <p>{t('recovery.reading')}</p>
              <progress aria-label={t('recovery.reading')} />
            </div>
          ) : null}
          {report ? (
            <>
              <MissingList report={report} />
              <ContentFacts content={report.content} />
              <Button
                type="primary"
                loading={openCopy.isPending}
                onClick={() => openCopy.mutate({}, { onError: tell, onSuccess: endRecovering })}
              >
                {t('recovery.openCopy')}
              </Button>
            </>
          ) : null}
        </section>
        <section aria-labelledby="recovery-back-ups">
          <h2 id="recovery-back-ups">{t('recovery.backUps')}</h2>
          <Answer query={backUps}>
            {(found) =>
              found.length === 0 ? (
                <Notice title={t('backUps.none')} detail={t('recovery.noBackUps')} />
              ) : (
                <BackUpChooser
                  backUps={found}
                  mayReplace
                  onLeaving={() => Promise.resolve()}
                  onRestored={endRecovering}
                />
              )
            }
          </Answer>
        </section>
      </div>
    </main>
  )
}
