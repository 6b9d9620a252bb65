import { mkdirSync } from 'node:fs'
import { AssetHash, SectionId, SubmissionId } from '../../../src-shared/data/ids'
import { notSent } from '../../../src-shared/data/submission'
import { aSentCase } from '../../support/cases/sent-case'
import { batchEnded } from '../../support/session/batch-ended'
import { must } from '../../support/session/must'
import type { DomainCases } from '../call-case'
import { damageBody, makeBodyNewer } from '../tampering'
import { noSuchId, type Trial } from '../trial'

const noSubmission = SubmissionId.parse(noSuchId)

/** A case as it stands once its file was imported. */
const importedCase = async (trial: Trial): Promise<SubmissionId> => {
  trial.host.script(trial.write('case.txt', aSentCase()))
  const started = must(await trial.api.submission.importFiles({ from: 'files' }))
  await batchEnded(trial, started?.batchId ?? '')
  const [first] = must(await trial.api.submission.list({}))
  if (!first) throw new Error('Imported, yet not listed')
  return first.id
}

const importedBatch = async (trial: Trial): Promise<string> => {
  await trial.project()
  trial.host.script(trial.write('case.txt', aSentCase()))
  const { batchId = '' } = must(await trial.api.submission.importFiles({ from: 'files' })) ?? {}
  await batchEnded(trial, batchId)
  return batchId
}

const received = async (trial: Trial): Promise<SubmissionId> => {
  await trial.project()
  return importedCase(trial)
}

const place = async (trial: Trial, spoil?: (trial: Trial, path: string, sectionId: SectionId) => void) => {
  const { path, chapterId } = await trial.report()
  const submissionId = await importedCase(trial)
  spoil?.(trial, path, chapterId)
  return trial.api.submission.place({ submissionId, sectionId: chapterId, picture: null })
}

const folderTarget = (trial: Trial, name: string) => {
  mkdirSync(trial.pathOf(name))
  trial.host.script(trial.pathOf(name))
}

export const submissionCases: DomainCases<'submission'> = {
  list: {
    succeeds: async (trial) => {
      await received(trial)
      return trial.api.submission.list({})
    },
    fails: {},
  },
  open: {
    succeeds: async (trial) => trial.api.submission.open({ submissionId: await received(trial) }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.submission.open({ submissionId: noSubmission })
      },
    },
  },
  importFiles: {
    succeeds: async (trial) => {
      await trial.project()
      trial.host.script(trial.write('case.txt', aSentCase()))
      const started = await trial.api.submission.importFiles({ from: 'files' })
      if (started.ok && started.value) await batchEnded(trial, started.value.batchId)
      return started
    },
    fails: {
      'file-unreadable': async (trial) => {
        await trial.project()
        trial.host.script(trial.pathOf('no such folder'))
        return trial.api.submission.importFiles({ from: 'folder' })
      },
      'folder-without-documents': async (trial) => {
        await trial.project()
        folderTarget(trial, 'empty')
        return trial.api.submission.importFiles({ from: 'folder' })
      },
    },
  },
  batch: {
    succeeds: async (trial) => trial.api.submission.batch({ batchId: await importedBatch(trial) }),
    fails: {
      'job-unknown': (trial) => trial.api.submission.batch({ batchId: noSuchId }),
    },
  },
  cancelBatch: {
    succeeds: async (trial) => trial.api.submission.cancelBatch({ batchId: await importedBatch(trial) }),
    fails: {
      'job-unknown': (trial) => trial.api.submission.cancelBatch({ batchId: noSuchId }),
    },
  },
  save: {
    succeeds: async (trial) => {
      const submissionId = await received(trial)
      const { facts } = must(await trial.api.submission.open({ submissionId }))
      return trial.api.submission.save({ submissionId, facts: { ...facts, title: '另一个标题' } })
    },
    fails: {
      'not-found': async (trial) => {
        const { facts } = must(await trial.api.submission.open({ submissionId: await received(trial) }))
        return trial.api.submission.save({ submissionId: noSubmission, facts })
      },
    },
  },
  setState: {
    succeeds: async (trial) =>
      trial.api.submission.setState({
        submissionId: await received(trial),
        state: { status: 'confirmed', by: '林一舟', on: '2025-03-01', note: '' },
      }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.submission.setState({ submissionId: noSubmission, state: notSent })
      },
    },
  },
  remove: {
    succeeds: async (trial) => trial.api.submission.remove({ submissionId: await received(trial) }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.submission.remove({ submissionId: noSubmission })
      },
    },
  },
  place: {
    succeeds: (trial) => place(trial),
    fails: {
      'not-found': async (trial) => {
        const submissionId = await received(trial)
        const picture = AssetHash.parse('0'.repeat(64))
        return trial.api.submission.place({ submissionId, sectionId: SectionId.parse(noSuchId), picture })
      },
      'edition-frozen': async (trial) => {
        const { editionId, chapterId } = await trial.report()
        const submissionId = await importedCase(trial)
        must(await trial.api.edition.saveFacts({ editionId, facts: { stage: 'published' } }))
        return trial.api.submission.place({ submissionId, sectionId: chapterId, picture: null })
      },
      'document-damaged': (trial) => place(trial, damageBody),
      'document-from-newer-version': (trial) => place(trial, makeBodyNewer),
    },
  },
  exportSheet: {
    succeeds: async (trial) => {
      const submissionId = await received(trial)
      trial.host.script(trial.pathOf('sheet'))
      return trial.api.submission.exportSheet({ submissionId })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.submission.exportSheet({ submissionId: noSubmission })
      },
      'target-not-writable': async (trial) => {
        const submissionId = await received(trial)
        folderTarget(trial, 'sheet.docx')
        return trial.api.submission.exportSheet({ submissionId })
      },
    },
  },
  exportOriginal: {
    succeeds: async (trial) => {
      const submissionId = await received(trial)
      trial.host.script(trial.pathOf('original.txt'))
      return trial.api.submission.exportOriginal({ submissionId })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.submission.exportOriginal({ submissionId: noSubmission })
      },
      'document-damaged': async (trial) => {
        const submissionId = await received(trial)
        const { path = '' } = must(await trial.api.project.current({})) ?? {}
        trial.tamper(path, "UPDATE asset SET bytes = X'00'", {})
        return trial.api.submission.exportOriginal({ submissionId })
      },
      'target-not-writable': async (trial) => {
        const submissionId = await received(trial)
        folderTarget(trial, 'original.txt')
        return trial.api.submission.exportOriginal({ submissionId })
      },
    },
  },
}
