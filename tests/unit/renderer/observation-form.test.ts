import { describe, expect, test } from 'vitest'
import {
  emptyForm,
  type ObservationForm,
  readForm,
} from '../../../src-renderer/views/data/observation/observation-form'
import { toRows } from '../../../src-renderer/views/data/observation/observation-rows'
import { IndicatorId } from '../../../src-shared/data/ids'
import { Observation } from '../../../src-shared/data/observation'

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

const observation = (id: number, change: Partial<Record<keyof Observation, unknown>>): Observation =>
  Observation.parse({
    id: `01900000-0000-7000-8000-${String(id).padStart(12, '0')}`,
    indicatorId,
    subject: '全国',
    period: '2024',
    changeBasis: '',
    priceBasis: 'none',
    scope: '',
    value: '100',
    unit: '亿元',
    qualifier: '',
    status: 'final',
    sourceId: null,
    sourceNote: `来源${id}`,
    sourcePlace: '',
    quote: '',
    correction: '',
    recordedAt: '2025-01-01T00:00:00.000Z',
    supersededAt: null,
    preferred: false,
    ...change,
  })

describe('the table of values', () => {
  test('has the newest period first and levels before changes', () => {
    const rows = toRows([
      observation(1, { period: '2023' }),
      observation(2, { changeBasis: '同比', unit: '%' }),
      observation(3, {}),
    ])
    expect(rows.map(({ observation: { id } }) => Number(id.slice(-1)))).toEqual([3, 2, 1])
  })

  test('marks sources that disagree', () => {
    const rows = toRows([observation(1, { value: '100' }), observation(2, { value: '120' })])
    expect(rows.map(({ isInConflict, hasRivals }) => [isInConflict, hasRivals])).toEqual([
      [true, true],
      [true, true],
    ])
  })

  test('marks none where they agree or one is preferred', () => {
    const agreeing = toRows([observation(1, {}), observation(2, {})])
    const settled = toRows([observation(1, { value: '100', preferred: true }), observation(2, { value: '120' })])
    expect([...agreeing, ...settled].some(({ isInConflict }) => isInConflict)).toBe(false)
    expect(settled.every(({ hasRivals }) => hasRivals)).toBe(true)
  })
})
