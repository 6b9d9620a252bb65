import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

const folder = join(import.meta.dirname, '..', '..', '..', 'resources', 'locales')

export const namespacesOf = (locale: Locale): string[] =>
  readdirSync(join(folder, locale))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
    .sort()

const flatten = (tree: unknown, path: string): [string, string][] => {
  if (typeof tree === 'string') return [[path, tree]]
  if (typeof tree !== 'object' || tree === null) throw new Error(`${path} holds neither words nor keys`)
  return Object.entries(tree).flatMap(([key, value]) =>
    flatten(value, path.endsWith(':') ? `${path}${key}` : `${path}.${key}`),
  )
}

/** Every text of a language by its full key: `failure:file-empty.hint`. */
export const textsOf = (locale: Locale): Map<string, string> =>
  new Map(
    namespacesOf(locale).flatMap((namespace) =>
      flatten(JSON.parse(readFileSync(join(folder, locale, `${namespace}.json`), 'utf8')), `${namespace}:`),
    ),
  )

/** The names between braces, sorted, each once. */
export const placeholdersOf = (text: string): string[] =>
  [...new Set(Array.from(text.matchAll(/\{\{\s*([^}\s]+)\s*\}\}/g), ([, name = '']) => name))].sort()
