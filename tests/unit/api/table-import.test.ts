import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TableLine, TablePreview } from '../../../src-shared/contract/table'
import type { TableMapping } from '../../../src-shared/data/table-mapping'
import { openTrial, type Trial } from '../../contract/trial'
import { must } from '../../support/session/must'
import { aWorkbook } from '../../support/tables/a-workbook'
import { openTable } from '../../support/tables/open-table'

let trial: Trial
beforeEach(() => {
  trial = openTrial()
})
afterEach(() => trial.close())

const csv = (...lines: readonly string[]) => `${lines.join('\n')}\n`
const table2023 = csv(
  '主要指标',
  '单位：亿元',
  '指标,2022年,2023年',
  '产值,100,130',
  '产值增长（%）,5,8.5',
  '新产品收入,20,25(p)',
  '资料来源：统计局',
)

const open = async (from: Parameters<typeof openTable>[1]) => {
  const { tableId, sheets } = await openTable(trial, from)
  const { mapping, keptFrom } = must(await trial.api.table.openSheet({ tableId, sheet: sheets[0]?.name ?? '' }))
  return { tableId, mapping, keptFrom }
}
const preview = async (tableId: string, mapping: TableMapping): Promise<TablePreview> =>
  must(await trial.api.table.preview({ tableId, mapping, state: null, from: 0, count: 500 }))
const commit = async (tableId: string, mapping: TableMapping, onChanged: 'prefer' | 'beside' | 'leave' = 'beside') =>
  must(await trial.api.table.commit({ tableId, mapping, title: '', onChanged }))
const stated = (lines: readonly TableLine[]) =>
  lines.map(({ place, state, indicator, reason }) => [place, state, indicator, reason].filter(Boolean).join(' '))
const live = async (name: string) => {
  const found = must(await trial.api.indicator.list({})).find((indicator) => indicator.name === name)
  if (!found) throw new Error(`No indicator ${name}`)
  return { indicator: found, values: must(await trial.api.observation.list({ indicatorId: found.id })) }
}

