import { describe, expect, it } from 'vitest'
import { silentLog } from '../../../src-main/log/logger'
import { createMint } from '../../../src-main/store/mint-id'
import { JobRequest } from '../../../src-main/work/job-message'
import type { JobProcess } from '../../../src-main/work/job-process'
import { createJobRunner, type JobOrder } from '../../../src-main/work/job-runner'
import { ok } from '../../../src-shared/failure/result'

interface Puppet {
  readonly given: string[]
  readonly say: (message: object) => void
  readonly end: (exitCode: number | null) => void
}

/** A runner over processes that do nothing by themselves. */
const prepared = () => {
  const puppets: Puppet[] = []
  const startJob = (onMessage: (message: unknown) => void): JobProcess => {
    let end: Puppet['end'] = () => undefined
    const ended = new Promise<number | null>((resolve) => {
      end = resolve
    })
    const given: string[] = []
    puppets.push({ given, say: onMessage, end: (exitCode) => end(exitCode) })
    return {
      post: (message) => void given.push(JobRequest.parse(message).jobId),
      kill: () => end(null),
      ended,
    }
  }
  const newId = createMint({ now: () => 0, randomBytes: (count) => new Uint8Array(count) })
  return { puppets, runner: createJobRunner({ startJob, newId, log: silentLog, onChange: () => undefined }) }
}

const order: JobOrder = { kind: 'preview', title: '', input: null, process: 'kept', finish: (value) => ok(value) }

describe('jobs that share a process', () => {
  it('go on elsewhere when one of them is cancelled', async () => {
    const { puppets, runner } = prepared()
    const [one, other] = [runner.start(order), runner.start(order)]
    expect(puppets.map(({ given }) => given)).toEqual([[one, other]])
    runner.cancel(one)
    expect(puppets.map(({ given }) => given)).toEqual([[one, other], [other]])
    puppets[1]?.say({ type: 'done', jobId: other, value: 7 })
    expect(await runner.ended(other)).toMatchObject({ state: 'done', result: 7 })
    expect(await runner.ended(one)).toMatchObject({ state: 'cancelled' })
  })

  it('all fail when it crashes, and the next one gets another', async () => {
    const { puppets, runner } = prepared()
    const [one, other] = [runner.start(order), runner.start(order)]
    puppets[0]?.end(9)
    for (const jobId of [one, other])
      expect(await runner.ended(jobId)).toMatchObject({ failure: { code: 'job-crashed', data: { exitCode: 9 } } })
    const next = runner.start(order)
    expect(puppets[1]?.given).toEqual([next])
  })

  it('fails as its order says where the process ends without a word', async () => {
    const { puppets, runner } = prepared()
    const jobId = runner.start({ ...order, title: 'book.pdf', whenCrashed: 'document-too-heavy' })
    puppets[0]?.end(null)
    expect(await runner.ended(jobId)).toMatchObject({
      state: 'failed',
      failure: { code: 'document-too-heavy', data: { path: 'book.pdf' } },
    })
  })
})

it('a job whose process can not be started is none', () => {
  const startJob = () => {
    throw new Error('EAGAIN')
  }
  const newId = createMint({ now: () => 0, randomBytes: (count) => new Uint8Array(count) })
  const runner = createJobRunner({ startJob, newId, log: silentLog, onChange: () => undefined })
  expect(() => runner.start(order)).toThrow('EAGAIN')
  expect(runner.list()).toEqual([])
})
