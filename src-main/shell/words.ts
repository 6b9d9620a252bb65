import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InterfaceLocale } from '../../src-shared/contract/app'

type Data = Readonly<Record<string, string | number | boolean>>

/** Text of a key such as `main:dialog.openProject`, filled from `data`; the key itself where there is none. */
export type Words = (key: string, data?: Data) => string

/** Fills `{{name}}` in a locale's text, as the window's i18next does; what isn't given stays empty. */
export const fillWords = (text: string, data: Data): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(data[name] ?? ''))

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const findText = (tree: unknown, path: readonly string[]): string | null => {
  let at = tree
  for (const part of path) at = isRecord(at) && Object.hasOwn(at, part) ? at[part] : null
  return typeof at === 'string' ? at : null
}

/** The locale files in one language, read when first asked for. Throws where a namespace has no file: a bug of ours. */
export const openWords = (resources: string, locale: InterfaceLocale): Words => {
  const namespaces = new Map<string, unknown>()
  const read = (namespace: string): unknown => {
    if (!namespaces.has(namespace)) {
      const file = join(resources, 'locales', locale, `${namespace}.json`)
      namespaces.set(namespace, JSON.parse(readFileSync(file, 'utf8')))
    }
    return namespaces.get(namespace)
  }
  return (key, data = {}) => {
    const colon = key.indexOf(':')
    // Failure codes have hyphens, never dots, so a dot always goes one level down.
    const text = findText(read(key.slice(0, colon)), key.slice(colon + 1).split('.'))
    return text === null ? key : fillWords(text, data)
  }
}
