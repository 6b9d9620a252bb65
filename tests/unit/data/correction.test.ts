import { expect, it } from 'vitest'
import { inferCorrection } from '../../../src-shared/data/correction'
import { Observation, ObservationDraft } from '../../../src-shared/data/observation'

const document = '018f0000-0000-7000-8000-0000000000d1'

const Said = Observation.pick({ value: true, unit: true, qualifier: true, status: true, sourceId: true })
const saying = (given: object) =>
  Said.parse({ value: '100', unit: '亿元', qualifier: '', status: 'final', sourceId: null, ...given })
const draft = (given: object) => ({
  ...saying(given),
  correction: ObservationDraft.shape.correction.parse('correction' in given ? given.correction : undefined),
})

it.each([
  ['the first value of its source', null, {}, ''],
  ['the same value in other words', {}, { qualifier: '约' }, ''],
  ['the same value with more digits after the point', { value: '9.6' }, { value: '9.60' }, ''],
  ['a final value after a preliminary one', { status: 'preliminary', value: '98' }, {}, 'final'],
  ['the same value, now final', { status: 'preliminary' }, {}, 'final'],
  ['another value', { value: '98' }, {}, 'restatement'],
  ['the same number in another unit', { unit: '万元' }, {}, 'restatement'],
  ['the point in another place', { value: '10.0' }, { value: '1.00' }, 'typo'],
  ['a thousand times as much', { value: '0.372' }, { value: '372' }, 'typo'],
  ['another sign', { value: '-9.6' }, { value: '9.6' }, 'restatement'],
  [
    'another value of a document, which can only have been misread',
    { value: '98', sourceId: document },
    { sourceId: document },
    'typo',
  ],
  ['what a person says, against all appearance', { value: '98' }, { correction: 'scope' }, 'scope'],
] as const)('%s', (_what, before, after, reason) => {
  expect(inferCorrection(before && saying(before), draft(after))).toBe(reason)
})
