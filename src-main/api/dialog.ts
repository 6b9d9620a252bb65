import { readdirSync, type Stats, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Handlers } from '../../src-shared/contract/define-domain'
import type { dialog } from '../../src-shared/contract/dialog'
import { fail, ok } from '../../src-shared/failure/result'
import { reasonOf } from '../store/file-header'
import type { SessionContext } from './context'

const MAX_ENTRIES = 2000

/** Null where nothing is, and where nothing can be known: a link in a circle, a share that is offline. */
const findFacts = (path: string): Stats | null => {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null
  } catch {
    // Ignored because an entry that can't be looked at can't be chosen either, and mustn't hide the others.
    return null
  }
}

const entriesOf = (folder: string, extensions: readonly string[]) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .slice(0, MAX_ENTRIES)
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      const facts = findFacts(path)
      if (!facts) return []
      const isFolder = facts.isDirectory()
      const fits =
        isFolder ||
        extensions.length === 0 ||
        extensions.some((ending) => entry.name.toLowerCase().endsWith(`.${ending}`))
      return fits ? [{ name: entry.name, path, isFolder, bytes: isFolder ? 0 : facts.size }] : []
    })
    .sort((a, b) => Number(b.isFolder) - Number(a.isFolder) || a.name.localeCompare(b.name, 'zh-CN'))

export const dialogApi: Handlers<typeof dialog, SessionContext> = {
  pending: (_input, { host }) => ok(host.windowDialogs ? [...host.windowDialogs.pending()] : []),
  // Folders are listed only while a question of main's is open: the window can't look around by itself.
  listFolder: ({ dialogId, folder }, { host }) => {
    const request = host.windowDialogs?.pending().find((pending) => pending.dialogId === dialogId)
    if (!request) return fail('not-found', { dialogId })
    const wanted = resolve(folder || request.folder || homedir())
    const facts = findFacts(wanted)
    if (!facts) return fail('file-not-found', { path: wanted })
    if (!facts.isDirectory()) return fail('file-unreadable', { path: wanted })
    try {
      const parent = dirname(wanted)
      return ok({
        folder: wanted,
        parent: parent === wanted ? null : parent,
        entries: entriesOf(wanted, request.extensions),
      })
    } catch (error) {
      return fail('file-unreadable', {
        path: wanted,
        reason: reasonOf(error),
      })
    }
  },
  answer: ({ dialogId, paths }, { host }) =>
    host.windowDialogs?.answer(dialogId, paths) ? ok({}) : fail('not-found', { dialogId }),
}
