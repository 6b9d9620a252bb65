import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importCommand } from '../../../src-main/cli/commands/import'
import { inspectCommand } from '../../../src-main/cli/commands/inspect'
import { cliDeps } from '../../../src-main/cli/project-file'
import { listIndicatorFacts } from '../../../src-main/store/indicator-facts'
import { closeProject, openProject } from '../../../src-main/store/open'
import { saidValues } from '../../../src-main/store/said-values'
import { must } from '../../support/session/must'
import { aWorkbook, aZipBomb } from '../../support/tables/a-workbook'
import { temporaryFolder } from './run-cli'
import { emptyProject, runCommand } from './run-command'

const words = (name: string, text: string) => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`
const sheetOf = (indicator: string, value: number) =>
  `<row r="1">${words('A1', '指标')}${words('B1', '2023年')}</row><row r="2">${words('A2', indicator)}<c r="B2"><v>${value}</v></c></row>`

const fileOf = (): string => {
  const path = join(temporaryFolder(), 'tables.xlsx')
  const sheets = { 产值: sheetOf('产值（亿元）', 12), 产量: sheetOf('产量（万吨）', 7), 底稿: sheetOf('草算（个）', 1) }
  writeFileSync(path, aWorkbook({ sheets, hidden: ['底稿'] }))
  return path
}

const valuesIn = (path: string) => {
  const store = must(openProject(path, cliDeps()))
  const values = listIndicatorFacts(store.read).flatMap(({ id, name }) =>
    [...saidValues(store.read, id).values()]
      .flat()
      .map(({ value, unit, period }) => [name, period, value, unit].join(' ')),
  )
  closeProject(store)
  return values.toSorted()
}

describe('inspect --as table', () => {
  it('prints what every sheet means, with the cell of each value', async () => {
    const inspected = must(await runCommand(inspectCommand, [fileOf()], { as: 'table' }))
    expect(inspected.json).toMatchObject({
      file: 'tables.xlsx',
      sheets: [
        {
          name: '产值',
          values: [{ cell: 'B2', label: '产值', period: '2023', value: '12', unit: '亿元' }],
          findings: [],
        },
        { name: '产量' },
        { name: '底稿', isHidden: true },
      ],
    })
  })

  it('says why a file can’t be read', async () => {
    const path = join(temporaryFolder(), 'bomb.xlsx')
    writeFileSync(path, aZipBomb(2048, 900_000_000))
    expect(await runCommand(inspectCommand, [path], { as: 'table' })).toMatchObject({
      ok: false,
      error: { code: 'workbook-too-large' },
    })
  })
})

describe('import --as table', () => {
  it('imports every sheet that isn’t hidden', async () => {
    const project = emptyProject()
    const imported = must(await runCommand(importCommand, [project, fileOf()], { as: 'table' }))
    expect(imported.json).toMatchObject([
      { sheet: '产值', recorded: 1, created: 1 },
      { sheet: '产量', recorded: 1, created: 1 },
    ])
    expect(valuesIn(project)).toEqual(['产值 2023 12 亿元', '产量 2023 7 万吨'].toSorted())
  })

  it('imports one sheet where it is named, and refuses a name that isn’t there', async () => {
    const project = emptyProject()
    expect(
      must(await runCommand(importCommand, [project, fileOf()], { as: 'table', sheet: '产量' })).json,
    ).toMatchObject({
      sheet: '产量',
    })
    expect(await runCommand(importCommand, [project, fileOf()], { as: 'table', sheet: '没有' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
    expect(await runCommand(importCommand, [project, fileOf()], { as: 'table', changed: '随便' })).toMatchObject({
      ok: false,
      error: { code: 'wrong-usage' },
    })
    expect(valuesIn(project)).toEqual(['产量 2023 7 万吨'])
  })
})
