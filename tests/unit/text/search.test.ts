import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBigramQuery, toBigrams } from '../../../src-shared/text/bigrams'
import { excerptAround, findInText, normalizeForSearch } from '../../../src-shared/text/search-text'

const writing = fc.string({
  unit: fc.constantFrom(...'绿色低碳转型年亿元，。、“” 　aBc１2,3.%Ａ㎡⼯é𠮷'),
  maxLength: 40,
})

describe('texts are normalized for search', () => {
  test.each([
    ['２０２１ 年', '2021年'],
    ['ＡＢｃ', 'abc'],
    ['511,161 亿元', '511161亿元'],
    ['1,234,567', '1234567'],
    ['2012,100家', '2012,100家'],
    ['3,5', '3,5'],
    ['Green   Factory', 'green factory'],
    ['绿色\u3000 低碳', '绿色低碳'],
    ['⼯业', '工业'],
    ['10㎡', '10m2'],
    [' 前后 ', '前后'],
  ])('%s', (text, normalized) => {
    expect(normalizeForSearch(text)).toBe(normalized)
  })

  test('normalizing twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'绿色年 aBÀ１2３%Ａ㎡⼯𠮷') }), (text) => {
        expect(normalizeForSearch(normalizeForSearch(text))).toBe(normalizeForSearch(text))
      }),
    )
  })
})

describe('bigrams', () => {
  test('runs give their pairs and their last character', () => {
    expect(toBigrams('数字经济')).toEqual(['数字', '字经', '经济', '济'])
    expect(toBigrams('绿色、a b')).toEqual(['绿色', '色', 'a', 'b'])
  })

  test('a query of one character is a prefix', () => {
    expect(toBigramQuery('济')).toEqual({ tokens: ['济'], isLastPrefix: true })
    expect(toBigramQuery('经济')).toEqual({ tokens: ['经济'], isLastPrefix: false })
    expect(toBigramQuery('%')).toBeNull()
  })

  test('every substring is found', () => {
    fc.assert(
      fc.property(writing, fc.nat(), fc.nat(), (written, from, length) => {
        const characters = Array.from(normalizeForSearch(written))
        const start = characters.length === 0 ? 0 : from % characters.length
        const query = toBigramQuery(characters.slice(start, start + 1 + (length % 6)).join(''))
        fc.pre(query !== null)
        expect(hasPhrase(toBigrams(characters.join('')), query)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

function hasPhrase(tokens: readonly string[], query: { tokens: readonly string[]; isLastPrefix: boolean }): boolean {
  const last = query.tokens.length - 1
  return tokens.some((_, at) =>
    query.tokens.every((token, step) => {
      const seen = tokens[at + step] ?? ''
      return step === last && query.isLastPrefix ? seen.startsWith(token) : seen === token
    }),
  )
}

describe('excerpts', () => {
  test('show the words as they are written', () => {
    expect(excerptAround('到2021 年底，规模为511,161亿元。', '511161', 4)).toBe('…，规模为511,161亿元。')
    expect(excerptAround('工业绿色发展', '绿色', 1)).toBe('…业绿色发…')
    expect(excerptAround('工业绿色发展', '没有', 2)).toBe('工业…')
  })

  test('a place found holds the query', () => {
    fc.assert(
      fc.property(writing, writing, writing, (before, query, after) => {
        fc.pre(/^[^\s\d,，１]+$/u.test(query))
        const text = `${before} ${query} ${after}`
        const place = findInText(text, query)
        expect(place).not.toBeNull()
        if (place) expect(normalizeForSearch(text.slice(place.start, place.end))).toContain(normalizeForSearch(query))
      }),
    )
  })
})
