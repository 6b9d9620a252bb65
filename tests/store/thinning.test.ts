import { expect, it } from 'vitest'
import { revisionsToDrop } from '../../src-main/store/thinning'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const nowMs = 1000 * DAY_MS
const kept = (revision: number, agoMs: number, isLasting = false) => ({ revision, keptAtMs: nowMs - agoMs, isLasting })

it('everything of the last day stays', () => {
  expect(revisionsToDrop([kept(1, 2 * HOUR_MS), kept(2, 2 * HOUR_MS - 1), kept(3, 1)], nowMs)).toEqual([])
})

it('of an hour of the last month the newest stays', () => {
  const age = 3 * DAY_MS
  expect(
    revisionsToDrop([kept(1, age - 1), kept(2, age - 2), kept(3, age - 3), kept(4, age - HOUR_MS)], nowMs),
  ).toEqual([2, 1])
})

it('of a week of the years before the newest stays', () => {
  const age = 699 * DAY_MS
  const sameWeek = [kept(1, age), kept(2, age - DAY_MS)]
  expect(revisionsToDrop([...sameWeek, kept(3, age - 7 * DAY_MS)], nowMs)).toEqual([1])
})

it('a named one stays for ever, and counts for nothing', () => {
  const age = 3 * DAY_MS
  expect(revisionsToDrop([kept(1, age - 1), kept(2, age - 2, true)], nowMs)).toEqual([])
})
