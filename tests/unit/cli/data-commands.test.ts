import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { clearanceCommand } from '../../../src-main/cli/commands/clearance'
import { exportCommand } from '../../../src-main/cli/commands/export'
import { listCommand } from '../../../src-main/cli/commands/list'
import { setCommand } from '../../../src-main/cli/commands/set'
import { cliDeps } from '../../../src-main/cli/project-file'
import { createEdition } from '../../../src-main/store/edition'
import { findIndicatorNamed } from '../../../src-main/store/indicator'
import { closeProject, openProject } from '../../../src-main/store/open'
import { addSection } from '../../../src-main/store/section'
import { saveBody } from '../../../src-main/store/section-body'
import { aDocument, aLiveNumber, aParagraph } from '../../store/sample-document'
import { must } from '../../support/session/must'
import { emptyProject, type Options, runCommand } from './run-command'

const newProject = () => {
  const path = emptyProject()
  const output = { indicator: '产值', period: '2023', unit: '亿元' }
  return {
    path,
    set: (options: Options) => runCommand(setCommand, [path], { ...output, ...options }),
    list: async (what: string, options: Options = {}) =>
      must(await runCommand(listCommand, [path, what], options)).json,
    refused: async (options: Options) => runCommand(listCommand, [path, 'observations'], options),
  }
}

/** A project whose edition of 2024 shows the value of 2023. */
const projectShowing = async (name: string) => {
  const { path, set } = newProject()
  must(await set({ indicator: name, value: '120', note: '统计公报' }))
  const store = must(openProject(path, cliDeps()))
  must(
    store.write({ reason: 'test' }, (db) => {
      const { id: editionId } = must(createEdition(db, { title: '一本报告', year: 2024, dataYear: 2023 }))
      const { id: sectionId } = must(addSection(db, { editionId, parentId: null, afterId: null, title: '第一件事' }))
      const indicatorId = findIndicatorNamed(db, name)?.id ?? ''
      const id = (at: number) => `018f0000-0000-7000-8000-00000000000${at}`
      const body = aDocument(aParagraph(id(1), '产值', aLiveNumber(id(2), indicatorId), '。'))
      return saveBody(db, { sectionId, body, basedOn: 0 })
    }),
  )
  closeProject(store)
  return { path }
}

it('a corrected value says why it took the place of the one before', async () => {
  const { set, list } = newProject()
  must(await set({ value: '120', status: 'preliminary', note: '快报' }))
  must(await set({ value: '121', note: '快报' }))
  must(await set({ value: '125', note: '快报', correction: '口径调整', reason: '改按新的行业分类' }))
  expect(await list('observations')).toMatchObject([
    { value: '125', correction: 'scope', source: '快报', supersededAt: null },
    { value: '121', correction: 'final', status: 'final', supersededAt: expect.any(String) },
    { value: '120', correction: '', status: 'preliminary', indicator: '产值', subject: '全国', period: '2023' },
  ])
})

it.each([
  [{ value: '1', correction: '不知道' }, 'wrong-usage'],
  [{ value: '1', status: 'maybe' }, 'wrong-usage'],
  [{ value: '一二三四五六' }, 'value-unreadable'],
  [{ value: '1', period: '某年' }, 'period-unreadable'],
  [{ value: '1', source: '018f0000-0000-7000-8000-000000000000' }, 'not-found'],
])('%o is refused with %s and makes no indicator', async (options, code) => {
  const { set, list } = newProject()
  expect(await set(options)).toMatchObject({ ok: false, error: { code } })
  expect(await list('indicators')).toEqual([])
})

it('observations are listed of one indicator, and as they were known on a day', async () => {
  const { set, list, refused } = newProject()
  must(await set({ value: '120' }))
  must(await set({ indicator: '用电量', value: '88', unit: '亿千瓦时' }))
  expect(await list('observations')).toHaveLength(2)
  expect(await list('observations', { indicator: '用电量' })).toMatchObject([{ value: '88' }])
  expect(await list('observations', { 'as-known-on': '2000-01-01' })).toEqual([])
  expect(await list('observations', { 'as-known-on': '2999-01-01' })).toHaveLength(2)
  expect(await refused({ indicator: '没有的' })).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect(await refused({ 'as-known-on': '去年' })).toMatchObject({ ok: false, error: { code: 'wrong-usage' } })
})

it('sources that disagree are a conflict, with where each value stands', async () => {
  const { set, list } = newProject()
  must(await set({ value: '120', note: '统计公报' }))
  must(await set({ value: '1200000', unit: '万元', note: '发布会' }))
  expect(await list('conflicts')).toEqual([])
  must(await set({ value: '130', note: '年鉴' }))
  must(await set({ value: '5', unit: '家', period: '2022', note: '年鉴' }))
  must(await set({ value: '5', unit: '亿元', period: '2022', note: '统计公报' }))
  const conflicts = await list('conflicts')
  expect(conflicts).toMatchObject([
    { indicator: '产值', subject: '全国', period: '2022', reason: 'unit', severity: 'error' },
    { indicator: '产值', subject: '全国', period: '2023', reason: 'unclear', severity: 'warning' },
  ])
  expect(conflicts).toMatchObject([
    {},
    {
      values: expect.arrayContaining([
        expect.objectContaining({ value: '130', unit: '亿元', document: '年鉴', quote: '' }),
      ]),
    },
  ])
})

it('a clearance sheet is written, and comes back as it is', async () => {
  const { path } = await projectShowing('产值')
  const sheet = join(path, '../sheet.xlsx')
  const clear = (options: Options) => runCommand(clearanceCommand, [path], options)
  expect(must(await clear({ edition: '2024', xlsx: sheet })).json).toEqual({ file: sheet, rows: 1 })
  expect(must(await clear({ filled: sheet })).json).toEqual({ changed: 0, unchanged: 1, findings: [] })
  expect(must(await clear({ edition: '2024', xlsx: sheet, waiting: true })).json).toMatchObject({ rows: 0 })
  expect(await clear({ edition: '2024' })).toMatchObject({ ok: false, error: { code: 'wrong-usage' } })
  expect(await clear({ edition: '2031', xlsx: sheet })).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect(await clear({ filled: join(path, '../none.xlsx') })).toMatchObject({ error: { code: 'file-unreadable' } })
})

it('an edition is exported with its numbers as they were known on a day', async () => {
  const { path } = await projectShowing('产值')
  const page = join(path, '../book.html')
  const exported = async (options: Options) => {
    const result = await runCommand(exportCommand(null), [path], { edition: '2024', html: page, ...options })
    return result.ok ? readFileSync(page, 'utf8') : result.error.code
  }
  expect(await exported({})).toContain('120亿元')
  expect(await exported({ 'as-known-on': '2999-01-01' })).toContain('120亿元')
  expect(await exported({ 'as-known-on': '2000-01-01' })).not.toContain('120亿元')
  expect(await exported({ 'as-known-on': '2000' })).toBe('wrong-usage')
})
