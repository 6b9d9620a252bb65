import { BinId } from '../../../src-shared/data/ids'
import { must } from '../../support/session/must'
import type { DomainCases } from '../call-case'
import { damageBody, makeBodyNewer } from '../tampering'
import { aBody, noSuchId, type Trial } from '../trial'

const megabytes = 1024 * 1024

const addPicture = async (trial: Trial, path: string) => {
  await trial.project()
  trial.host.script(path)
  return trial.api.library.addPicture({})
}

export const libraryCases: DomainCases<'library'> = {
  cases: {
    succeeds: async (trial) => trial.api.library.cases({ editionId: (await trial.report()).editionId }),
    fails: {},
  },
  openCase: {
    succeeds: async (trial) => trial.api.library.openCase({ blockId: (await trial.report()).caseBlockId }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.library.openCase({ blockId: noSuchId })
      },
      'document-damaged': async (trial) => {
        const { path, chapterId, caseBlockId } = await trial.report()
        damageBody(trial, path, chapterId)
        return trial.api.library.openCase({ blockId: caseBlockId })
      },
      'document-from-newer-version': async (trial) => {
        const { path, chapterId, caseBlockId } = await trial.report()
        makeBodyNewer(trial, path, chapterId)
        return trial.api.library.openCase({ blockId: caseBlockId })
      },
    },
  },
  figures: {
    succeeds: async (trial) => trial.api.library.figures({ editionId: (await trial.report()).editionId }),
    fails: {},
  },
  addPicture: {
    succeeds: (trial) => addPicture(trial, trial.picture()),
    fails: {
      'asset-kind-unsupported': (trial) => addPicture(trial, trial.write('words.png', 'no picture at all '.repeat(9))),
      'file-too-large': (trial) => addPicture(trial, trial.write('huge.png', new Uint8Array(41 * megabytes))),
      'file-unreadable': (trial) => addPicture(trial, trial.pathOf('no such picture.png')),
    },
  },
}

const removedSection = async (trial: Trial) => {
  const report = await trial.report()
  must(await trial.api.section.remove({ sectionId: report.secondId }))
  const [item] = must(await trial.api.bin.list({}))
  if (!item) throw new Error('Removed, yet not in the bin')
  return { ...report, binId: item.id }
}

/** A case study taken out of its section waits in the bin. */
const removedCase = async (trial: Trial) => {
  const report = await trial.report()
  must(await trial.api.section.saveBody({ sectionId: report.chapterId, body: aBody('没有案例了'), basedOn: 1 }))
  const [item] = must(await trial.api.bin.list({}))
  if (!item) throw new Error('Removed, yet not in the bin')
  return { ...report, binId: item.id }
}

export const binCases: DomainCases<'bin'> = {
  list: {
    succeeds: async (trial) => {
      await removedSection(trial)
      return trial.api.bin.list({})
    },
    fails: {},
  },
  restore: {
    succeeds: async (trial) => trial.api.bin.restore({ binId: (await removedSection(trial)).binId }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.bin.restore({ binId: BinId.parse(noSuchId) })
      },
      'section-in-bin': async (trial) => {
        const { chapterId, binId } = await removedCase(trial)
        must(await trial.api.section.remove({ sectionId: chapterId }))
        return trial.api.bin.restore({ binId })
      },
      'document-damaged': async (trial) => {
        const { path, binId } = await removedCase(trial)
        trial.tamper(path, "UPDATE binned_block SET body = body || ' '", {})
        return trial.api.bin.restore({ binId })
      },
      'edition-frozen': async (trial) => {
        const { editionId, binId } = await removedSection(trial)
        must(await trial.api.edition.saveFacts({ editionId, facts: { stage: 'published' } }))
        return trial.api.bin.restore({ binId })
      },
      'already-exists': async (trial) => {
        const { editionId } = await trial.report()
        must(await trial.api.edition.remove({ editionId }))
        must(await trial.api.edition.create({ title: '又一本', year: 2024, dataYear: 2023 }))
        const [item] = must(await trial.api.bin.list({}))
        return trial.api.bin.restore({ binId: item?.id ?? BinId.parse(noSuchId) })
      },
    },
  },
}

/** A command that rewrote a body, and then somebody went on writing in it. */
const overtaken = async (trial: Trial) => {
  const { editionId } = await trial.report()
  const { editionId: nextId } = must(await trial.api.edition.rollForward({ editionId, year: 2025, dataYear: 2024 }))
  const [first] = must(await trial.api.section.outline({ editionId: nextId }))
  if (!first) throw new Error('Rolled forward, yet empty')
  const { revision } = must(await trial.api.section.open({ sectionId: first.id }))
  must(await trial.api.section.saveBody({ sectionId: first.id, body: aBody('后来写的'), basedOn: revision }))
}

export const historyCases: DomainCases<'history'> = {
  state: {
    succeeds: async (trial) => {
      await trial.report()
      return trial.api.history.state({})
    },
    fails: {},
  },
  undo: {
    succeeds: async (trial) => {
      await removedSection(trial)
      return trial.api.history.undo({})
    },
    fails: {
      cancelled: { unprovoked: 'big-table.test.ts does: it takes a table so big that a job takes it back' },
      'job-crashed': { unprovoked: 'big-table.test.ts does: it takes a table so big that a job takes it back' },
      'nothing-to-undo': async (trial) => {
        await trial.project()
        return trial.api.history.undo({})
      },
      'undo-overtaken': async (trial) => {
        await overtaken(trial)
        return trial.api.history.undo({})
      },
    },
  },
  redo: {
    succeeds: async (trial) => {
      await removedSection(trial)
      must(await trial.api.history.undo({}))
      return trial.api.history.redo({})
    },
    fails: {
      cancelled: { unprovoked: 'big-table.test.ts does: it takes a table so big that a job takes it back' },
      'job-crashed': { unprovoked: 'big-table.test.ts does: it takes a table so big that a job takes it back' },
      'nothing-to-redo': async (trial) => {
        await trial.project()
        return trial.api.history.redo({})
      },
      'undo-overtaken': async (trial) => {
        const { path, secondId } = await removedSection(trial)
        must(await trial.api.history.undo({}))
        // No call can get in between: a command empties the redo stack, and typing touches no row of a removal.
        trial.tamper(path, "UPDATE section SET title = '别处改的' WHERE id = @secondId", { secondId })
        return trial.api.history.redo({})
      },
    },
  },
}

export const searchCases: DomainCases<'search'> = {
  find: {
    succeeds: async (trial) => {
      await trial.report()
      return trial.api.search.find({ query: '光伏' })
    },
    fails: {},
  },
}
