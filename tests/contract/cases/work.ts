import { JobId } from '../../../src-shared/data/ids'
import { must } from '../../support/session/must'
import type { DomainCases } from '../call-case'
import { noSuchId, type Trial } from '../trial'

const noJob = JobId.parse(noSuchId)

const started = async (trial: Trial) => {
  await trial.project()
  const token = await trial.tokenOf(trial.write('talk.txt', '去年产值达到120亿元。'))
  return must(await trial.api.import.start({ token, as: 'source', year: null, title: '' })).jobId
}

export const workCases: DomainCases<'work'> = {
  list: {
    succeeds: async (trial) => {
      await started(trial)
      return trial.api.work.list({})
    },
    fails: {},
  },
  get: {
    succeeds: async (trial) => trial.api.work.get({ jobId: await started(trial) }),
    fails: { 'job-unknown': ({ api }) => api.work.get({ jobId: noJob }) },
  },
  cancel: {
    succeeds: async (trial) => trial.api.work.cancel({ jobId: await started(trial) }),
    fails: { 'job-unknown': ({ api }) => api.work.cancel({ jobId: noJob }) },
  },
}
