import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { aDraft } from '../../contract/trial'
import { must } from '../../support/session/must'
import { openTestSession, type TestSession } from '../../support/session/test-session'

const MINUTE_MS = 60_000
let window: TestSession

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: new Date(2026, 2, 1, 23, 50) })
  window = openTestSession()
  window.host.script(join(window.folder, 'report.niankan'))
  must(await window.api.project.create({}))
})
afterEach(async () => {
  await window.close()
  vi.useRealTimers()
})

/** A value that may be published from a day on. */
const embargoed = async (name: string, embargoUntil: string) => {
  const { api } = window
  const { id: indicatorId } = must(await api.indicator.create({ name, unit: '亿元' }))
  const { id } = must(await api.observation.record({ draft: aDraft(indicatorId, '2025', '1'), reason: '' }))
  must(await api.clearance.set({ observationIds: [id], clearance: { state: 'cleared', embargoUntil } }))
  return indicatorId
}

/** What is told while so many minutes go by. */
const toldWithin = (minutes: number) => {
  const before = window.told.length
  vi.advanceTimersByTime(minutes * MINUTE_MS)
  return window.told.slice(before).map(({ event, payload }) => ({ event, payload }))
}

it('the window hears at midnight which values may be published from then on, once', async () => {
  const indicatorId = await embargoed('产值', '2026-03-02')
  await embargoed('利润', '2026-03-03')
  expect(toldWithin(9)).toEqual([])
  expect(toldWithin(2)).toEqual([
    { event: 'clearance.changed', payload: {} },
    { event: 'observation.recorded', payload: { indicatorIds: [indicatorId] } },
  ])
  expect(toldWithin(600)).toEqual([])
})

it('a machine that wakes days later hears of all that was lifted meanwhile', async () => {
  const indicatorIds = [await embargoed('产值', '2026-03-02'), await embargoed('利润', '2026-03-04')]
  vi.setSystemTime(new Date(2026, 2, 5, 8))
  const [, told] = toldWithin(1)
  expect(told).toMatchObject({ event: 'observation.recorded' })
  expect(told?.payload).toEqual({ indicatorIds: expect.arrayContaining(indicatorIds) })
})

it('a midnight that lifts nothing is not told', async () => {
  await embargoed('产值', '2026-03-09')
  expect(toldWithin(60)).toEqual([])
})
