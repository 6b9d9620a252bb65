import { expect, it } from 'vitest'
import { everyCase, filterCases, organizationsOf } from '../../../src-renderer/views/cases/case-filter'
import type { SubmissionSummary } from '../../../src-shared/contract/submission'
import { SubmissionId } from '../../../src-shared/data/ids'
import { notSent } from '../../../src-shared/data/submission'

const aSummary = (last: number, change: Partial<SubmissionSummary>): SubmissionSummary => ({
  id: SubmissionId.parse(`018f0000-0000-7000-8000-00000000000${last}`),
  ...{ title: '', organizations: [], state: notSent, missing: [], wordCount: 0, pictureCount: 0, numberCount: 0 },
  ...{ fileName: `${last}.docx`, receivedAt: '2025-01-01T00:00:00.000Z', placedIn: [] },
  ...change,
})

const cases = [
  aSummary(1, { title: '管廊', organizations: ['青川市政集团', '青禾'], missing: ['contact'] }),
  aSummary(2, { title: '余热', organizations: ['青禾'], state: { ...notSent, status: 'confirmed' } }),
  aSummary(3, { missing: ['title', 'contact'] }),
]
const found = (wish: Partial<typeof everyCase>) =>
  filterCases(cases, { ...everyCase, ...wish }).map(({ fileName }) => Number(fileName[0]))

it('cases are found by words, status, organization and what is missing', () => {
  expect(found({})).toEqual([1, 2, 3])
  expect(found({ words: '青禾 余热' })).toEqual([2])
  expect(found({ words: '3.DOCX' })).toEqual([3])
  expect(found({ status: 'confirmed' })).toEqual([2])
  expect(found({ organization: '青禾' })).toEqual([1, 2])
  expect(found({ missing: 'any' })).toEqual([1, 3])
  expect(found({ missing: 'none' })).toEqual([2])
  expect(found({ missing: 'title' })).toEqual([3])
})

it('organizations are listed once', () => {
  expect(organizationsOf(cases)).toEqual(['青川市政集团', '青禾'])
})
