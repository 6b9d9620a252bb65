import { expect, it, vi } from 'vitest'
import { runJob } from '../../src-main/api/run-job'
import type { JobProcess, StartJob } from '../../src-main/work/job-process'
import type { TableMapping } from '../../src-shared/data/table-mapping'
import { jobInProcess, jobThatDies } from '../support/session/job-in-process'
import { must } from '../support/session/must'
import { openTestSession, type TestSession } from '../support/session/test-session'
import { openTable } from '../support/tables/open-table'

const YEARS = 60
/** More cells than are written at once. */
const text = [
  ['指标', '地区', ...Array.from({ length: YEARS }, (_, at) => `${1960 + at}年`)],
  ...Array.from({ length: 90 }, (_, row) => [
    '产值（亿元）',
    `地区${row}`,
    ...Array.from({ length: YEARS }, (_, at) => String(row * 100 + at)),
  ]),
]
  .map((cells) => cells.join('\t'))
  .join('\n')

/** Does everything as always, and gives jobs of this kind to `writing`. */
const asAlwaysBut =
  (writing: StartJob, own: 'commit' | 'undo' | 'redo'): StartJob =>
  (onMessage) => {
    let process: JobProcess | null = null
    let end: (exitCode: number | null) => void = () => undefined
    const ended = new Promise<number | null>((resolve) => {
      end = resolve
    })
    return {
      post: (message) => {
        const { kind } = message as { kind: string }
        process = (kind === own ? writing : jobInProcess)(onMessage)
        void process.ended.then(end)
        process.post(message)
      },
      kill: () => process?.kill(),
      ended,
    }
  }

/** Does its work and never says so. */
const jobThatKeepsSilent: StartJob = () => {
  let end: (exitCode: number | null) => void = () => undefined
  const ended = new Promise<number | null>((resolve) => {
    end = resolve
  })
  return { post: (message) => void runJob(message, () => undefined), kill: () => end(null), ended }
}

interface Desk {
  readonly session: TestSession
  readonly commit: () => ReturnType<TestSession['api']['table']['commit']>
  readonly mapping: TableMapping
}

const withTable = async (
  writing: StartJob,
  act: (desk: Desk) => Promise<void>,
  own: 'commit' | 'undo' | 'redo' = 'commit',
): Promise<void> => {
  const session = openTestSession({ startJob: asAlwaysBut(writing, own) })
  try {
    const { api, host, folder } = session
    host.script(`${folder}/report.niankan`)
    must(await api.project.create({}))
    const { tableId, sheets } = await openTable(session, { text })
    const { mapping } = must(await api.table.openSheet({ tableId, sheet: sheets[0]?.name ?? '' }))
    const commit = () => api.table.commit({ tableId, mapping, title: '表', onChanged: 'beside' })
    await act({ session, mapping, commit })
  } finally {
    await session.close()
  }
}

const cancelWriting = async ({ api }: TestSession, own = 'commit') => {
  const job = await vi.waitFor(async () => {
    const running = must(await api.work.list({})).find(({ kind, state }) => kind === own && state === 'running')
    if (!running) throw new Error('Nothing is being written yet')
    return running
  })
  must(await api.work.cancel({ jobId: job.jobId }))
}

const liveValues = async ({ api }: TestSession): Promise<number> => {
  const indicators = must(await api.indicator.list({}))
  const lists = await Promise.all(indicators.map(({ id }) => api.observation.list({ indicatorId: id })))
  return lists.flatMap(must).length
}

it('comes in beside the window, as one change that one undo takes back', () =>
  withTable(jobInProcess, async ({ session, commit }) => {
    expect(must(await commit())).toMatchObject({ recorded: 90 * YEARS, created: 1 })
    const told = session.told.map(({ event }) => event)
    for (const event of ['observation.recorded', 'indicator.changed', 'source.changed', 'history.changed'] as const)
      expect(told).toContain(event)
    expect(await liveValues(session)).toBe(90 * YEARS)
    must(await session.api.history.undo({}))
    expect(must(await session.api.indicator.list({}))).toEqual([])
    expect(must(await session.api.history.state({})).undo).toBeNull()
  }))

