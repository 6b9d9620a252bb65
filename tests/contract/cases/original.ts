import { BlockId, type SourceId, SourceId as SourceIds } from '../../../src-shared/data/ids'
import { must } from '../../support/session/must'
import type { DomainCases } from '../call-case'
import { noSuchId, type Trial } from '../trial'

const talk = '一场发布会\n\n2023年，充电桩达到859.6万台。'

const importedTalk = async (trial: Trial): Promise<SourceId> => {
  await trial.project()
  const token = await trial.tokenOf(trial.write('talk.txt', talk))
  const { jobId } = must(await trial.api.import.start({ token, as: 'source', year: null, title: '' }))
  await trial.runJob(jobId)
  const [source] = must(await trial.api.source.list({}))
  if (!source) throw new Error('Imported, yet not listed')
  return source.id
}

const missing = SourceIds.parse(noSuchId)

export const originalCases: DomainCases<'original'> = {
  open: {
    succeeds: async (trial) => {
      const sourceId = await importedTalk(trial)
      return trial.api.original.open({ owner: { kind: 'source', sourceId } })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.original.open({ owner: { kind: 'source', sourceId: missing } })
      },
    },
  },
  ofBlock: {
    succeeds: async (trial) => {
      await trial.project()
      return trial.api.original.ofBlock({ ownerIds: [BlockId.parse(noSuchId)] })
    },
    fails: {},
  },
  ofQuote: {
    succeeds: async (trial) =>
      trial.api.original.ofQuote({
        sourceId: await importedTalk(trial),
        quote: '充电桩达到859.6万台。',
        value: '859.6',
      }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.original.ofQuote({ sourceId: missing, quote: '无' })
      },
    },
  },
}
