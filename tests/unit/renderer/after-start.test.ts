import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { afterStart, tellStarted } from '../../../src-renderer/parts/after-start'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('waits for the first picture, or for a while since it was asked, however long the window has been there', async () => {
  const come: string[] = []
  const ask = (name: string) => void afterStart().then(() => come.push(name))
  ask('with the window')
  await vi.advanceTimersByTimeAsync(599)
  expect(come).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(come).toEqual(['with the window'])
  await vi.advanceTimersByTimeAsync(60_000)
  ask('with a project')
  await vi.advanceTimersByTimeAsync(599)
  expect(come).toEqual(['with the window'])
  tellStarted()
  await vi.advanceTimersByTimeAsync(0)
  expect(come).toEqual(['with the window', 'with a project'])
  ask('later')
  await vi.advanceTimersByTimeAsync(0)
  expect(come).toEqual(['with the window', 'with a project', 'later'])
})
