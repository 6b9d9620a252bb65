import type { Handlers } from '../../src-shared/contract/define-domain'
import type { work } from '../../src-shared/contract/work'
import { fail, ok } from '../../src-shared/failure/result'
import { getJob } from '../work/job-runner'
import type { SessionContext } from './context'

export const workApi: Handlers<typeof work, SessionContext> = {
  list: (_input, { jobs }) => ok([...jobs.list()]),
  get: ({ jobId }, { jobs }) => getJob(jobs, jobId),
  cancel: ({ jobId }, { jobs }) => (jobs.cancel(jobId) ? ok({}) : fail('job-unknown', { jobId })),
}
