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

type Own = 'compare' | 'commit' | 'undo' | 'redo'

/** Does everything as always, and gives jobs of this kind to `writing`. */
const asAlwaysBut =
  (writing: StartJob, own: Own): StartJob =>
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
  /** Lines of a state, from one of them. */
  readonly preview: (state: 'new' | 'equal' | null, from: number) => ReturnType<TestSession['api']['table']['preview']>
}

const withTable = async (writing: StartJob, act: (desk: Desk) => Promise<void>, own: Own = 'commit'): Promise<void> => {
  const session = openTestSession({ startJob: asAlwaysBut(writing, own) })
  try {
    const { api, host, folder } = session
    host.script(`${folder}/report.niankan`)
    must(await api.project.create({}))
    const { tableId, sheets } = await openTable(session, { text })
    const { mapping } = must(await api.table.openSheet({ tableId, sheet: sheets[0]?.name ?? '' }))
    const commit = () => api.table.commit({ tableId, mapping, title: '表', onChanged: 'beside' })
    const preview: Desk['preview'] = (state, from) => api.table.preview({ tableId, mapping, state, from, count: 10 })
    await act({ session, mapping, commit, preview })
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

it('is held against the project beside the window, and paged through in order', () =>
  withTable(jobInProcess, async ({ session, commit, preview }) => {
    const compared = async () =>
      must(await session.api.work.list({})).filter(({ kind, state }) => kind === 'compare' && state === 'done').length
    const places = async (state: 'new' | 'equal' | null, from: number) =>
      must(await preview(state, from)).lines.map(({ row, column }) => (row - 1) * YEARS + column - 2)
    const { counts, labels, findings } = must(await preview(null, 0))
    expect(counts).toEqual({ new: 90 * YEARS, equal: 0, changed: 0, skipped: 0 })
    expect([labels.map(({ label }) => label), findings]).toEqual([['产值'], []])
    expect(await places(null, 495)).toEqual([495, 496, 497, 498, 499, 500, 501, 502, 503, 504])
    expect(await places('new', 90 * YEARS - 2)).toEqual([90 * YEARS - 2, 90 * YEARS - 1])
    expect(await places('equal', 0)).toEqual([])
    expect(await compared()).toBe(1)
    must(await commit())
    expect(must(await preview(null, 0)).counts).toMatchObject({ new: 0, equal: 90 * YEARS })
    expect(await places('equal', 1000)).toHaveLength(10)
    expect(await compared()).toBe(2)
  }))

it('whose comparison dies says so', () =>
  withTable(
    jobThatDies,
    async ({ preview }) => {
      expect(await preview(null, 0)).toMatchObject({ ok: false, error: { code: 'job-crashed' } })
    },
    'compare',
  ))

it('that is closed while it is compared says so', () =>
  withTable(
    jobThatKeepsSilent,
    async ({ session, preview }) => {
      const asked = preview(null, 0)
      await cancelWriting(session, 'compare')
      expect(await asked).toMatchObject({ ok: false, error: { code: 'table-closed' } })
    },
    'compare',
  ))
