import { describe, expect, it } from 'vitest'
import { failureCodes } from '../../../src-shared/failure/codes'
import { failureKeys } from '../../../src-shared/failure/result'
import { textsOf } from '../locales/locale-files'
import { readSourceKeys } from '../locales/source-keys'

const failureTexts = [...textsOf('zh-CN').keys()].filter((key) => key.startsWith('failure:'))

describe('every failure code', () => {
  it('stands in the list once', () => {
    expect(new Set(failureCodes).size).toBe(failureCodes.length)
  })

  it.each(['zh-CN', 'en'] as const)('has a message and a hint: %s', (locale) => {
    const texts = textsOf(locale)
    const missing = failureCodes
      .flatMap((code) => Object.values(failureKeys(code)))
      .filter((key) => !texts.get(key)?.trim())
    expect(missing).toEqual([])
  })

  it('is answered somewhere', () => {
    const said = new Set(readSourceKeys('src-shared', 'src-main', 'src-renderer').flatMap(answered))
    expect(failureCodes.filter((code) => !said.has(code))).toEqual([])
  })
})

// The list of all codes itself answers nothing.
const answered = ({ file, literals }: { file: string; literals: readonly string[] }) =>
  file.endsWith('failure/codes.ts') ? [] : literals

describe('the words of failures', () => {
  it('speak of no code that isn’t there', () => {
    const known = new Set(failureCodes.flatMap((code) => Object.values(failureKeys(code))))
    expect(failureTexts.filter((key) => !known.has(key))).toEqual([])
  })
})