it('lets the window read meanwhile, and lets it write afterwards', () =>
  withTable(jobThatKeepsSilent, async ({ session, commit }) => {
    const { api } = session
    const committed = commit()
    const written: string[] = []
    const saved = api.edition.create({ title: '年报', year: 2024, dataYear: 2023 }).then((answer) => {
      written.push('edition')
      return answer
    })
    await vi.waitFor(async () => expect(must(await api.source.list({}))).toHaveLength(1))
    expect(must(await api.edition.list({}))).toEqual([])
    expect(written).toEqual([])
    await cancelWriting(session)
    expect(await committed).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    must(await saved)
    expect(must(await api.edition.list({}))).toHaveLength(1)
  }))

it('that is cancelled when it was written already is taken back', () =>
  withTable(jobThatKeepsSilent, async ({ session, commit }) => {
    const committed = commit()
    await cancelWriting(session)
    expect(await committed).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await liveValues(session)).toBe(0)
    expect(must(await session.api.source.list({}))).toEqual([])
  }))

it('whose process dies changes nothing', () =>
  withTable(jobThatDies, async ({ session, commit }) => {
    expect(await commit()).toMatchObject({ ok: false, error: { code: 'job-crashed' } })
    expect(must(await session.api.source.list({}))).toEqual([])
    expect(must(await session.api.history.state({}))).toEqual({ undo: null, redo: null })
    must(await session.api.edition.create({ title: '年报', year: 2024, dataYear: 2023 }))
  }))

it('is taken back and comes again beside the window', () =>
  withTable(jobInProcess, async ({ session, commit }) => {
    const { api } = session
    must(await commit())
    const ended = async () => must(await api.work.list({})).map(({ kind, state }) => `${kind} ${state}`)
    const before = session.told.length
    expect(must(await api.history.undo({}))).toEqual({ reason: 'main:change.import.table' })
    expect(await ended()).toContain('undo done')
    expect(await liveValues(session)).toBe(0)
    const told = session.told.slice(before).map(({ event }) => event)
    for (const event of ['observation.recorded', 'indicator.changed', 'source.changed', 'history.changed'] as const)
      expect(told).toContain(event)
    must(await api.history.redo({}))
    expect(await ended()).toContain('redo done')
    expect(await liveValues(session)).toBe(90 * YEARS)
    expect(must(await api.history.state({}))).toEqual({ undo: 'main:change.import.table', redo: null })
  }))

it.each(['undo', 'redo'] as const)('whose %s dies stays as it was', (own) =>
  withTable(
    jobThatDies,
    async ({ session, commit }) => {
      const { api } = session
      must(await commit())
      if (own === 'redo') must(await api.history.undo({}))
      const before = [await liveValues(session), must(await api.history.state({}))]
      expect(await api.history[own]({})).toMatchObject({ ok: false, error: { code: 'job-crashed' } })
      expect([await liveValues(session), must(await api.history.state({}))]).toEqual(before)
      must(await api.edition.create({ title: '年报', year: 2024, dataYear: 2023 }))
    },
    own,
  ),
)

it.each(['undo', 'redo'] as const)('whose %s is cancelled when it was done already stays as it was', (own) =>
  withTable(
    jobThatKeepsSilent,
    async ({ session, commit }) => {
      const { api } = session
      must(await commit())
      if (own === 'redo') must(await api.history.undo({}))
      const before = [await liveValues(session), must(await api.history.state({}))]
      const taken = api.history[own]({})
      const saved = api.subject.list({})
      await cancelWriting(session, own)
      expect(await taken).toMatchObject({ ok: false, error: { code: 'cancelled' } })
      must(await saved)
      expect([await liveValues(session), must(await api.history.state({}))]).toEqual(before)
    },
    own,
  ),
)
