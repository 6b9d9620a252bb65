import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuote, toSpaceless } from '../../../src-shared/text/find-quote'

const find = (text: string, quote: string, near: number | null = null): string | null => {
  const found = findQuote(toSpaceless(text), quote, near)
  return found && text.slice(...found)
}

describe('a sentence in the text it was read from', () => {
  it('is found over the ends of lines and mended letters', () => {
    expect(find('排放的\n CO 2 减少了5％。其余不变。', '排放的CO₂减少了5%。')).toBe('排放的\n CO 2 减少了5％。')
  })

  it('is the one nearest to where it is known to stand', () => {
    const text = '共有3座。\n共有 3座。\n共有3 座。'
    expect(find(text, '共有3座。')).toBe('共有3座。')
    expect(find(text, '共有3座。', 8)).toBe('共有 3座。')
    expect(find(text, '共有3座。', text.length)).toBe('共有3 座。')
  })

  it('is nowhere where nothing says it', () => {
    expect(find('共有3座。', '共有4座。')).toBeNull()
    expect(find('共有3座。', ' ')).toBeNull()
  })

  it('is found in any text that holds it, wherever white space was put in', () => {
    const words = fc.stringMatching(/^[一-龥0-9，。]{1,12}$/)
    fc.assert(
      fc.property(words, words, words, fc.array(fc.nat(11)), (before, quote, after, spaces) => {
        const broken = [...quote].map((letter, at) => (spaces.includes(at) ? `${letter}\n ` : letter)).join('')
        const text = before + broken + after
        expect(find(text, quote, before.length)?.replace(/\s/g, '')).toBe(quote)
      }),
    )
  })
})
