import { join } from 'node:path'
import type { WireAnswer } from '../../src-shared/contract/wire'
import type { Job } from '../../src-shared/contract/work'
import { AssetHash } from '../../src-shared/data/ids'
import { createLog, rotatingFile } from '../log/logger'
import { readAsset } from '../store/asset'
import { createJobRunner } from '../work/job-runner'
import { appApi } from './app'
import { backUpApi } from './back-up'
import { openBackUpChecks } from './back-up-checks'
import { bindingApi } from './binding'
import { createBlobs } from './blobs'
import { clearanceApi } from './clearance'
import { conflictApi } from './conflict'
import type { SessionContext } from './context'
import { dialogApi } from './dialog'
import { editionApi } from './edition'
import { createFileTokens } from './file-tokens'
import { foresee } from './foresee'
import type { Emit, Served, Session, SessionDependencies } from './host'
import { impactApi } from './impact'
import { importApi, sourceApi } from './import'
import { indicatorApi } from './indicator'
import { scheduleBackUps } from './keep-back-ups'
import { binApi, historyApi, libraryApi } from './library'
import { observationApi } from './observation'
import { originalApi } from './original'
import { enterPath, leaveProject, projectApi } from './project'
import { publishApi } from './publish'
import { dropRecovered, recoveryApi } from './recovery'
import { reviewApi } from './review'
import { searchApi } from './search'
import { sectionApi } from './section'
import { type Api, serve } from './serve'
import { openSettings } from './settings'
import { statementApi } from './statement'
import { storeDepsOf } from './store-deps'
import { subjectApi } from './subject'
import { submissionApi } from './submission'
import { createSubmissionBatches } from './submission-batch'
import { tableApi } from './table'
import { createTableDesk } from './table-desk'
import { watchEmbargoes } from './watch-embargoes'
import { workApi } from './work'
import { writesBeside } from './write-beside'
import { untilWritten } from './writing'

const api: Api<SessionContext> = {
  app: appApi,
  project: projectApi,
  edition: editionApi,
  section: sectionApi,
  indicator: indicatorApi,
  observation: observationApi,
  subject: subjectApi,
  clearance: clearanceApi,
  conflict: conflictApi,
  statement: statementApi,
  binding: bindingApi,
  impact: impactApi,
  source: sourceApi,
  import: importApi,
  review: reviewApi,
  original: originalApi,
  submission: submissionApi,
  table: tableApi,
  publish: publishApi,
  library: libraryApi,
  bin: binApi,
  history: historyApi,
  search: searchApi,
  work: workApi,
  dialog: dialogApi,
  backUp: backUpApi,
  recovery: recoveryApi,
}

const tellJob = (emit: Emit, job: Job) => {
  const { jobId, kind, done, step, state } = job
  if (state === 'running') emit('work.progressed', { jobId, kind, done, step })
  else emit('work.ended', { jobId, kind, outcome: state })
}

/** `/asset/<hash>` of the open project, `/blob/<token>` of this session; null for everything else. */
const serveBytes = ({ store, blobs }: SessionContext, pathname: string): Served | null => {
  const [, kind, name = ''] = pathname.split('/')
  if (kind === 'blob') return blobs.find(name)
  const hash = AssetHash.safeParse(name)
  if (kind !== 'asset' || !store || !hash.success) return null
  const asset = readAsset(store.read, hash.data)
  return asset.ok ? asset.value : null
}

/** One window's side of main. Nothing of it is shared with another window. */
export const createSession = ({ host, places, emit, version }: SessionDependencies): Session => {
  const log = createLog('api', { sink: rotatingFile(places.logFile), now: Date.now })
  const settings = openSettings(places.userData, log)
  const storeDeps = storeDepsOf({
    log: log.child('store'),
    author: () => settings.preferences().author,
    spareFolder: join(places.userData, 'backups'),
  })
  const context: SessionContext = {
    version,
    host,
    places,
    emit,
    log,
    newId: storeDeps.newId,
    settings,
    storeDeps,
    tokens: createFileTokens(),
    tables: createTableDesk(storeDeps.newId),
    blobs: createBlobs(),
    jobs: createJobRunner({
      startJob: host.startJob,
      newId: storeDeps.newId,
      log: log.child('work'),
      onChange: (job) => tellJob(emit, job),
      until: (kind) => (writesBeside.has(kind) ? null : context.writing),
    }),
    submissions: createSubmissionBatches({ jobs: () => context.jobs, emit, newId: storeDeps.newId }),
    store: null,
    refused: null,
    recovered: null,
    backUpTrouble: null,
    backUpChecks: openBackUpChecks(places.userData, log),
    backingUp: new Set(),
    writing: null,
  }
  const stopBackUps = scheduleBackUps(context)
  const stopEmbargoes = watchEmbargoes(context)
  const handle = serve(api, context, log, storeDeps.newId, (name, { verb }) => untilWritten(context, name, verb))
  return {
    handle,
    foresee: () => foresee(context, handle),
    serve: (pathname) => serveBytes(context, pathname),
    // Where it is refused, the window asks for the reason when it is there.
    openPath: (path): Promise<WireAnswer> => Promise.resolve(enterPath(context, path)),
    close: async () => {
      stopBackUps()
      stopEmbargoes()
      await context.jobs.close()
      leaveProject(context)
      // Given up as the project closed: none leaves half a file behind.
      await Promise.all(context.backingUp)
      dropRecovered(context)
    },
  }
}
