import { describe, expect, test } from 'vitest'
import { mainRun } from '../../../src-renderer/views/data/indicator/main-run'
import { compareSubjects } from '../../../src-renderer/views/data/values/subject-order'
import { buildTable, lineAt } from '../../../src-renderer/views/data/values/value-table'
import { missingYear } from '../../../src-renderer/views/data/values/year-period'
import { noClearance } from '../../../src-shared/data/clearance'
import type { Observation } from '../../../src-shared/data/observation'
import { LEVEL } from '../../../src-shared/data/paste-place'
import { Period } from '../../../src-shared/data/period'
import { anObservation, indicatorId } from './an-observation'

const table = (observations: readonly Observation[], change = {}) =>
  buildTable({ indicatorId, unit: '亿元', observations, today: '2025-06-01', ...change })

const years = ['2021', '2020', '2019'].map((year, at) => anObservation(at + 1, { period: year }))
const nation = { ...LEVEL, subject: '全国' }

describe('the table of an indicator', () => {
  test('has periods in order, levels before changes, the nation and the regions as official tables have them', () => {
    const { periods, strands } = table([
      ...years,
      anObservation(4, { subject: '重庆市' }),
      anObservation(5, { subject: '安徽' }),
      anObservation(6, { changeBasis: '比上年', unit: '%' }),
    ])
    expect(periods).toEqual(['2019', '2020', '2021', '2024'])
    expect(strands.map(({ subject, changeBasis }) => subject + changeBasis)).toEqual([
      '全国',
      '安徽',
      '重庆市',
      '全国比上年',
    ])
    const mixed = ['制造业', '台湾', '全国', '采矿业', '北京市']
    expect(mixed.sort(compareSubjects)).toEqual(['全国', '北京市', '台湾', '采矿业', '制造业'])
  })

  test('shows the believed one of several sources first, and that they disagree', () => {
    const rivals = [anObservation(1), anObservation(2, { value: '120' }), anObservation(3, { value: '120.0' })]
    const open = table(rivals).cellAt(Period.parse('2024'), nation)
    expect(open.states).toContain('conflict')
    expect(open.observations).toHaveLength(3)
    // It has the most digits, and of several that disagree it is the one that would be printed.
    expect(open.observations[0]?.value).toBe('120.0')
    const settled = table(rivals.map((one, at) => ({ ...one, preferred: at === 0 }))).cellAt(
      Period.parse('2024'),
      nation,
    )
    expect(settled.states).not.toContain('conflict')
    expect(settled.observations[0]?.value).toBe('100')
    expect(settled.observations).toHaveLength(3)
  })

  test('tells what is preliminary, hedged or not cleared', () => {
    const one = anObservation(1, { status: 'preliminary', qualifier: '约' })
    const { cellAt } = table([one], { clearanceOf: () => ({ ...noClearance, state: 'waiting' }) })
    expect(cellAt(one.period, nation).states).toEqual(['uncleared', 'approximate', 'provisional'])
  })

  test('lies either way', () => {
    expect(lineAt(table(years), { row: 2, column: 0 })).toMatchObject({ period: '2021', strand: { subject: '全国' } })
    expect(lineAt(table(years, { areRowsPeriods: false }), { row: 0, column: 2 })).toMatchObject({ period: '2021' })
    expect(lineAt(table(years), { row: 9, column: 0 })).toBeNull()
  })

  test('knows the unit that a published change usually has', () => {
    const { units, strands } = table([...years, anObservation(7, { changeBasis: '比上年', unit: '个百分点' })])
    expect(strands.map((strand) => units.unitOf(strand))).toEqual(['亿元', '个百分点'])
  })

  test('has a line to type into where an indicator has no values', () => {
    expect(table([]).strands).toEqual([nation])
    expect(table([]).periods).toEqual([])
  })
})

describe('the row that waits for the data year', () => {
  const periods = (...list: string[]) => list.map((period) => Period.parse(period))

  test('is the year, unless it is there', () => {
    expect(missingYear(2024, periods('2022', '2023'), 'flow')).toBe('2024')
    expect(missingYear(2024, periods('2023', '2024'), 'flow')).toBeNull()
    expect(missingYear(2024, periods('2024-01..2024-12', '2024-12'), 'flow')).toBe('2024')
  })

  test('is the last day for points in time that are dated so', () => {
    expect(missingYear(2024, periods('2022-12-31', '2023-12-31'), 'stock')).toBe('2024-12-31')
    expect(missingYear(2024, periods('2022-12-31', '2024-12-31'), 'stock')).toBeNull()
    expect(missingYear(2024, periods('2022', '2023'), 'stock')).toBe('2024')
  })
})

test('an indicator at a glance is its levels for the nation in one unit, one point a period', () => {
  const run = mainRun(
    [
      ...years,
      anObservation(4, { period: '2022', value: '0.02', unit: '万亿元' }),
      anObservation(5, { period: '2022', value: '0.03', unit: '万亿元', preferred: true }),
      anObservation(6, { period: '2023', subject: '北京' }),
      anObservation(7, { period: '2023', changeBasis: '比上年', value: '9' }),
      anObservation(8, { period: '2012..2021', value: '9' }),
    ],
    '亿元',
  )
  expect(run.map(({ period, value }) => [period, value])).toEqual([
    ['2019', 100],
    ['2020', 100],
    ['2021', 100],
    ['2022', 300],
  ])
})
