import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { parseSync } from '@swc/core'
import { describe, expect, it } from 'vitest'
import packages from '../../../package.json'

const checkout = join(import.meta.dirname, '..', '..', '..')
const declared = Object.keys({ ...packages.dependencies, ...packages.devDependencies })

const codeFiles = (folder: string): string[] =>
  readdirSync(join(checkout, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

const folders = ['src-shared', 'src-main', 'src-renderer', 'tests', 'scripts']
const files = [
  ...folders.flatMap(codeFiles),
  ...['electron.vite.config.ts', 'vitest.config.ts', 'playwright.config.ts'].map((file) => join(checkout, file)),
]

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** What import and export statements and calls of `import` name, at any depth. */
const specifiersUnder = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(specifiersUnder)
  if (!isNode(value)) return []
  const isImportCall = value.type === 'CallExpression' && isNode(value.callee) && value.callee.type === 'Import'
  const named = isImportCall ? (value.arguments as { expression: Node }[])[0]?.expression : value.source
  const own = isNode(named) && named.type === 'StringLiteral' ? [String(named.value)] : []
  return [...own, ...Object.values(value).flatMap(specifiersUnder)]
}

const imported = new Set(
  files
    .flatMap((file) => {
      const syntax = { syntax: 'typescript', tsx: file.endsWith('.tsx') } as const
      return specifiersUnder(parseSync(readFileSync(file, 'utf8'), syntax).body)
    })
    .filter((specifier) => !/^[./]|^node:/.test(specifier) && !builtinModules.includes(specifier))
    .map(packageOf),
)

// Started as programs, found by path, or needed by their types alone.
const usedOtherwise = [
  '@biomejs/biome',
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/noto-serif-sc',
  '@types/better-sqlite3',
  '@types/node',
  '@types/react',
  '@types/react-dom',
  'axe-core',
  'node',
  'typescript',
]

describe('every dependency', () => {
  it('is named on the page that says what it is for, and no other is', () => {
    const page = readFileSync(join(checkout, 'docs/decisions/0003-libraries.md'), 'utf8')
    const named = page
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => Array.from((line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g), ([, name]) => name ?? ''))
    expect(named.sort()).toEqual([...declared].sort())
  })

  it('is used', () => {
    expect(declared.filter((name) => !imported.has(name) && !usedOtherwise.includes(name))).toEqual([])
  })

  it('has an exact version', () => {
    const loose = Object.entries({ ...packages.dependencies, ...packages.devDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
      .map(([name]) => name)
    expect(loose).toEqual([])
  })

  it('is declared where it is imported', () => {
    expect([...imported].filter((name) => !declared.includes(name))).toEqual([])
  })
})
