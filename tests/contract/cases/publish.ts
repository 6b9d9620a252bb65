import { rmSync } from 'node:fs'
import type { PublishReport } from '../../../src-shared/contract/publish'
import { EditionId } from '../../../src-shared/data/ids'
import { must } from '../../support/session/must'
import type { DomainCases } from '../call-case'
import { damageBody, makeBodyNewer } from '../tampering'
import { noSuchId, type Trial } from '../trial'

const noEdition = EditionId.parse(noSuchId)

type Condition = 'damaged' | 'newer' | 'empty'

const editionIn = async (trial: Trial, condition: Condition) => {
  const { path, chapterId, editionId } = await trial.report()
  if (condition === 'damaged') damageBody(trial, path, chapterId)
  if (condition === 'newer') makeBodyNewer(trial, path, chapterId)
  if (condition !== 'empty') return editionId
  return must(await trial.api.edition.create({ title: '还没有字', year: 2025, dataYear: 2024 })).id
}

const exportedHtml = async (trial: Trial) => {
  const { editionId } = await trial.report()
  trial.host.script(trial.pathOf('book.html'))
  const started = must(await trial.api.publish.start({ editionId, media: ['html'] }))
  if (!started) throw new Error('The dialog was answered, yet nothing began')
  const job = await trial.runJob(started.jobId)
  if (job.state !== 'done') throw new Error(`Not exported: ${JSON.stringify(job.failure)}`)
  // A publishing job's result is a PublishReport by the contract.
  const [file] = (job.result as PublishReport).files
  if (!file) throw new Error('Exported, yet no file is reported')
  return file
}

export const publishCases: DomainCases<'publish'> = {
  problems: {
    succeeds: async (trial) => trial.api.publish.problems({ editionId: (await trial.report()).editionId }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.publish.problems({ editionId: noEdition })
      },
      'document-damaged': async (trial) => trial.api.publish.problems({ editionId: await editionIn(trial, 'damaged') }),
      'document-from-newer-version': async (trial) =>
        trial.api.publish.problems({ editionId: await editionIn(trial, 'newer') }),
    },
  },
  start: {
    succeeds: async (trial) => {
      const { editionId } = await trial.report()
      trial.host.script(trial.folder)
      const started = await trial.api.publish.start({ editionId, media: ['html', 'pdf', 'docx'] })
      const job = await trial.runJob(must(started)?.jobId ?? '')
      if (job.state !== 'done') throw new Error(`Not exported: ${JSON.stringify(job.failure)}`)
      return started
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.publish.start({ editionId: noEdition, media: ['html'] })
      },
      'edition-empty': async (trial) =>
        trial.api.publish.start({ editionId: await editionIn(trial, 'empty'), media: ['html'] }),
      'document-damaged': async (trial) =>
        trial.api.publish.start({ editionId: await editionIn(trial, 'damaged'), media: ['html'] }),
      'document-from-newer-version': async (trial) =>
        trial.api.publish.start({ editionId: await editionIn(trial, 'newer'), media: ['html'] }),
    },
  },
  preview: {
    succeeds: async (trial) => {
      const started = await trial.api.publish.preview({ editionId: (await trial.report()).editionId })
      const job = await trial.runJob(must(started).jobId)
      if (job.state !== 'done') throw new Error(`No preview: ${JSON.stringify(job.failure)}`)
      return started
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.publish.preview({ editionId: noEdition })
      },
      'edition-empty': async (trial) => trial.api.publish.preview({ editionId: await editionIn(trial, 'empty') }),
      'document-damaged': async (trial) => trial.api.publish.preview({ editionId: await editionIn(trial, 'damaged') }),
      'document-from-newer-version': async (trial) =>
        trial.api.publish.preview({ editionId: await editionIn(trial, 'newer') }),
    },
  },
  reveal: {
    succeeds: async (trial) => trial.api.publish.reveal({ token: (await exportedHtml(trial)).token }),
    fails: {
      'not-found': ({ api }) => api.publish.reveal({ token: 'given to nobody' }),
      'file-not-found': async (trial) => {
        const { path, token } = await exportedHtml(trial)
        rmSync(path)
        return trial.api.publish.reveal({ token })
      },
    },
  },
}
