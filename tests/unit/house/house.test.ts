import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBreaches, houseRules } from '../../../scripts/lint/house.mjs'
import { findOversized } from '../../../scripts/lint/sizes.mjs'

const checkout = join(import.meta.dirname, '..', '..', '..')

let folder = ''
const at = (path: string) => join(folder, path)
const write = (path: string, text: string) => {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), text)
}

// A house of three rooms and two fenced packages, with enough files that the check believes its own eyes.
const house = `# The house

## Rooms

| room | may import | what |
|---|---|---|
| \`src-shared/data\` | | numbers |
| \`src-main/store\` | \`src-shared/data\` | the file |
| \`src-main/api\` | \`src-main/store\` | calls |
| \`src-renderer/editor\` | \`src-shared/data\` | pages |

## Packages kept to a room

| package | only in |
|---|---|
| \`sqlite\` | \`src-main/store\` |
| \`editor\`, \`@editor/*\` | \`src-renderer/editor\` |
`

const build = (files: Readonly<Record<string, string>>) => {
  write('docs/house.md', house)
  for (let count = 0; count < 24; count += 1) write(`src-shared/data/filler-${count}.ts`, 'export const filler = 1\n')
  write('src-main/store/open.ts', "import { year } from '../../src-shared/data/year'\nexport const open = year\n")
  write('src-main/api/open.ts', "import { open } from '../store/open'\nexport const call = open\n")
  write('src-renderer/editor/page.ts', 'export const page = 1\n')
  write('src-shared/data/year.ts', 'export interface Year { value: number }\nexport const year = 1\n')
  for (const name of ['sqlite', 'editor', '@editor/list']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'exports.thing = 1\n')
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'niankan-house-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const breaches = (files: Readonly<Record<string, string>>) => {
  build(files)
  return findBreaches(folder)
}

describe('the house', () => {
  it('is quiet where every arrow is obeyed', async () => {
    expect(await breaches({})).toEqual([])
  })

  it('lets a room import what those it names may import', async () => {
    const files = {
      'src-main/api/year.ts': "import { year } from '../../src-shared/data/year'\nexport const y = year\n",
    }
    expect(await breaches(files)).toEqual([])
  })

  it.each([
    [
      'an import against the arrows',
      'src-shared/data/wrong.ts',
      "import { open } from '../../src-main/store/open'\nexport const wrong = open\n",
      'room src-shared/data',
    ],
    [
      'a type imported against the arrows',
      'src-shared/data/wrong.ts',
      "import type { Store } from '../../src-main/store/store'\nexport type Wrong = Store\n",
      'room src-shared/data',
    ],
    [
      'a re-export against the arrows',
      'src-shared/data/wrong.ts',
      "export { open } from '../../src-main/store/open'\n",
      'room src-shared/data',
    ],
    [
      'an import at run time against the arrows',
      'src-shared/data/wrong.ts',
      "export const wrong = () => import('../../src-main/store/open')\n",
      'room src-shared/data',
    ],
    [
      'the window importing main',
      'src-renderer/editor/wrong.tsx',
      "import { open } from '../../src-main/store/open'\nexport const Wrong = () => <b>{open}</b>\n",
      'room src-renderer/editor',
    ],
    [
      'a package outside its room',
      'src-main/api/wrong.ts',
      "import { thing } from 'sqlite'\nexport const wrong = thing\n",
      'package sqlite',
    ],
    [
      'a package of a family outside its room',
      'src-main/api/wrong.ts',
      "import { thing } from '@editor/list'\nexport const wrong = thing\n",
      'package @editor/*',
    ],
  ])('finds %s', async (_what, path, text, rule) => {
    const files = {
      'src-main/store/store.ts': 'export interface Store { path: string }\n',
      [path]: text,
    }
    const found = await breaches(files)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`${rule}: ${path}`)
  })

  it('finds a circle', async () => {
    const found = await breaches({
      'src-shared/data/one.ts': "import { two } from './two'\nexport const one = () => two\n",
      'src-shared/data/two.ts': "import { one } from './one'\nexport const two = () => one\n",
    })
    expect(found.some((line) => line.startsWith('no cycles'))).toBe(true)
  })

  it('finds a folder that is no room of the table', async () => {
    const found = await breaches({ 'src-main/utils/anything.ts': 'export const anything = 1\n' })
    expect(found).toEqual([expect.stringContaining('src-main/utils')])
  })

  it('says where a table names a room that isn’t there', () => {
    build({ 'docs/house.md': house.replace('`src-main/store` | calls', '`src-main/stores` | calls') })
    expect(() => houseRules(folder)).toThrow('src-main/stores')
  })

  it('has a room for every folder of the source', () => {
    const rooms = readFileSync(join(checkout, 'docs/house.md'), 'utf8')
    const folders = ['src-shared', 'src-main', 'src-renderer'].flatMap((side) =>
      readdirSync(join(checkout, side), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${side}/${entry.name}`),
    )
    expect(folders.filter((room) => !rooms.includes(`| \`${room}\` |`))).toEqual([])
  })
})

describe('the sizes', () => {
  const lines = (count: number) => 'const x = 1\n'.repeat(count)

  it('are right where files are small', () => {
    build({ 'src-shared/data/long.ts': lines(290) })
    expect(findOversized(folder).breaches).toEqual([])
  })

  it('name a file past 300 lines', () => {
    build({ 'src-main/store/endless.ts': lines(301) })
    expect(findOversized(folder).breaches).toEqual([expect.stringContaining('src-main/store/endless.ts')])
  })

  it('tell where more than one file in ten is past 220 lines', () => {
    build(Object.fromEntries(Array.from({ length: 9 }, (_, count) => [`src-main/api/part-${count}.ts`, lines(240)])))
    expect(findOversized(folder).breaches).toEqual([expect.stringContaining('nine in ten')])
  })

  it('were counted in this very checkout', () => {
    expect(existsSync(join(checkout, 'src-shared'))).toBe(true)
    expect(findOversized(checkout).summary).toMatch(/^\d{3,} files/)
  })
})
