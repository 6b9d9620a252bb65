import { describe, expect, it } from 'vitest'
import {
  type CandidateField,
  correctedQuantity,
  factsOf,
  missingFields,
  readField,
} from '../../../src-shared/data/candidate-decision'

const found = {
  ...{ name: '灯塔数', subject: null, period: '2023', value: '310', unit: '座', approx: false, change: null },
  quote: '2023年，灯塔数达到310座。',
}

describe('what a candidate says', () => {
  it('is what was found, with what was put right', () => {
    expect(factsOf(found)).toEqual({
      ...{ name: '灯塔数', subject: '', period: '2023', value: '310', unit: '座', qualifier: '', change: '' },
    })
    expect(factsOf(found, { value: '311', change: '同比' })).toMatchObject({ value: '311', change: '同比', unit: '座' })
    expect(correctedQuantity(found, { subject: '福建', qualifier: '超' })).toMatchObject({
      ...{ subject: '福建', approx: true, change: null, quote: found.quote },
    })
  })

  it('has the hedge that stands beside the number', () => {
    const hedged = { ...found, approx: true, quote: '2023年，灯塔数超过310座。' }
    expect(factsOf(hedged).qualifier).toBe('超')
    expect(factsOf(hedged, { qualifier: '' }).qualifier).toBe('')
  })

  it('is no observation without name and period, or with what is no number or unit', () => {
    expect(missingFields(factsOf(found))).toEqual([])
    expect(missingFields(factsOf({ ...found, name: ' ', period: null }))).toEqual(['name', 'period'])
    expect(missingFields(factsOf({ ...found, value: '三分之二', unit: '座。' }))).toEqual(['value', 'unit'])
    expect(missingFields(factsOf({ ...found, period: '2023-02-31' }))).toEqual(['period'])
  })
})

describe('what is typed over a field', () => {
  it.each<[CandidateField, string, unknown]>([
    ['value', ' 1,205 ', { value: '1205' }],
    ['value', '很多', null],
    ['unit', '万吨', { unit: '万吨' }],
    ['unit', '3万吨', null],
    ['period', '2021年底', { period: '2021-12-31' }],
    ['period', '去年', null],
    ['period', '2021-02-31', null],
    ['subject', '全国', { subject: '' }],
    ['subject', '福建', { subject: '福建' }],
    ['qualifier', '近', { qualifier: '近' }],
    ['qualifier', '差不多', null],
    ['change', '同比', { change: '同比' }],
    ['name', '  ', null],
    ['name', '灯塔 ', { name: '灯塔' }],
  ])('%s: %s', (field, typed, read) => {
    expect(readField(field, typed)).toEqual(read)
  })
})
