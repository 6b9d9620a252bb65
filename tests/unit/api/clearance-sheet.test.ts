import { readFileSync, writeFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readWorkbook } from '../../../src-main/import/table/workbook'
import { inTrial } from '../../contract/in-trial'
import { must } from '../../support/session/must'

const rowsOf = async (path: string): Promise<string[][]> => {
  const [sheet] = must(await readWorkbook(readFileSync(path), () => undefined))
  return sheet?.rows ?? []
}

it('a clearance sheet goes out, is filled in, and comes back as one change', () =>
  inTrial(async ({ api, host, pathOf, report }) => {
    const { editionId, chapterId } = await report()
    const list = async () => must(await api.clearance.list({ editionId }))
    const [shown] = await list()
    if (!shown) throw new Error('The report shows a value')
    must(await api.clearance.set({ observationIds: [shown.observationId], clearance: { state: 'waiting' } }))
    const path = pathOf('sheet.xlsx')
    host.script(path)
    const out = await api.clearance.exportSheet({
      editionId,
      onlyWaiting: true,
      pages: [{ sectionId: chapterId, page: 7 }],
    })
    expect(must(out)).toMatchObject({ fileName: 'sheet.xlsx', rowCount: 1 })
    const xml = new TextDecoder().decode(unzipSync(readFileSync(path))['xl/worksheets/sheet1.xml'])
    expect(xml).toMatch(/<col [^>]*min="1"[^>]*hidden="1"/)
    const [header = [], row = []] = await rowsOf(path)
    const column = (name: string) => header.indexOf(name)
    const named = Object.fromEntries(header.map((name, at) => [name, row[at]]))
    expect(named).toMatchObject({
      ...{ 指标: '产值', 对象: '全国', 时期: '2023年', 数值: '120', 单位: '亿元', 页码: '7', 审签状态: '待审签' },
      文中表述: '当年产值为120亿元，比2019年的80亿元多。',
    })
    expect(named.章节).toContain('第一件事')
    row[column('审签单位')] = '统计处'
    row[column('审签日期')] = '2022年7月31日'
    const strange = row.map((cell, at) => (at === 0 ? 'x' : cell))
    writeFileSync(path, await writeXlsxFile([header, row, strange]).toBuffer())
    host.script(path)
    expect(must(await api.clearance.importSheet({}))).toEqual({
      changed: 1,
      unchanged: 0,
      findings: [{ row: 3, problem: 'unknown-row', found: 'x', expected: '' }],
    })
    expect((await list())[0]?.clearance).toMatchObject({ state: 'cleared', office: '统计处', clearedOn: '2022-07-31' })
    must(await api.history.undo({}))
    expect((await list())[0]?.clearance).toMatchObject({ state: 'waiting', office: '' })
  }))

it('a clearance sheet of a day bears it at its tab', () =>
  inTrial(async ({ api, host, pathOf, report }) => {
    const { editionId } = await report()
    const path = pathOf('sheet.xlsx')
    host.script(path)
    must(await api.clearance.exportSheet({ editionId, asKnownOn: '2999-12-31' }))
    const [sheet] = must(await readWorkbook(readFileSync(path), () => undefined))
    expect(sheet?.name).toBe('数据审签表 2999-12-31')
    host.script(path)
    const before = must(await api.clearance.exportSheet({ editionId, asKnownOn: '2001-01-01' }))
    expect(before?.rowCount).toBe(0)
  }))

it('a value that waits or is embargoed is among the problems of publishing, one that nobody marked is not', () =>
  inTrial(async ({ api, report }) => {
    const { editionId } = await report()
    const [shown] = must(await api.clearance.list({ editionId }))
    if (!shown) throw new Error('The report shows a value')
    const observationIds = [shown.observationId]
    const states = async () => must(await api.publish.problems({ editionId })).map(({ state }) => state)
    expect(await states()).toEqual([])
    must(await api.clearance.set({ observationIds, clearance: { state: 'waiting' } }))
    expect(await states()).toEqual(['uncleared'])
    must(await api.clearance.set({ observationIds, clearance: { state: 'cleared', embargoUntil: '2999-01-01' } }))
    expect(await states()).toEqual(['embargoed'])
    must(await api.clearance.set({ observationIds, clearance: { embargoUntil: '2020-01-01' } }))
    expect(await states()).toEqual([])
  }))

it('a sheet gets its ending, and replaces no file that the dialog didn’t ask about', () =>
  inTrial(async ({ api, host, pathOf, report }) => {
    const { editionId } = await report()
    const exported = async () => {
      host.script(pathOf('sheet'))
      return must(await api.clearance.exportSheet({ editionId }))?.fileName
    }
    expect([await exported(), await exported()]).toEqual(['sheet.xlsx', 'sheet (2).xlsx'])
  }))
