import { type ReactElement, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../api/use-call'
import { DelayedSkeleton } from '../parts/delayed-skeleton'
import { lazyAfterStart, lazyControls } from '../parts/lazy-controls'
import { FailureNotice } from '../views/failure/failure-notice'
import { useFileDialogs } from './file-dialog/use-file-dialogs'
import './frame.css'
import { Workspace } from './workspace'

const StartScreen = lazyControls(async () => (await import('./start/start-screen')).StartScreen)
const FileDialog = lazyControls(async () => (await import('./file-dialog/file-dialog')).FileDialog)
const Announcer = lazyAfterStart(async () => (await import('../parts/announcer')).Announcer)

/** The whole window: the start screen or the open project, and main's questions above either. */
export const AppFrame = (): ReactElement => {
  const { t } = useTranslation('frame')
  const project = useCall('project', 'current', {})
  const question = useFileDialogs()
  return (
    <>
      {project.error ? <FailureNotice failure={project.error.failure} onRetry={() => void project.refetch()} /> : null}
      {project.isPending ? <DelayedSkeleton label={t('loading')} /> : null}
      <Suspense fallback={<DelayedSkeleton label={t('loading')} />}>
        {project.data === null ? <StartScreen /> : null}
        {project.data ? <Workspace key={project.data.id} project={project.data} /> : null}
      </Suspense>
      <Suspense fallback={null}>
        <Announcer />
      </Suspense>
      <Suspense fallback={null}>{question ? <FileDialog key={question.dialogId} request={question} /> : null}</Suspense>
    </>
  )
}
