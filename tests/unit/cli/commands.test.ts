import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CliCommand } from '../../../src-main/cli/command'
import { exportCommand } from '../../../src-main/cli/commands/export'
import { importCommand } from '../../../src-main/cli/commands/import'
import { listCommand } from '../../../src-main/cli/commands/list'
import { rollForwardCommand } from '../../../src-main/cli/commands/roll-forward'
import { searchCommand } from '../../../src-main/cli/commands/search'
import { setCommand } from '../../../src-main/cli/commands/set'
import { cliDeps } from '../../../src-main/cli/project-file'
import { createEdition } from '../../../src-main/store/edition'
import { closeProject, openProject } from '../../../src-main/store/open'
import { addSection } from '../../../src-main/store/section'
import { saveBody } from '../../../src-main/store/section-body'
import { aBody } from '../../contract/trial'
import { writeOlderProject } from '../../store/older-project'
import { must } from '../../support/session/must'
import { emptyProject, type Options, runCommand } from './run-command'

/** What a command answers, and what it says meanwhile. */
const run = async (command: CliCommand, operands: readonly string[], options: Options = {}) => {
  const said: string[] = []
  return { result: await runCommand(command, operands, options, (text) => void said.push(text)), said }
}

/** A project with one edition, 2024, of one section that holds these words. */
const projectOf = (words: string): string => {
  const path = emptyProject()
  const store = must(openProject(path, cliDeps()))
  must(
    store.write({ reason: 'test' }, (db) => {
      const { id: editionId } = must(createEdition(db, { title: '一本报告', year: 2024, dataYear: 2023 }))
      const { id: sectionId } = must(addSection(db, { editionId, parentId: null, afterId: null, title: '第一件事' }))
      return saveBody(db, { sectionId, body: aBody(words), basedOn: 0 })
    }),
  )
  closeProject(store)
  return path
}

describe('export', () => {
  it('says which characters the book could only print as 〓', async () => {
    const project = projectOf('火箭🚀升空')
    const { result, said } = await run(exportCommand(null), [project], {
      edition: '2024',
      pdf: join(project, '../book.pdf'),
    })
    expect(must(result).json).toMatchObject({ missingCharacters: ['🚀'] })
    expect(said).toContain('〓: 🚀')
    expect(readdirSync(join(project, '..')).toSorted()).toEqual(['book.pdf', 'report.niankan'])
  })
})

describe('import', () => {
  const importText = async (project: string, name: string, text: string, options: Options) => {
    const file = join(project, '..', name)
    writeFileSync(file, text)
    return (await run(importCommand, [project, file], { as: 'edition', ...options })).result
  }
  const sectionsOf = async (project: string) =>
    must((await run(listCommand, [project, 'sections'], { edition: '2020' })).result).json

  it('keeps every word of headings that are too long for one', async () => {
    const project = projectOf('别的')
    const [title, heading] = ['书名'.repeat(300), '标题'.repeat(400)]
    must(await importText(project, 'book.md', `# ${title}\n\n## ${heading}\n\n正文。\n`, { year: '2020' }))
    expect(await sectionsOf(project)).toEqual(
      expect.arrayContaining([expect.objectContaining({ title: `${heading.slice(0, 299)}…` })]),
    )
    const { result } = await run(searchCommand, [project, heading])
    expect(must(result).json).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'section', text: heading })]),
    )
  })

  it('is called after its file where it says no title', async () => {
    const project = projectOf('别的')
    expect(must(await importText(project, '2020年报.txt', '字'.repeat(3000), { year: '2020' })).json).toMatchObject({
      title: '2020年报',
    })
  })
})

it('a project from an older version is listed, too', async () => {
  const project = projectOf('文字')
  writeOlderProject(project)
  expect(must((await run(listCommand, [project, 'editions'])).result).json).toHaveLength(1)
})

describe('several files', () => {
  it('go in one by one, and those before a refused one are named', async () => {
    const project = projectOf('别的')
    const files = ['one.txt', 'missing.txt'].map((name) => join(project, '..', name))
    writeFileSync(files[0] ?? '', '标题\n\n2023年，全国充电桩保有量达到859.6万台。\n')
    const { result, said } = await run(importCommand, [project, ...files], { as: 'source' })
    expect(result).toMatchObject({ ok: false, error: { code: 'file-not-found' } })
    const sources = must((await run(listCommand, [project, 'sources'])).result).json
    expect(sources).toEqual([expect.objectContaining({ fileName: 'one.txt' })])
    expect(said.filter((line) => line.includes('candidates'))).toHaveLength(1)
  })
})

describe('what is typed wrong', () => {
  it.each<[string, CliCommand, Options]>([
    ['a year of an import', importCommand, { as: 'edition', year: '99999' }],
    ['a year to roll forward to', rollForwardCommand, { from: '2024', to: 'next' }],
    ['a data year', rollForwardCommand, { from: '2024', to: '2025', 'data-year': '20x4' }],
    ['an indicator', setCommand, { indicator: '名'.repeat(500), period: '2023', value: '1', unit: '元' }],
  ])('%s, is refused as wrong usage and changes nothing', async (_what, command, options) => {
    const project = projectOf('文字')
    const listed = async () => [
      must((await run(listCommand, [project, 'editions'])).result).json,
      must((await run(listCommand, [project, 'indicators'])).result).json,
    ]
    const before = await listed()
    const operands = command === importCommand ? [project, join(project, '..', 'book.txt')] : [project]
    const { result } = await run(command, operands, options)
    expect(result).toMatchObject({ ok: false, error: { code: 'wrong-usage' } })
    expect(await listed()).toEqual(before)
  })
})
