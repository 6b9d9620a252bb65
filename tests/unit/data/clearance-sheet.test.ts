import { describe, expect, it } from 'vitest'
import { clearanceProblem, noClearance } from '../../../src-shared/data/clearance'
import { readClearanceSheet, SHEET_MARK } from '../../../src-shared/data/clearance-sheet'

const id = '018f0000-0000-7000-8000-000000000001'
const read = (header: readonly string[], ...rows: readonly (readonly string[])[]) =>
  readClearanceSheet([header, ...rows])

describe('a clearance sheet', () => {
  it('is known by the mark over its ids, in whatever row and column', () => {
    const rows = [['二〇二二年数据审签表'], ['指标', SHEET_MARK, '审签单位'], ['产值', id, '统计处']]
    expect(readClearanceSheet(rows)?.entries).toEqual([
      { row: 3, id, value: null, unit: null, given: { office: '统计处' } },
    ])
    expect(
      readClearanceSheet([
        ['指标', '数值'],
        ['产值', '1'],
      ]),
    ).toBeNull()
    expect(readClearanceSheet([])).toBeNull()
  })

  it('is read in either language, whatever the order of its columns', () => {
    const header = ['Note', 'Clearance', SHEET_MARK, 'Value', 'Unit']
    expect(read(header, ['see letter', 'waiting', id, '1,234', '亿元'])?.entries).toEqual([
      { row: 2, id, value: '1,234', unit: '亿元', given: { note: 'see letter', state: 'waiting' } },
    ])
  })

  it.each([
    ['2022-07-31', '2022-07-31'],
    ['2022/7/31', '2022-07-31'],
    ['2022.7.31', '2022-07-31'],
    ['2022年7月31日', '2022-07-31'],
    ['', ''],
  ])('takes %s for a day', (written, day) => {
    expect(read([SHEET_MARK, '审签日期', '公开日期'], [id, written, ''])?.entries[0]?.given).toEqual({
      clearedOn: day,
      embargoUntil: '',
    })
  })

  it.each(['2022-02-30', '2022年7月', '明天', '44773'])('doesn’t take %s for a day', (written) => {
    expect(read([SHEET_MARK, '审签日期'], [id, written])).toEqual({
      entries: [],
      findings: [{ row: 2, problem: 'date-unreadable', found: written, expected: '2022-07-31' }],
    })
  })

  it('tells of every cell of a row that it can’t read, and leaves the row out', () => {
    const header = [SHEET_MARK, '审签状态', '审签单位', '公开日期']
    const sheet = read(header, [id, '同意', '处'.repeat(201), '下周'], ['', '', '', ''], [id, '已审签', '统计处', ''])
    expect(sheet?.findings.map(({ row, problem }) => `${row} ${problem}`)).toEqual([
      '2 text-too-long',
      '2 date-unreadable',
      '2 state-unreadable',
    ])
    expect(sheet?.entries.map(({ row, given }) => [row, given.state])).toEqual([[4, 'cleared']])
  })
})

it.each([
  ['nobody need clear it', {}, null],
  ['it waits', { state: 'waiting' }, 'uncleared'],
  ['it waits under an embargo that is over', { state: 'waiting', embargoUntil: '2022-01-01' }, 'uncleared'],
  ['it is cleared', { state: 'cleared' }, null],
  ['it is cleared for a later day', { state: 'cleared', embargoUntil: '2022-08-02' }, 'embargoed'],
  ['the day has come', { state: 'cleared', embargoUntil: '2022-08-01' }, null],
] as const)('what speaks against publishing where %s', (_what, given, problem) => {
  expect(clearanceProblem({ ...noClearance, ...given }, '2022-08-01')).toBe(problem)
})
