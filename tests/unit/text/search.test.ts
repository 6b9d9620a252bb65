import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAmbiguous, toBigramQuery, toBigrams } from '../../../src-shared/text/bigrams'
import { toInitials } from '../../../src-shared/text/pinyin-initials'
import { excerptOf, findInText, normalizeForSearch, toSearchText } from '../../../src-shared/text/search-text'

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
    ['３７２，５７５亿元', '372575亿元'],
    ['1，200', '1,200'],
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

test('each unit of a normalized text comes from a place in the text that normalizes to it', () => {
  fc.assert(
    fc.property(writing, (text) => {
      const seen = toSearchText(text)
      expect(seen.text).toBe(normalizeForSearch(text))
      expect(seen.offsets).toHaveLength(seen.text.length + 1)
      expect(seen.offsets).toEqual(seen.offsets.toSorted((one, other) => one - other))
      seen.text.split('').forEach((unit, at) => {
        const written = text.slice(seen.offsets[at], seen.offsets[at + 1])
        if (/^[\u4e00-\u9fff0-9a-z]$/.test(unit) && written.length === 1)
          expect(normalizeForSearch(written)).toContain(unit)
      })
    }),
  )
})

describe('bigrams', () => {
  test('are pairs of neighbours and the last character', () => {
    expect(toBigrams('数字经济')).toEqual(['数字', '字经', '经济', '济'])
    expect(toBigrams('')).toEqual([])
  })

  test('hold no mark or space that would end a word', () => {
    const pairs = toBigrams('绿色、a b')
    expect(pairs).toHaveLength(6)
    expect(pairs.join('')).not.toMatch(/[、 ]/)
  })

  test('a query of one character is a beginning, of more a phrase', () => {
    expect(toBigramQuery('济')).toBe('"济" *')
    expect(toBigramQuery('数字经')).toBe('"数字 字经"')
  })

  test('only characters beyond the first plane are ambiguous', () => {
    expect(isAmbiguous('绿色，aé¥')).toBe(false)
    expect(isAmbiguous('𠮷')).toBe(true)
  })
})

describe('pinyin initials', () => {
  test.each([
    ['全部工业增加值', 'qbgyzjz'],
    ['绿色发展', 'lsfz'],
    ['5G 基站（万个）', '5gjzwg'],
    ['GDP', ''],
  ])('%s', (text, initials) => {
    expect(toInitials(text)).toBe(initials)
  })
})

describe('excerpts', () => {
  test('show the words as they are written, and where they stand', () => {
    expect(excerptOf('到2021 年底，规模为511,161亿元。', ['511161'])).toEqual({
      text: '到2021 年底，规模为511,161亿元。',
      marks: [[12, 19]],
    })
    expect(excerptOf('工业绿色发展', ['没有'])).toEqual({ text: '工业绿色发展', marks: [] })
  })

  test('of a long text begin shortly before the first word, and cut no character', () => {
    const { text, marks } = excerptOf(`${'𠮷'.repeat(100)}绿色${'后'.repeat(300)}`, ['绿色'])
    const [[start = 0, end = 0] = []] = marks
    expect(text.slice(start, end)).toBe('绿色')
    expect(text.startsWith('…𠮷') && text.endsWith('后…')).toBe(true)
    expect(text).not.toMatch(/\p{Surrogate}/u)
  })

  test('words that overlap are marked as one', () => {
    expect(findInText('数字经济', ['数字经', '经济'])).toEqual([[0, 4]])
    expect(findInText('绿色、绿色', ['绿色'])).toEqual([
      [0, 2],
      [3, 5],
    ])
  })

  test('what is marked holds the query', () => {
    fc.assert(
      fc.property(writing, writing, writing, (before, query, after) => {
        fc.pre(/^[^\s\d,，１]+$/u.test(query))
        const text = `${before} ${query} ${after}`
        const places = findInText(text, [query])
        expect(places.length).toBeGreaterThan(0)
        for (const [start, end] of places) {
          expect(normalizeForSearch(text.slice(start, end))).toContain(normalizeForSearch(query))
        }
      }),
    )
  })
})
