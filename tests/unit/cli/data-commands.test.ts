import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { CliCommand } from '../../../src-main/cli/command'
import { listCommand } from '../../../src-main/cli/commands/list'
import { setCommand } from '../../../src-main/cli/commands/set'
import { cliDeps } from '../../../src-main/cli/project-file'
import type { Terminal } from '../../../src-main/cli/terminal'
import { createProject } from '../../../src-main/store/create-project'
import { closeProject } from '../../../src-main/store/open'
import { must } from '../../support/session/must'
import { temporaryFolder } from './run-cli'

const silent: Terminal = { print: () => undefined, say: () => undefined, sayFailure: async () => undefined }

type Options = Readonly<Record<string, string>>

const run = async (command: CliCommand, operands: readonly string[], options: Options) =>
  command.run({
    operands,
    text: (option) => options[option] ?? null,
    has: (option) => option in options,
    terminal: silent,
  })

const newProject = () => {
  const path = join(temporaryFolder(), 'report.niankan')
  closeProject(must(createProject(path, cliDeps(), { name: 'report' })))
  const output = { indicator: '产值', period: '2023', unit: '亿元' }
  return {
    set: (options: Options) => run(setCommand, [path], { ...output, ...options }),
    list: async (what: string, options: Options = {}) => must(await run(listCommand, [path, what], options)).json,
    refused: async (options: Options) => run(listCommand, [path, 'observations'], options),
  }
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
    { indicator: '产值', subject: '全国', period: '2022', reason: 'units differ', severity: 'warning' },
    { indicator: '产值', subject: '全国', period: '2023', reason: 'values differ', severity: 'warning' },
  ])
  expect(conflicts).toMatchObject([
    {},
    { values: expect.arrayContaining([{ value: '130', unit: '亿元', document: '年鉴', quote: '' }]) },
  ])
})
