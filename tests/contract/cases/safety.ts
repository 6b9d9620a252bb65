import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SectionId } from '../../../src-shared/data/ids'
import type { Result } from '../../../src-shared/failure/result'
import { must } from '../../support/session/must'
import { openTestSession } from '../../support/session/test-session'
import type { DomainCases } from '../call-case'
import { damageBody } from '../tampering'
import { aBody, noSuchId, type Trial } from '../trial'

/** An open report with one backup. */
const backedUp = async (trial: Trial) => {
  const report = await trial.report()
  return { ...report, ...must(await trial.api.backUp.make({})), project: report.path }
}

const USER_VERSION_AT = 60

/** The same, the backup having come to harm or from the future. */
const spoiled = async (trial: Trial, spoil: (bytes: Buffer) => unknown) => {
  const made = await backedUp(trial)
  const bytes = readFileSync(made.path)
  spoil(bytes)
  writeFileSync(made.path, bytes)
  return made
}
const damage = (bytes: Buffer) => bytes.fill(0xa5, 4096)
const fromTheFuture = (bytes: Buffer) => bytes.writeUInt32BE(1_000_000, USER_VERSION_AT)

const blockBackUps = (project: string) => writeFileSync(project.replace(/\.niankan$/, ' 备份'), 'a file is in the way')

export const backUpCases: DomainCases<'backUp'> = {
  list: {
    succeeds: async (trial) => {
      await backedUp(trial)
      return trial.api.backUp.list({})
    },
    fails: {},
  },
  trouble: { succeeds: (trial) => trial.api.backUp.trouble({}), fails: {} },
  describe: {
    succeeds: async (trial) => trial.api.backUp.describe({ token: (await backedUp(trial)).token }),
    fails: {
      'not-found': async (trial) => {
        await backedUp(trial)
        return trial.api.backUp.describe({ token: 'given to nobody' })
      },
      'file-damaged': async (trial) => trial.api.backUp.describe({ token: (await spoiled(trial, damage)).token }),
      'file-from-newer-version': async (trial) =>
        trial.api.backUp.describe({ token: (await spoiled(trial, fromTheFuture)).token }),
    },
  },
  make: {
    succeeds: async (trial) => {
      await trial.report()
      return trial.api.backUp.make({})
    },
    fails: {
      'target-not-writable': async (trial) => {
        const { path } = await trial.report()
        blockBackUps(path)
        writeFileSync(join(trial.userData, 'backups'), 'a file is in the way here too')
        return trial.api.backUp.make({})
      },
      cancelled: { unprovoked: 'it takes another call, which closes the project meanwhile' },
    },
  },
  restoreAsNew: {
    succeeds: async (trial) => {
      const { token } = await backedUp(trial)
      trial.host.script(trial.pathOf('restored'))
      return trial.api.backUp.restoreAsNew({ token })
    },
    fails: {
      'not-found': (trial) => trial.api.backUp.restoreAsNew({ token: 'given to nobody' }),
      'file-exists': async (trial) => {
        const { token } = await backedUp(trial)
        trial.host.script(trial.write('there.niankan', 'already'))
        return trial.api.backUp.restoreAsNew({ token })
      },
      'target-not-writable': async (trial) => {
        const { token } = await backedUp(trial)
        trial.host.script(join(trial.pathOf('no such folder'), 'a.niankan'))
        return trial.api.backUp.restoreAsNew({ token })
      },
      'file-damaged': async (trial) => {
        const { token } = await spoiled(trial, damage)
        trial.host.script(trial.pathOf('restored.niankan'))
        return trial.api.backUp.restoreAsNew({ token })
      },
      'file-from-newer-version': async (trial) => {
        const { token } = await spoiled(trial, fromTheFuture)
        trial.host.script(trial.pathOf('restored.niankan'))
        return trial.api.backUp.restoreAsNew({ token })
      },
    },
  },
  replaceProject: {
    succeeds: async (trial) => trial.api.backUp.replaceProject({ token: (await backedUp(trial)).token }),
    fails: {
      'not-found': (trial) => trial.api.backUp.replaceProject({ token: 'given to nobody' }),
      'file-locked': async (trial) => {
        const { project } = await backedUp(trial)
        must(await trial.api.project.close({}))
        const other = openTestSession()
        must((await other.session.openPath(project)) as Result<unknown>)
        await trial.session.openPath(project)
        const [found] = must(await trial.api.backUp.list({}))
        const answer = await trial.api.backUp.replaceProject({ token: found?.token ?? '' })
        await other.close()
        return answer
      },
      'target-not-writable': async (trial) => {
        const { token, project } = await backedUp(trial)
        // What stands in the project's place can't be replaced by a file.
        must(await trial.api.backUp.list({}))
        rmSync(`${project}-lock`, { force: true })
        mkdirSync(`${project}-lock`)
        return trial.api.backUp.replaceProject({ token })
      },
      'file-damaged': async (trial) => trial.api.backUp.replaceProject({ token: (await spoiled(trial, damage)).token }),
      'file-from-newer-version': async (trial) =>
        trial.api.backUp.replaceProject({ token: (await spoiled(trial, fromTheFuture)).token }),
    },
  },
  reveal: {
    succeeds: async (trial) => trial.api.backUp.reveal({ token: (await backedUp(trial)).token }),
    fails: { 'not-found': (trial) => trial.api.backUp.reveal({ token: 'given to nobody' }) },
  },
}

