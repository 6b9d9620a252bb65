import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { failureCodes } from '../../../src-shared/failure/codes'

const root = join(import.meta.dirname, '../../..')
type Words = { readonly [key: string]: string | Words }

const readWords = (locale: string, namespace: string): Words =>
  JSON.parse(readFileSync(join(root, 'resources/locales', locale, `${namespace}.json`), 'utf8'))

const flatten = (words: Words, prefix = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  )
const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

/** Keys written out in full in a room's sources: `t('outline.add')`; those built from a value are checked by their owners' lists. */
const usedKeys = (room: string): { file: string; key: string }[] =>
  filesBelow(`src-renderer/${room}`).flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'/g), ([, key = '']) => ({ file, key })),
  )

const locales = ['zh-CN', 'en'] as const
const rooms = ['frame', 'views'] as const

describe.each(rooms)('words of %s', (room) => {
  test('every key written in the sources is there in both languages', () => {
    const used = usedKeys(room)
    expect(used.length).toBeGreaterThan(30)
    for (const locale of locales) {
      const known = new Set(flatten(readWords(locale, room)).map(([key]) => key))
      expect(used.filter(({ key }) => !known.has(key))).toEqual([])
    }
  })
})

describe.each(['frame', 'views', 'failure'])('the namespace %s', (namespace) => {
  const [chinese, english] = locales.map((locale) => flatten(readWords(locale, namespace)))

  test('has the same keys in both languages, none without words', () => {
    expect(english?.map(([key]) => key)).toEqual(chinese?.map(([key]) => key))
    expect([...(english ?? []), ...(chinese ?? [])].filter(([, words]) => words.trim() === '')).toEqual([])
  })

  test('fills the same facts in both languages', () => {
    const factsOf = (words: string) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
    const english_ = new Map(english)
    // A year or name may stand in one language's word order only where both carry it.
    const unlike = (chinese ?? []).filter(
      ([key, words]) => factsOf(words).join() !== factsOf(english_.get(key) ?? '').join(),
    )
    expect(unlike.map(([key]) => key)).toEqual([])
  })
})

test('every failure has a message and a hint', () => {
  for (const locale of locales) {
    const words = readWords(locale, 'failure')
    const lacking = failureCodes.filter((code) => {
      const entry = words[code]
      return typeof entry !== 'object' || !entry.message || !entry.hint
    })
    expect(lacking).toEqual([])
  }
})

test('every key that main sends to be shown has words', () => {
  const sent = ['src-main', 'src-shared']
    .flatMap(filesBelow)
    .flatMap((file) => Array.from(readFileSync(file, 'utf8').matchAll(/'(main|frame|views):([\w.]+)'/g)))
    .map(([, namespace = '', key = '']) => ({ namespace, key }))
  expect(sent.length).toBeGreaterThan(10)
  for (const locale of locales) {
    const isKnown = ({ namespace, key }: { namespace: string; key: string }) =>
      flatten(readWords(locale, namespace)).some(([known]) => known === key)
    expect(sent.filter((one) => !isKnown(one))).toEqual([])
  }
})
