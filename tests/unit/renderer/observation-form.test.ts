import { describe, expect, test } from 'vitest'
import {
  emptyForm,
  type ObservationForm,
  readForm,
} from '../../../src-renderer/views/data/observation/observation-form'
import { IndicatorId } from '../../../src-shared/data/ids'

const indicatorId = IndicatorId.parse('01900000-0000-7000-8000-000000000001')
const form = (change: Partial<ObservationForm>): ObservationForm => ({
  ...emptyForm({ unit: '亿元' }),
  period: '2024年',
  value: '405,442',
  sourceNote: '统计公报',
  ...change,
})

describe('a value as it is typed', () => {
  test('becomes a draft with its period and number read', () => {
    const { draft } = readForm(form({ period: '2024年1—11月', value: ' 405,442 ', subject: ' 全国 ' }), indicatorId)
    expect(draft).toMatchObject({
      indicatorId,
      period: '2024-01..2024-11',
      value: '405442',
      unit: '亿元',
      subject: '全国',
    })
  })

  test.each([
    [{ period: '去年' }, { period: 'period' }],
    [{ value: '很多' }, { value: 'value' }],
    [{ subject: ' ' }, { subject: 'subject' }],
    [{ sourceNote: '' }, { sourceNote: 'source' }],
    [
      { period: '', value: '', sourceNote: '' },
      { period: 'period', value: 'value', sourceNote: 'source' },
    ],
  ])('is refused with %o', (change, problems) => {
    expect(readForm(form(change), indicatorId)).toEqual({ draft: null, problems })
  })

  test('needs no words about its source where it comes from a document', () => {
    const sourceId = '01900000-0000-7000-8000-000000000002' as ObservationForm['sourceId']
    expect(readForm(form({ sourceNote: '', sourceId }), indicatorId).draft?.sourceId).toBe(sourceId)
  })
})
