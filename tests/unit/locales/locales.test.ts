import { describe, expect, it } from 'vitest'
import { failureCodes } from '../../../src-shared/failure/codes'
import { locales, namespacesOf, placeholdersOf, textsOf } from './locale-files'
import { fits, readSourceKeys } from './source-keys'

const chinese = textsOf('zh-CN')
const english = textsOf('en')
const keys = [...chinese.keys()]
const namespaces = namespacesOf('zh-CN')
const sources = readSourceKeys('src-shared', 'src-main', 'src-renderer')

const isFullKey = (saying: string) => namespaces.some((namespace) => saying.startsWith(`${namespace}:`))

describe('both languages', () => {
  it('have the same files', () => {
    expect(namespacesOf('en')).toEqual(namespaces)
  })

  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...keys].sort())
  })

  it('fill in the same things', () => {
    const different = keys.filter(
      (key) => placeholdersOf(english.get(key) ?? '').join() !== placeholdersOf(chinese.get(key) ?? '').join(),
    )
    expect(different).toEqual([])
  })

  it.each(locales)('have words behind every key: %s', (locale) => {
    const empty = [...textsOf(locale)].filter(([, text]) => text.trim() === '').map(([key]) => key)
    expect(empty).toEqual([])
  })
})

describe('the keys that the code asks for', () => {
  it('are found by the scan', () => {
    expect(sources.flatMap(({ asked }) => asked).length).toBeGreaterThan(100)
  })

  it('are there', () => {
    const missing = sources.flatMap(({ file, namespaces: own, asked }) =>
      asked
        // A pattern that begins with what is only known when it runs can't be looked up.
        .filter((saying) => !saying.startsWith('*'))
        .filter((saying) => {
          const patterns = saying.includes(':') ? [saying] : own.map((namespace) => `${namespace}:${saying}`)
          return !keys.some((key) => patterns.some((pattern) => fits(pattern, key)))
        })
        .map((saying) => `${file}: ${saying}`),
    )
    expect(missing).toEqual([])
  })

  it('are there where they are handed on as data', () => {
    const missing = sources.flatMap(({ file, literals }) =>
      literals
        .filter((saying) => isFullKey(saying) && !saying.startsWith('blocks:*') && /^[a-z]+:[\w*.-]+$/i.test(saying))
        .filter((saying) => !keys.some((key) => fits(saying, key)))
        .map((saying) => `${file}: ${saying}`),
    )
    expect(missing).toEqual([])
  })
})

describe('the keys that are there', () => {
  it('speak only of failures that there are, where a terminal reads them by code', () => {
    const codes = keys
      .filter((key) => key.startsWith('shell:problem.'))
      .map((key) => key.slice('shell:problem.'.length))
    const known: readonly string[] = [...failureCodes, 'other']
    expect(codes.filter((code) => !known.includes(code))).toEqual([])
  })

  it('are all used', () => {
    const literals = [...new Set(sources.flatMap((source) => source.literals))]
    const whole = new Set(literals.filter((saying) => !saying.includes('*')))
    const begun = literals.filter(
      (saying) => /^[\w-]+[.:*]/.test(saying) && saying.includes('*') && !saying.startsWith('*'),
    )
    const ends = literals.filter((saying) => /^\*\.[\w.-]+$/.test(saying)).map((saying) => saying.slice(1))
    const unused = keys.filter((key) => {
      // Read from the file itself, by failure code, before there is any window.
      if (key.startsWith('shell:problem.')) return false
      const short = key.slice(key.indexOf(':') + 1)
      if (whole.has(key) || whole.has(short)) return false
      if (begun.some((pattern) => fits(pattern, pattern.includes(':') ? key : short))) return false
      // A table that names the beginning, and a call that adds the end.
      return !ends.some((end) => short.endsWith(end) && whole.has(short.slice(0, -end.length)))
    })
    expect(unused).toEqual([])
  })
})
