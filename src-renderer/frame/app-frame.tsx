import { type ReactElement, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../api/use-call'
import { DelayedSkeleton } from '../parts/delayed-skeleton'
import { lazyAfterStart, lazyControls } from '../parts/lazy-controls'
import { FailureNotice } from '../views/failure/failure-notice'
import { useFileDialogs } from './file-dialog/use-file-dialogs'
import './frame.css'
import { useOpenTrouble } from './open-trouble/open-trouble'
import { Workspace } from './workspace'

const StartScreen = lazyControls(async () => (await import('./start/start-screen')).StartScreen)
const RecoveryView = lazyControls(async () => (await import('./recovery/recovery-view')).RecoveryView)
const OpenTroubleDialog = lazyControls(
  async () => (await import('./open-trouble/open-trouble-dialog')).OpenTroubleDialog,
)
const FileDialog = lazyControls(async () => (await import('./file-dialog/file-dialog')).FileDialog)
const Announcer = lazyAfterStart(async () => (await import('../parts/announcer')).Announcer)

/** The whole window: the start screen or the open project, and main's questions above either. */
export const AppFrame = (): ReactElement => {
  const { t } = useTranslation('frame')
  const project = useCall('project', 'current', {})
  const question = useFileDialogs()
  const { failure, isRecovering } = useOpenTrouble()
  return (
    <>
      {project.error ? <FailureNotice failure={project.error.failure} onRetry={() => void project.refetch()} /> : null}
      {project.isPending ? <DelayedSkeleton label={t('loading')} /> : null}
      <Suspense fallback={<DelayedSkeleton label={t('loading')} />}>
        {isRecovering ? <RecoveryView /> : null}
        {project.data === null && !isRecovering ? <StartScreen /> : null}
        {project.data && !isRecovering ? (
          <Workspace key={`${project.data.id} ${project.data.access}`} project={project.data} />
        ) : null}
      </Suspense>
      <Suspense fallback={null}>
        <Announcer />
      </Suspense>
      <Suspense fallback={null}>{failure ? <OpenTroubleDialog failure={failure} /> : null}</Suspense>
      <Suspense fallback={null}>{question ? <FileDialog key={question.dialogId} request={question} /> : null}</Suspense>
    </>
  )
}
