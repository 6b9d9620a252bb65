import { describe, expect, test } from 'vitest'
import { addLengths, countWords, emptyLength } from '../../../src-shared/text/word-count'

describe('words are counted by Chinese custom', () => {
  test.each([
    ['', 0, 0, 0],
    ['年刊', 2, 2, 2],
    ['绿色低碳，转型。', 8, 8, 8],
    ['2021年全部工业增加值372575亿元', 12, 20, 20],
    ['annual report', 2, 12, 13],
    ['GDP增长8.1%', 4, 9, 9],
    ['China’s plan', 2, 11, 12],
    ['他说“好”——', 7, 7, 7],
    ['一\n二', 2, 2, 2],
    ['甲　乙', 2, 2, 3],
    ['𠮷野家', 3, 3, 3],
  ])('%s', (text, words, charactersWithoutSpaces, charactersWithSpaces) => {
    expect(countWords(text)).toEqual({ words, charactersWithoutSpaces, charactersWithSpaces })
  })

  test('lengths add up', () => {
    expect([countWords('年刊'), countWords('a b')].reduce(addLengths, emptyLength)).toEqual({
      words: 4,
      charactersWithoutSpaces: 4,
      charactersWithSpaces: 5,
    })
  })
})
