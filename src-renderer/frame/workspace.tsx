import { type ComponentType, type ReactElement, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenProject } from '../../src-shared/contract/project'
import { useCall } from '../api/use-call'
import { DelayedSkeleton } from '../parts/delayed-skeleton'
import { lazyAfterStart, lazyControls } from '../parts/lazy-controls'
import { DraftView } from '../views/draft/draft-view'
import { useCurrentEdition } from '../views/place/current-edition'
import { usePlace, type ViewName } from '../views/place/place'
import { ErrorBoundary } from './error-boundary'
import { useRegionWalk } from './keyboard/region-walk'
import { NavigationRail } from './navigation-rail'
import { ReadOnlyBar } from './read-only/read-only-bar'
import { StatusBar } from './status-bar/status-bar'

const TopBar = lazyAfterStart(async () => (await import('./top-bar/top-bar')).TopBar)

const views: Readonly<Record<ViewName, ComponentType>> = {
  // The view that nearly every start begins with comes with the frame.
  draft: DraftView,
  data: lazyControls(async () => (await import('../views/data/data-view')).DataViewPanes),
  prior: lazyControls(async () => (await import('../views/prior/prior-view')).PriorView),
  sources: lazyControls(async () => (await import('../views/sources/sources-view')).SourcesView),
  cases: lazyControls(async () => (await import('../views/cases/cases-view')).CasesView),
  publish: lazyControls(async () => (await import('../views/publish/publish-view')).PublishView),
  bin: lazyControls(async () => (await import('../views/bin/bin-view')).BinView),
}

/** The window with a project open: bars around one view. */
export const Workspace = ({ project }: { project: OpenProject }): ReactElement => {
  const { t } = useTranslation('frame')
  const view = usePlace((place) => place.view)
  const editions = useCall('edition', 'list', {})
  useCurrentEdition(editions.data)
  const enterProject = usePlace((place) => place.enterProject)
  useEffect(() => enterProject(project.id), [enterProject, project.id])
  useRegionWalk()
  const View = views[view]
  return (
    <div className="workspace">
      <Suspense fallback={<div className="top-bar" />}>
        <TopBar project={project} />
      </Suspense>
      {project.access === 'read' ? <ReadOnlyBar project={project} /> : null}
      <div className="workspace-middle">
        <NavigationRail />
        <main className="workspace-view" aria-label={t(`rail.${view}`)}>
          <h1 className="visually-hidden">{t(`rail.${view}`)}</h1>
          <ErrorBoundary key={view} place={view}>
            <Suspense fallback={<DelayedSkeleton label={t('loading')} />}>
              <View />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <StatusBar project={project} />
    </div>
  )
}
