import { EditionId } from '../../../src-shared/data/ids'
import { must } from '../../support/session/must'
import type { DomainCases } from '../call-case'
import { damageBody, makeBodyNewer } from '../tampering'
import { noSuchId, type Trial } from '../trial'

const noEdition = EditionId.parse(noSuchId)

const rollForward = async (trial: Trial, prepare: 'damaged' | 'newer' | 'sound' = 'sound') => {
  const { path, chapterId, editionId } = await trial.report()
  if (prepare === 'damaged') damageBody(trial, path, chapterId)
  if (prepare === 'newer') makeBodyNewer(trial, path, chapterId)
  return trial.api.edition.rollForward({ editionId, year: 2025, dataYear: 2024 })
}

export const editionCases: DomainCases<'edition'> = {
  list: {
    succeeds: async (trial) => {
      await trial.report()
      return trial.api.edition.list({})
    },
    fails: {},
  },
  get: {
    succeeds: async (trial) => trial.api.edition.get({ editionId: (await trial.report()).editionId }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.edition.get({ editionId: noEdition })
      },
    },
  },
  create: {
    succeeds: async (trial) => {
      await trial.project()
      return trial.api.edition.create({ title: '新的一本', year: 2024, dataYear: 2023, signatures: ['编写组'] })
    },
    fails: {
      'already-exists': async (trial) => {
        await trial.report()
        return trial.api.edition.create({ title: '又一本', year: 2024, dataYear: 2023 })
      },
    },
  },
  saveFacts: {
    succeeds: async (trial) => {
      const { editionId } = await trial.report()
      return trial.api.edition.saveFacts({ editionId, facts: { title: '改了名', stage: 'review' } })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.edition.saveFacts({ editionId: noEdition, facts: { title: '改了名' } })
      },
      'edition-frozen': async (trial) => {
        const { editionId } = await trial.report()
        must(await trial.api.edition.saveFacts({ editionId, facts: { stage: 'published' } }))
        return trial.api.edition.saveFacts({ editionId, facts: { title: '改了名' } })
      },
      'already-exists': async (trial) => {
        const { editionId } = await trial.report()
        must(await trial.api.edition.create({ title: '又一本', year: 2025, dataYear: 2024 }))
        return trial.api.edition.saveFacts({ editionId, facts: { year: 2025 } })
      },
    },
  },
  rollForward: {
    succeeds: (trial) => rollForward(trial),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.edition.rollForward({ editionId: noEdition, year: 2025, dataYear: 2024 })
      },
      'already-exists': async (trial) => {
        const { editionId } = await trial.report()
        return trial.api.edition.rollForward({ editionId, year: 2024, dataYear: 2024 })
      },
      'document-damaged': (trial) => rollForward(trial, 'damaged'),
      'document-from-newer-version': (trial) => rollForward(trial, 'newer'),
    },
  },
  remove: {
    succeeds: async (trial) => trial.api.edition.remove({ editionId: (await trial.report()).editionId }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.edition.remove({ editionId: noEdition })
      },
    },
  },
  numbering: {
    succeeds: async (trial) => trial.api.edition.numbering({ editionId: (await trial.report()).editionId }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.edition.numbering({ editionId: noEdition })
      },
    },
  },
}
