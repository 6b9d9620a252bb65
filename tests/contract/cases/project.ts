import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenFailure } from '../../../src-main/store/opening'
import type { Result } from '../../../src-shared/failure/result'
import { must } from '../../support/session/must'
import { openTestSession } from '../../support/session/test-session'
import type { DomainCases } from '../call-case'
import type { Trial } from '../trial'

// Where SQLite keeps what we change (https://www.sqlite.org/fileformat.html §1.3).
const USER_VERSION_AT = 60
const withVersion = (version: number) => (bytes: Buffer) => {
  bytes.writeUInt32BE(version, USER_VERSION_AT)
  return bytes
}
// Everything after the first page, so that the header still says that it is one of ours.
const withoutSense = (bytes: Buffer) => bytes.fill(0xff, bytes.readUInt16BE(16))

type Open = (trial: Trial, path: string) => Promise<Result<unknown>>

/** The ways in which a project file can't be opened, whichever call opens it. `bring` puts the file where that call looks. */
const unopenable = (bring: (trial: Trial, bytes: Buffer) => string, open: Open) => {
  const changed = (change: (bytes: Buffer) => Buffer) => async (trial: Trial) => {
    const bytes = readFileSync(await trial.closedProject(change))
    return open(trial, bring(trial, bytes))
  }
  return {
    'file-not-a-project': async (trial: Trial) => open(trial, bring(trial, Buffer.from('not a project'.repeat(20)))),
    'file-from-newer-version': changed(withVersion(1_000_000)),
    'file-damaged': changed(withoutSense),
    // Its tables are there already, so the migrations that begin at nothing can't run.
    'migration-failed': changed(withVersion(0)),
    'file-locked': async (trial: Trial) => {
      const path = bring(trial, readFileSync(await trial.closedProject((bytes) => bytes)))
      const other = openTestSession()
      must((await other.session.openPath(path)) as Result<unknown>)
      const answer = await open(trial, path)
      await other.close()
      return answer
    },
    'project-not-writable': async (trial: Trial) => {
      const path = bring(trial, readFileSync(await trial.closedProject((bytes) => bytes)))
      // The lock can't be taken: a folder stands where its file should be.
      mkdirSync(`${path}-lock`)
      return open(trial, path)
    },
    'file-unreadable': async (trial: Trial) => {
      const path = bring(trial, readFileSync(await trial.closedProject((bytes) => bytes)))
      // A folder stands where its log should be.
      mkdirSync(`${path}-wal`)
      return open(trial, path)
    },
  } satisfies Partial<Record<OpenFailure, unknown>>
}

const openPicked: Open = ({ api, host }, path) => {
  host.script(path)
  return api.project.open({ token: null })
}

const openOnceMore: Open = async ({ api, session }, path) => {
  await session.openPath(path)
  return api.project.openRefused({ how: 'again' })
}

const bringElsewhere = ({ write }: Trial, bytes: Buffer) => write('other.niankan', bytes)

const bringAsSample = ({ userData }: Trial, bytes: Buffer) => {
  const path = join(userData, 'sample.niankan')
  writeFileSync(path, bytes)
  return path
}

export const projectCases: DomainCases<'project'> = {
  current: {
    succeeds: async (trial) => {
      await trial.project()
      return trial.api.project.current({})
    },
    fails: {},
  },
  refused: {
    succeeds: async ({ api, session, write }) => {
      await session.openPath(write('words.niankan', Buffer.from('not a project'.repeat(20))))
      const told = await api.project.refused({})
      return told.ok && told.value?.code === 'file-not-a-project'
        ? told
        : { ok: false, error: { code: 'unexpected', data: {} } }
    },
    fails: {},
  },
  openRefused: {
    succeeds: async (trial) => {
      const path = await trial.closedProject((bytes) => bytes)
      const other = openTestSession()
      must((await other.session.openPath(path)) as Result<unknown>)
      await trial.session.openPath(path)
      const opened = await trial.api.project.openRefused({ how: 'read-only' })
      await other.close()
      return opened.ok && opened.value.access !== 'read'
        ? { ok: false, error: { code: 'unexpected', data: {} } }
        : opened
    },
    fails: {
      ...unopenable(bringElsewhere, openOnceMore),
      'file-not-found': (trial) => openOnceMore(trial, trial.pathOf('missing.niankan')),
      'not-found': ({ api }) => api.project.openRefused({ how: 'again' }),
    },
  },
  recent: {
    succeeds: async (trial) => {
      await trial.project()
      return trial.api.project.recent({})
    },
    fails: {},
  },
  create: {
    succeeds: ({ api, host, pathOf }) => {
      host.script(pathOf('new'))
      return api.project.create({})
    },
    fails: {
      'file-exists': ({ api, host, write }) => {
        host.script(write('there.niankan', 'already'))
        return api.project.create({})
      },
      'target-not-writable': ({ api, host, pathOf }) => {
        host.script(join(pathOf('no such folder'), 'new.niankan'))
        return api.project.create({})
      },
    },
  },
  open: {
    succeeds: async (trial) => {
      const path = await trial.closedProject((bytes) => bytes)
      return openPicked(trial, path)
    },
    fails: {
      ...unopenable(bringElsewhere, openPicked),
      'file-not-found': ({ api }) => api.project.open({ token: 'given to nobody' }),
    },
  },
  openSample: {
    succeeds: ({ api }) => api.project.openSample({}),
    fails: {
      ...unopenable(bringAsSample, ({ api }) => api.project.openSample({})),
      'file-not-found': { unprovoked: 'the copy is made where it is missing; only a removal in between leaves none' },
      'target-not-writable': ({ api, userData }) => {
        rmSync(userData, { recursive: true })
        writeFileSync(userData, 'a file where the folder was')
        return api.project.openSample({})
      },
    },
  },
  rememberPlace: {
    succeeds: async ({ api, report }) => {
      const { editionId, childId } = await report()
      return api.project.rememberPlace({ editionId, sectionId: childId })
    },
    fails: {},
  },
  close: {
    succeeds: async (trial) => {
      await trial.project()
      return trial.api.project.close({})
    },
    fails: {},
  },
}
