import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Handlers } from '../../src-shared/contract/define-domain'
import type { project } from '../../src-shared/contract/project'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { createProject } from '../store/create-project'
import { settlePath } from '../store/file-header'
import { closeProject, type OpenOptions, openProject } from '../store/open'
import type { OpenFailure } from '../store/opening'
import { projectName } from '../store/project-fact'
import type { Store } from '../store/store'
import type { SessionContext } from './context'
import { writeSample } from './sample'

export const ENDING = '.niankan'
const nameOf = (path: string) => basename(path, ENDING)

const factsOf = (store: Store) => ({
  id: store.projectId,
  name: projectName(store.read) || nameOf(store.path),
  path: store.path,
  access: store.access.mode,
  holder: { ...store.access.holder },
  networkKind: store.access.networkKind,
})

/** Closes what is open. Its jobs end first: nothing may write into a file that is gone. */
export const leaveProject = (context: SessionContext): void => {
  const { store } = context
  if (!store) return
  for (const job of context.jobs.list()) context.jobs.cancel(job.jobId)
  context.store = null
  try {
    closeProject(store)
  } catch (error) {
    // The disk is full or gone. What was saved is in the file or its log, and the next opening brings it together; a
    // project that can't be left would keep every other one out.
    context.log.error('project-close', { id: store.projectId, error: String(error) })
  }
  context.host.setTitle('')
  context.emit('project.closed', {})
}

const enter = (context: SessionContext, store: Store) => {
  context.store = store
  context.refused = null
  const facts = factsOf(store)
  context.settings.remember(facts.path, facts.name)
  context.host.setTitle(facts.name)
  context.log.info('project-opened', { id: facts.id })
  context.emit('project.opened', {})
  return facts
}

/** Opens `path` in place of what is open; on failure the open project stays open, and what was refused is kept in mind. */
export const enterPath = (
  context: SessionContext,
  path: string,
  options: Pick<OpenOptions, 'readOnly' | 'takeOver' | 'holder'> = {},
): Result<ReturnType<typeof factsOf>, OpenFailure> => {
  const { store } = context
  const isThere = store?.path === settlePath(path)
  if (store && isThere && store.access.mode === (options.readOnly ? 'read' : 'write')) return ok(factsOf(store))
  const opened = openProject(path, context.storeDeps, options)
  if (!opened.ok) {
    context.refused = { path, failure: opened.error }
    return opened
  }
  leaveProject(context)
  return ok(enter(context, opened.value))
}

/** Where the person's own copy of the sample lies; made from the sample's texts the first time. */
const samplePath = (context: SessionContext): Result<string, 'file-exists' | 'target-not-writable'> => {
  const path = join(context.places.userData, `sample${ENDING}`)
  if (existsSync(path)) return ok(path)
  const written = writeSample(path, context.storeDeps, context.places.resources)
  return written.ok ? ok(path) : written
}

export const projectApi: Handlers<typeof project, SessionContext> = {
  current: (_input, { store }) => ok(store ? factsOf(store) : null),
  refused: (_input, { refused }) =>
    ok(refused ? { code: refused.failure.code, data: { ...refused.failure.data } } : null),
  openRefused: ({ how }, context) => {
    const { refused, store } = context
    // A window that only reads may ask for the pen as soon as the other one is closed.
    const path = refused?.path ?? (store?.access.mode === 'read' ? store.path : null)
    if (path === null) return fail('not-found')
    const holder = refused?.failure.code === 'file-locked' ? refused.failure.data : {}
    return enterPath(context, path, { readOnly: how === 'read-only', takeOver: how === 'take-over', holder })
  },
  recent: (_input, { settings, tokens }) =>
    ok(
      settings.recent().map(({ path, name }) => ({ name, path, token: tokens.give(path), present: existsSync(path) })),
    ),
  create: async (_input, context) => {
    const target = await context.host.chooseTarget({
      title: 'main:dialog.newProject',
      extensions: ['niankan'],
      suggestedName: `report${ENDING}`,
    })
    if (target === null) return ok(null)
    const path = target.endsWith(ENDING) ? target : `${target}${ENDING}`
    const created = createProject(path, context.storeDeps, { name: nameOf(path) })
    if (!created.ok) return created
    leaveProject(context)
    return ok(enter(context, created.value))
  },
  open: async ({ token }, context) => {
    const path =
      token === null
        ? (await context.host.chooseFiles({ title: 'main:dialog.openProject', extensions: ['niankan'] }))[0]
        : context.tokens.find(token)
    if (path === undefined) return ok(null)
    return path === null ? fail('file-not-found', { path: token ?? '' }) : enterPath(context, path)
  },
  openSample: (_input, context) => {
    const path = samplePath(context)
    if (path.ok) return enterPath(context, path.value)
    // Somebody else made it in the meantime: then it can be opened.
    return path.error.code === 'file-exists'
      ? enterPath(context, join(context.places.userData, `sample${ENDING}`))
      : fail('target-not-writable', path.error.data)
  },
  rememberPlace: (place, { store, settings }) => {
    if (!store) return fail('no-project-open')
    settings.rememberPlace(store.path, place)
    return ok({})
  },
  close: (_input, context) => {
    leaveProject(context)
    return ok({})
  },
}
