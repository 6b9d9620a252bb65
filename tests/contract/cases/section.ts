import { BlockId, EditionId, SectionId } from '../../../src-shared/data/ids'
import { must } from '../../support/session/must'
import type { DomainCases } from '../call-case'
import { damageBody, makeBodyNewer } from '../tampering'
import { aBody, noSuchId, type Report, type Trial } from '../trial'

const noSection = SectionId.parse(noSuchId)

const published = async (trial: Trial): Promise<Report> => {
  const report = await trial.report()
  must(await trial.api.edition.saveFacts({ editionId: report.editionId, facts: { stage: 'published' } }))
  return report
}

export const sectionCases: DomainCases<'section'> = {
  outline: {
    succeeds: async (trial) => trial.api.section.outline({ editionId: (await trial.report()).editionId }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.section.outline({ editionId: EditionId.parse(noSuchId) })
      },
    },
  },
  openValues: {
    succeeds: async (trial) => trial.api.section.openValues({ editionId: (await trial.report()).editionId }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.section.openValues({ editionId: EditionId.parse(noSuchId) })
      },
    },
  },
  open: {
    succeeds: async (trial) => trial.api.section.open({ sectionId: (await trial.report()).chapterId }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.section.open({ sectionId: noSection })
      },
      'document-damaged': async (trial) => {
        const { path, chapterId } = await trial.report()
        damageBody(trial, path, chapterId)
        return trial.api.section.open({ sectionId: chapterId })
      },
      'document-from-newer-version': async (trial) => {
        const { path, chapterId } = await trial.report()
        makeBodyNewer(trial, path, chapterId)
        return trial.api.section.open({ sectionId: chapterId })
      },
    },
  },
  saveBody: {
    succeeds: async (trial) => {
      const { secondId } = await trial.report()
      return trial.api.section.saveBody({ sectionId: secondId, body: aBody('一段话'), basedOn: 0 })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.section.saveBody({ sectionId: noSection, body: aBody('一段话'), basedOn: 0 })
      },
      'revision-conflict': async (trial) => {
        const { chapterId } = await trial.report()
        return trial.api.section.saveBody({ sectionId: chapterId, body: aBody('一段话'), basedOn: 0 })
      },
      'edition-frozen': async (trial) => {
        const { secondId } = await published(trial)
        return trial.api.section.saveBody({ sectionId: secondId, body: aBody('一段话'), basedOn: 0 })
      },
    },
  },
  keepRevision: {
    succeeds: async (trial) => trial.api.section.keepRevision({ sectionId: (await trial.report()).chapterId }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.section.keepRevision({ sectionId: noSection })
      },
    },
  },
  add: {
    succeeds: async (trial) => {
      const { editionId, chapterId, childId } = await trial.report()
      return trial.api.section.add({ editionId, parentId: chapterId, afterId: childId, title: '再说' })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        const editionId = EditionId.parse(noSuchId)
        return trial.api.section.add({ editionId, parentId: null, afterId: null, title: '再说' })
      },
      'edition-frozen': async (trial) => {
        const { editionId } = await published(trial)
        return trial.api.section.add({ editionId, parentId: null, afterId: null, title: '再说' })
      },
      'section-has-no-place': async (trial) => {
        const { editionId, childId } = await trial.report()
        return trial.api.section.add({ editionId, parentId: null, afterId: childId, title: '再说' })
      },
    },
  },
  saveFacts: {
    succeeds: async (trial) => {
      const { chapterId } = await trial.report()
      return trial.api.section.saveFacts({ sectionId: chapterId, facts: { kicker: '创新发展', shortTitle: '一' } })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.section.saveFacts({ sectionId: noSection, facts: { title: '改了名' } })
      },
      'edition-frozen': async (trial) => {
        const { chapterId } = await published(trial)
        return trial.api.section.saveFacts({ sectionId: chapterId, facts: { title: '改了名' } })
      },
    },
  },
  move: {
    succeeds: async (trial) => {
      const { childId, secondId } = await trial.report()
      return trial.api.section.move({ sectionId: childId, parentId: secondId, afterId: null })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.section.move({ sectionId: noSection, parentId: null, afterId: null })
      },
      'edition-frozen': async (trial) => {
        const { childId } = await published(trial)
        return trial.api.section.move({ sectionId: childId, parentId: null, afterId: null })
      },
      'section-has-no-place': async (trial) => {
        const { chapterId, childId } = await trial.report()
        return trial.api.section.move({ sectionId: chapterId, parentId: childId, afterId: null })
      },
    },
  },
  remove: {
    succeeds: async (trial) => trial.api.section.remove({ sectionId: (await trial.report()).chapterId }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.section.remove({ sectionId: noSection })
      },
      'edition-frozen': async (trial) => trial.api.section.remove({ sectionId: (await published(trial)).chapterId }),
    },
  },
  findBlock: {
    succeeds: async (trial) => trial.api.section.findBlock({ blockId: (await trial.report()).caseBlockId }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.section.findBlock({ blockId: BlockId.parse(noSuchId) })
      },
    },
  },
}
