import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Handlers } from '../../src-shared/contract/define-domain'
import type { BackUp, backUp } from '../../src-shared/contract/safety'
import { fail, ok } from '../../src-shared/failure/result'
import { keepBackUp } from '../store/back-up'
import { describeBackUp } from '../store/back-up-content'
import { type BackUpFile, listBackUps } from '../store/back-up-files'
import { replaceByBackUp, restoreBackUp } from '../store/restore'
import type { SessionContext } from './context'
import { checkSoon, underWay } from './keep-back-ups'
import { ENDING, enterPath, leaveProject } from './project'

/** The project that backups are asked for: the one that is open, or the one that couldn't be opened. */
const pathInQuestion = ({ store, refused }: SessionContext): string | null => store?.path ?? refused?.path ?? null

const toShown = ({ tokens, backUpChecks }: SessionContext, file: BackUpFile): BackUp => ({
  ...file,
  token: tokens.give(file.path),
  check: backUpChecks.find(file),
})

/** Tokens of other files than backups of this project lead nowhere. */
const findBackUp = (context: SessionContext, token: string): string | null => {
  const path = context.tokens.find(token)
  const project = pathInQuestion(context)
  if (path === null || project === null) return null
  return listBackUps(project, context.storeDeps.spareFolder).some((file) => file.path === path) ? path : null
}

/** A file just made by us can be opened; where it can't, it wasn't made well. */
export const entered = (context: SessionContext, path: string) => {
  const opened = enterPath(context, path)
  return opened.ok ? opened : fail('target-not-writable', { ...opened.error.data, path, reason: opened.error.code })
}

export const backUpApi: Handlers<typeof backUp, SessionContext> = {
  list: (_input, context) => {
    const path = pathInQuestion(context)
    return ok(
      path === null ? [] : listBackUps(path, context.storeDeps.spareFolder).map((file) => toShown(context, file)),
    )
  },
  describe: ({ token }, context) => {
    const path = findBackUp(context, token)
    if (path === null) return fail('not-found', { token })
    const described = describeBackUp(path, context.storeDeps)
    if (!described.ok) return described
    const { editions, lastChanges, ...counts } = described.value
    return ok({ ...counts, editions: [...editions], lastChanges: [...lastChanges] })
  },
  trouble: (_input, { backUpTrouble }) =>
    ok(backUpTrouble && { code: backUpTrouble.code, data: { ...backUpTrouble.data } }),
  make: async (_input, context) => {
    const { store } = context
    if (!store) return fail('no-project-open')
    const made = await underWay(context, keepBackUp(store, 'manual', context.storeDeps))
    if (!made.ok) {
      const { code, data } = made.error
      return fail(code === 'file-exists' ? 'target-not-writable' : code, data)
    }
    context.emit('backUp.made', {})
    checkSoon(context, made.value)
    return ok(toShown(context, made.value))
  },
  restoreAsNew: async ({ token }, context) => {
    const path = findBackUp(context, token)
    if (path === null) return fail('not-found', { token })
    const target = await context.host.chooseTarget({
      title: 'main:dialog.restoreAsNew',
      extensions: ['niankan'],
      suggestedName: basename(path),
    })
    if (target === null) return ok(null)
    const named = target.endsWith(ENDING) ? target : `${target}${ENDING}`
    const restored = restoreBackUp(path, named, context.storeDeps)
    return restored.ok ? entered(context, named) : restored
  },
  replaceProject: ({ token }, context) => {
    const backUpPath = findBackUp(context, token)
    const path = pathInQuestion(context)
    if (backUpPath === null || path === null) return fail('not-found', { token })
    if (context.store?.access.mode === 'read') return fail('project-read-only')
    leaveProject(context)
    const replaced = replaceByBackUp(backUpPath, path, context.storeDeps)
    const opened = entered(context, path)
    if (replaced.ok) return opened
    const { code, data } = replaced.error
    return fail(code === 'file-unreadable' || code === 'project-not-writable' ? 'target-not-writable' : code, data)
  },
  reveal: async ({ token }, context) => {
    const path = findBackUp(context, token)
    if (path === null || !existsSync(path)) return fail('not-found', { token })
    await context.host.reveal(path)
    return ok({})
  },
}