/** The window was started with a file of which something can still be read. */
const refused = async (trial: Trial) => {
  const { path } = await trial.report()
  must(await trial.api.project.close({}))
  trial.tamper(path, "UPDATE section SET numbering = 'sometimes' WHERE title = '细说'", {})
  await trial.session.openPath(path)
  return path
}

const recovered = async (trial: Trial) => {
  const path = await refused(trial)
  await trial.runJob(must(await trial.api.recovery.start({})).jobId)
  return path
}

export const recoveryCases: DomainCases<'recovery'> = {
  start: {
    succeeds: async (trial) => {
      await refused(trial)
      const started = await trial.api.recovery.start({})
      if (started.ok) await trial.runJob(started.value.jobId)
      return started
    },
    fails: {
      'not-found': (trial) => trial.api.recovery.start({}),
      'target-not-writable': async (trial) => {
        await refused(trial)
        writeFileSync(join(trial.userData, 'recovered'), 'a file is in the way')
        return trial.api.recovery.start({})
      },
    },
  },
  openCopy: {
    succeeds: async (trial) => {
      await recovered(trial)
      return trial.api.recovery.openCopy({})
    },
    fails: {
      'not-found': (trial) => trial.api.recovery.openCopy({}),
      'target-not-writable': async (trial) => {
        const path = await recovered(trial)
        rmSync(dirname(path), { recursive: true })
        return trial.api.recovery.openCopy({})
      },
    },
  },
  damagedSections: {
    succeeds: async (trial) => {
      const { path, chapterId, editionId } = await trial.report()
      damageBody(trial, path, chapterId)
      return trial.api.recovery.damagedSections({ editionId })
    },
    fails: {},
  },
  restoreSection: {
    succeeds: async (trial) => {
      const { path, chapterId } = await trial.report()
      must(await trial.api.section.keepRevision({ sectionId: chapterId }))
      must(await trial.api.section.saveBody({ sectionId: chapterId, body: aBody('产值后来的话'), basedOn: 1 }))
      damageBody(trial, path, chapterId)
      return trial.api.recovery.restoreSection({ sectionId: chapterId })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.recovery.restoreSection({ sectionId: SectionId.parse(noSuchId) })
      },
      'nothing-to-restore': async (trial) =>
        trial.api.recovery.restoreSection({ sectionId: (await trial.report()).chapterId }),
      'edition-frozen': async (trial) => {
        const { path, chapterId, editionId } = await trial.report()
        must(await trial.api.edition.saveFacts({ editionId, facts: { stage: 'published' } }))
        damageBody(trial, path, chapterId)
        return trial.api.recovery.restoreSection({ sectionId: chapterId })
      },
    },
  },
}