describe('a table on the desk', () => {
  it('is held against the project before anything is written', async () => {
    await trial.report()
    const { tableId, mapping } = await open({ text: table2023 })
    const { lines, counts, findings } = await preview(tableId, mapping)
    expect(stated(lines)).toEqual([
      'B4 equal 产值',
      'C4 changed 产值',
      'B5 new 产值',
      'C5 new 产值',
      'B6 new 新产品收入',
      'C6 new 新产品收入',
    ])
    expect(counts).toEqual({ new: 4, equal: 1, changed: 1, skipped: 0 })
    expect(lines[1]).toMatchObject({ said: { value: '130', unit: '亿元' }, before: { value: '120', unit: '亿元' } })
    expect(findings).toEqual([])
    expect((await live('产值')).values).toHaveLength(2)
  })

  it('is held against the project as it is by now, page after page', async () => {
    await trial.report()
    const { tableId, mapping } = await open({ text: table2023 })
    const states = async (from: number) =>
      must(await trial.api.table.preview({ tableId, mapping, state: null, from, count: 3 })).lines.map(
        ({ state }) => state,
      )
    expect([await states(0), await states(3)]).toEqual([
      ['equal', 'changed', 'new'],
      ['new', 'new', 'new'],
    ])
    await commit(tableId, mapping)
    expect([await states(0), await states(3)]).toEqual([
      ['equal', 'equal', 'equal'],
      ['equal', 'equal', 'equal'],
    ])
    const others = { ...mapping, skippedColumns: [...mapping.skippedColumns, 1] }
    const { lines } = must(await trial.api.table.preview({ tableId, mapping: others, state: null, from: 0, count: 9 }))
    expect(lines.map(({ place }) => place)).toEqual(['C4', 'C5', 'C6'])
  })

  it('comes into the project in one change that one undo takes back', async () => {
    await trial.report()
    const { tableId, mapping } = await open({ text: table2023 })
    const report = await commit(tableId, mapping, 'prefer')
    expect(report).toMatchObject({ recorded: 5, created: 1, preferred: 1, skipped: 0 })
    const output = await live('产值')
    const rate = output.values.find(({ changeBasis, period }) => changeBasis === '比上年' && period === '2023')
    expect(rate).toMatchObject({ value: '8.5', unit: '%', sourceId: report.sourceId, quote: '8.5' })
    expect(rate?.sourcePlace).toBe('C5')
    const levels = output.values.filter(({ period, changeBasis }) => period === '2023' && changeBasis === '')
    expect(new Map(levels.map(({ value, preferred }) => [value, preferred]))).toEqual(
      new Map([
        ['120', false],
        ['130', true],
      ]),
    )
    expect((await live('新产品收入')).values.map(({ value, status }) => [value, status])).toEqual([
      ['20', 'final'],
      ['25', 'preliminary'],
    ])
    expect(must(await trial.api.source.list({}))).toMatchObject([{ title: '主要指标', publisher: '统计局' }])

    must(await trial.api.history.undo({}))
    expect(must(await trial.api.indicator.list({})).map(({ name }) => name)).toEqual(['产值'])
    expect((await live('产值')).values.map(({ value, preferred }) => [value, preferred])).toEqual([
      ['100', false],
      ['120', false],
    ])
    expect(must(await trial.api.source.list({}))).toEqual([])
  })

  it('leaves what differs, or puts it beside, as one wishes', async () => {
    await trial.report()
    const { tableId, mapping } = await open({ text: table2023 })
    expect(await commit(tableId, mapping, 'leave')).toMatchObject({ recorded: 4, preferred: 0 })
    expect(await commit(tableId, mapping, 'beside')).toMatchObject({ recorded: 1, preferred: 0 })
    expect(await commit(tableId, mapping, 'beside')).toMatchObject({ recorded: 0 })
    expect(must(await trial.api.source.list({}))).toHaveLength(1)
  })

  it('takes the decisions of the last table of its shape', async () => {
    await trial.report()
    const first = await open({ text: table2023 })
    expect(first.keptFrom).toBeNull()
    const skip = { take: 'skip' as const, indicatorId: null, name: '', unit: '' }
    await commit(first.tableId, { ...first.mapping, indicators: { 新产品收入: skip } })
    const next = await open({
      text: csv(
        '主要指标',
        '单位：亿元',
        '指标,2022年,2023年,2024年',
        '产值,100,130,150',
        '产值增长（%）,5,8.5,9',
        '新产品收入,20,25,30',
      ),
    })
    expect(next.keptFrom).toBe('主要指标')
    const { lines } = await preview(next.tableId, next.mapping)
    expect(stated(lines).slice(-3)).toEqual([
      'B6 skipped 新产品收入 left-out',
      'C6 skipped 新产品收入 left-out',
      'D6 skipped 新产品收入 left-out',
    ])
    expect(lines.filter(({ state }) => state === 'new').map(({ period }) => period)).toEqual(['2024', '2024'])
  })

  it('doesn’t mix units, and says which cells it left', async () => {
    await trial.report()
    const { tableId, mapping } = await open({
      text: csv('年份,产值,销量', '2021,1吨,12亿元', '2022,100亿元,5万吨', '2023,130亿元,13亿元'),
    })
    const { lines } = await preview(tableId, mapping)
    expect(stated(lines)).toEqual([
      'B2 skipped 产值 mixed-units',
      'C2 new 销量',
      'B3 equal 产值',
      'C3 skipped 销量 mixed-units',
      'B4 changed 产值',
      'C4 new 销量',
    ])
  })

  it('doesn’t take two values for one thing', async () => {
    await trial.report()
    const { tableId, mapping } = await open({
      text: csv('指标,2023年,2023年', '产值（亿元）,120,121', '产值（亿元）,120,120'),
    })
    expect(stated((await preview(tableId, mapping)).lines)).toEqual(['B2 equal 产值', 'C2 skipped 产值 duplicate'])
  })

  it('keeps sheet and cell of a workbook, and its bytes', async () => {
    await trial.report()
    const cell = (name: string, words: string) => `<c r="${name}" t="inlineStr"><is><t>${words}</t></is></c>`
    const bytes = aWorkbook({
      sheets: {
        '表1 产值': `<row r="1">${cell('A1', '指标')}${cell('B1', '2024年')}</row><row r="2">${cell('A2', '产值（亿元）')}<c r="B2"><v>150</v></c></row>`,
      },
    })
    const { tableId, mapping } = await open({ path: trial.write('table.xlsx', bytes) })
    const { sourceId } = await commit(tableId, mapping)
    expect((await live('产值')).values.at(-1)).toMatchObject({ value: '150', sourcePlace: '表1 产值!B2', sourceId })
    expect(must(await trial.api.source.open({ sourceId })).blocks.map(({ text }) => text)).toEqual([
      '指标 | 2024年',
      '产值（亿元） | 150',
    ])
  })

  it('is let go where its reading is cancelled', async () => {
    await trial.report()
    const { jobId } = must(await trial.api.table.read({ from: { text: table2023.repeat(20_000) } }))
    must(await trial.api.work.cancel({ jobId }))
    expect(await trial.jobEnded(jobId)).toMatchObject({ state: 'cancelled', result: null })
    expect(must(await trial.api.source.list({}))).toEqual([])
  })

  it('writes nothing where a job is refused', async () => {
    await trial.report()
    const { jobId } = must(await trial.api.table.read({ from: { text: ' , ' } }))
    expect(await trial.jobEnded(jobId)).toMatchObject({ state: 'failed', failure: { code: 'file-empty' } })
    expect(must(await trial.api.source.list({}))).toEqual([])
  })
})
