import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../../src-main/cli/commands'

const checkout = join(import.meta.dirname, '..', '..', '..')
const pages = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md'].map((file) => join(checkout, file)),
  ...readdirSync(join(checkout, 'docs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name)),
]
const readme = readFileSync(join(checkout, 'README.md'), 'utf8')

describe('the docs', () => {
  it('lead only to what is there', () => {
    const broken = pages.flatMap((page) =>
      Array.from(readFileSync(page, 'utf8').matchAll(/\]\(([^)]+)\)/g), ([, target = '']) => target)
        .filter((target) => !/^https?:/.test(target))
        .filter((target) => !existsSync(join(dirname(page), target.split('#')[0] ?? '')))
        .map((target) => `${page.slice(checkout.length + 1)}: ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('number every decision, each number once', () => {
    const names = readdirSync(join(checkout, 'docs/decisions'))
    expect(names.filter((name) => !/^\d{4}-[a-z0-9-]+\.md$/.test(name))).toEqual([])
    expect(new Set(names.map((name) => name.slice(0, 4))).size).toBe(names.length)
  })

  it('ask, choose, and say what would change our minds on every decision', () => {
    const incomplete = readdirSync(join(checkout, 'docs/decisions')).filter((name) => {
      const text = readFileSync(join(checkout, 'docs/decisions', name), 'utf8')
      return !['**Question.**', '**Choice', '**We would change our minds'].every((part) => text.includes(part))
    })
    expect(incomplete).toEqual([])
  })

  it('show the picture of the window in the README', () => {
    expect(readme).toContain('docs/pictures/window.png')
  })
})

describe('the command line in the README', () => {
  const table = readme.split('\n').filter((line) => /^\| `[a-z-]+ /.test(line))
  const documented = table.flatMap((line) =>
    Array.from((line.split(/(?<!\\)\|/)[1] ?? '').matchAll(/`([a-z-]+) /g), ([, name = '']) => name),
  )

  it('has every command, and no other', () => {
    expect(documented.sort()).toEqual(commands.map(({ name }) => name).sort())
  })

  it('names no option that the command doesn’t take', async () => {
    const loaded = await Promise.all(
      commands.map(async ({ name, load }) => ({ name, options: (await load([])).options })),
    )
    const wrong = table.flatMap((line) => {
      const usage = line.split(/(?<!\\)\|/)[1] ?? ''
      const [, name = ''] = /`([a-z-]+) /.exec(usage) ?? []
      const command = loaded.find((known) => known.name === name)
      return Array.from(usage.matchAll(/--([a-z-]+)/g), ([, option = '']) => option)
        .filter((option) => option !== 'json' && !(command && option in command.options))
        .map((option) => `${name} --${option}`)
    })
    expect(wrong).toEqual([])
  })
})
