import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PhrasePart, parsePhrase, sayPhrase, usesSlot, writePhrase } from '../../../src-shared/data/phrase'

const texts = { size: '9.6%', before: '1.2亿吨', after: '1.5亿吨', against: '2020年', period: '2021年' }

const say = (phrase: string, course: 'risen' | 'fallen' | 'level') => {
  const parsed = parsePhrase(phrase)
  return parsed.ok ? sayPhrase(parsed.value, course, texts) : parsed.error
}

describe('a phrase', () => {
  it.each([
    ['同比{增长|下降|持平}{}', '同比增长9.6%', '同比下降9.6%', '同比持平'],
    ['{提高|降低}{}', '提高9.6%', '降低9.6%', '持平'],
    ['由{before}{增长到|下降到}{after}', '由1.2亿吨增长到1.5亿吨', '由1.2亿吨下降到1.5亿吨', '由1.2亿吨保持在1.5亿吨'],
    ['由{before}{升|降}至{after} // 保持在{after}', '由1.2亿吨升至1.5亿吨', '由1.2亿吨降至1.5亿吨', '保持在1.5亿吨'],
    ['{period}比{against}{增长|下降|持平}{}', '2021年比2020年增长9.6%', '2021年比2020年下降9.6%', '2021年比2020年持平'],
    ['{涨|跌}{{{}}} // 无{{变化}}', '涨{9.6%}', '跌{9.6%}', '无{变化}'],
    ['{|减少|}', '', '减少', ''],
    ['及/或{增|减}', '及/或增', '及/或减', '及/或持平'],
  ])('%s turns with the change', (phrase, risen, fallen, level) => {
    expect(say(phrase, 'risen')).toBe(risen)
    expect(say(phrase, 'fallen')).toBe(fallen)
    expect(say(phrase, 'level')).toBe(level)
  })

  it.each([
    ['同比{增长', 3],
    ['同比增长}', 5],
    ['{a|b|c|d}', 1],
    ['增长{某数}', 3],
    ['甲 // 乙 // 丙', 8],
    ['{增长|{下降}}', 1],
  ])('%s is refused at character %i', (phrase, at) => {
    expect(parsePhrase(phrase)).toMatchObject({ ok: false, error: { code: 'phrase-unreadable', data: { at } } })
  })

  it('says which values it names', () => {
    const parsed = parsePhrase('{增|减} // 保持在{after}')
    expect(parsed.ok && usesSlot(parsed.value, 'before', 'after')).toBe(true)
    expect(parsed.ok && usesSlot(parsed.value, 'size')).toBe(false)
  })
})

const word = fc.stringMatching(/^[增长降到至持平 a-z0-9]{0,6}$/)
const part: fc.Arbitrary<PhrasePart> = fc.oneof(
  fc.stringMatching(/^[同比由，{}%]{1,8}$/).map((text) => ({ kind: 'text' as const, text })),
  fc.constantFrom('size', 'before', 'after', 'against', 'period').map((slot) => ({ kind: 'slot' as const, slot })),
  fc.record({ kind: fc.constant('turn' as const), risen: word, fallen: word, level: fc.option(word) }),
)
/** As parsing gives them: no two texts side by side. */
const parts = fc
  .array(part, { maxLength: 6 })
  .map((list) => list.filter((one, at) => one.kind !== 'text' || list[at - 1]?.kind !== 'text'))

describe('phrases in general', () => {
  it('what is written is read as the same phrase', () => {
    fc.assert(
      fc.property(parts, fc.option(parts), (main, level) => {
        expect(parsePhrase(writePhrase({ main, level }))).toEqual({ ok: true, value: { main, level } })
      }),
    )
  })

  it('any text is read or refused, and what is read is written in one way', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[增{}|/ 长a]{0,20}$/), (text) => {
        const parsed = parsePhrase(text)
        if (!parsed.ok) return
        const written = writePhrase(parsed.value)
        expect(parsePhrase(written)).toEqual(parsed)
      }),
    )
  })
})
