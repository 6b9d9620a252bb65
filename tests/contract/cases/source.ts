import { SourceId } from '../../../src-shared/data/ids'
import { fail, type Result } from '../../../src-shared/failure/result'
import { must } from '../../support/session/must'
import type { DomainCases } from '../call-case'
import { noSuchId, type Trial } from '../trial'

const words = `一场发布会的记录

记者：去年的情况怎么样？

答：2023年，全国充电桩保有量达到859.6万台，同比增长65%。今后还会更多。
`

const importSource = async (trial: Trial): Promise<Result<unknown>> => {
  const token = await trial.tokenOf(trial.write('talk.txt', words))
  const started = await trial.api.import.start({ token, as: 'source', year: null, title: '' })
  if (!started.ok) return started
  const job = await trial.runJob(started.value.jobId)
  // A job's failure is the answer to the one who waits for it.
  return job.state === 'done' ? started : fail('job-crashed', { state: job.state, code: job.failure?.code ?? '' })
}

const importedId = async (trial: Trial) => {
  await trial.project()
  must(await importSource(trial))
  const [first] = must(await trial.api.source.list({}))
  if (!first) throw new Error('Imported, yet not listed')
  return first.id
}

export const sourceCases: DomainCases<'source'> = {
  list: {
    succeeds: async (trial) => {
      await importedId(trial)
      return trial.api.source.list({})
    },
    fails: {},
  },
  open: {
    succeeds: async (trial) => trial.api.source.open({ sourceId: await importedId(trial) }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.source.open({ sourceId: SourceId.parse(noSuchId) })
      },
      'document-damaged': async (trial) => {
        const sourceId = await importedId(trial)
        const opened = must(await trial.api.project.current({}))
        trial.tamper(opened?.path ?? '', "UPDATE source SET content = '[]' WHERE id = @sourceId", { sourceId })
        return trial.api.source.open({ sourceId })
      },
    },
  },
  taken: {
    succeeds: async (trial) => trial.api.source.taken({ sourceId: await importedId(trial) }),
    fails: {},
  },
}

export const importCases: DomainCases<'import'> = {
  pickFiles: {
    succeeds: ({ api, host, write }) => {
      host.script([write('talk.txt', words), write('empty.txt', '')])
      return api.import.pickFiles({})
    },
    fails: {},
  },
  start: {
    succeeds: async (trial) => {
      await trial.project()
      return importSource(trial)
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.import.start({ token: 'given to nobody', as: 'source', year: null, title: '' })
      },
    },
  },
}
