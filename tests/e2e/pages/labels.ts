import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../support/app-process'

export type Language = 'zh-CN' | 'en'

const folderOf = (language: Language): string => join(root, 'resources', 'locales', language)

const leavesOf = (tree: unknown, path: string): [string, string][] =>
  typeof tree === 'string'
    ? [[path, tree]]
    : Object.entries(tree as Readonly<Record<string, unknown>>).flatMap(([key, value]) =>
        leavesOf(value, path === '' ? key : `${path}.${key}`),
      )

/** Every text of a language by its full key, such as `frame:rail.data`. */
export const readWords = (language: Language): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folderOf(language)).flatMap((file) => {
      const namespace = file.replace('.json', '')
      const tree: unknown = JSON.parse(readFileSync(join(folderOf(language), file), 'utf8'))
      return leavesOf(tree, '').map(([path, text]): [string, string] => [`${namespace}:${path}`, text])
    }),
  )

/** All that the window says outside the text being edited: words on the screen, and names that are only heard. */
export const readLabels = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const labels = new Set<string>()
    const add = (text: string | null) => {
      const words = text?.trim()
      if (words) labels.add(words)
    }
    for (const element of document.body.querySelectorAll('*')) {
      // What is marked with a language of its own is a document's text.
      if (element.closest('[contenteditable="true"], body [lang], script, style') || !element.checkVisibility())
        continue
      for (const name of ['aria-label', 'title', 'placeholder']) add(element.getAttribute(name))
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) add(node.textContent)
    }
    return [...labels]
  })

/** Those of the labels that are a key where words should be. */
export const keysAmong = (labels: readonly string[], words: ReadonlyMap<string, string>): string[] => {
  const keys = new Set([...words.keys()].flatMap((key) => [key, key.slice(key.indexOf(':') + 1)]))
  return labels.filter((label) => (keys.has(label) && /[.:]/.test(label)) || /^[a-z]+:[a-z]+(\.[\w-]+)+$/i.test(label))
}

/** Those of the labels that stand in the words of another language, and not in this one's. */
export const foreignAmong = (
  labels: readonly string[],
  own: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): string[] => {
  const owned = new Set(own.values())
  const foreign = new Set([...other.values()].filter((text) => !owned.has(text)))
  return labels.filter((label) => foreign.has(label))
}
