import { describe, expect, test } from 'vitest'
import {
  contentOf,
  contents,
  newBinding,
  seriesContents,
  withContent,
  withIndicator,
  withSeriesContent,
  withSpan,
} from '../../../src-renderer/editor/panels/binding-content'
import { phraseOfBinding, phrases, sayExample } from '../../../src-renderer/editor/panels/phrase-presets'
import { Binding, Transform } from '../../../src-shared/data/binding'
import { IndicatorId } from '../../../src-shared/data/ids'
import { parsePhrase } from '../../../src-shared/data/phrase'

const id = IndicatorId.parse('01900000-0000-7000-8000-000000000001')
const level = { changeBasis: '', priceBasis: 'current', scope: '' } as const
const rate = { changeBasis: '比上年', priceBasis: 'constant', scope: '' } as const

describe('what a live number says', () => {
  test('covers every transform, and the published rate beside them', () => {
    expect(new Set(contents)).toEqual(new Set([...Transform.options, 'published']))
  })

  test.each(contents)('%s is what was chosen, as the binding tells it', (content) => {
    const binding = newBinding(id)
    for (const known of [[], [level], [level, rate]]) {
      const next = Binding.parse({ ...binding, ...withContent(binding, content, known) })
      expect(contentOf(next)).toBe(content)
    }
  })

  test('takes the basis at which values are known, and a period to compare with', () => {
    const binding = newBinding(id)
    expect(withContent(binding, 'value', [rate, level])).toMatchObject(level)
    expect(withContent(binding, 'published', [level, rate])).toMatchObject(rate)
    expect(withContent(binding, 'direction', [level, rate])).toMatchObject({ ...rate, against: null })
    expect(withContent(binding, 'direction', [level])).toMatchObject({ ...level, against: 'Y-1' })
    expect(withContent(binding, 'index', [level])).toMatchObject({ against: 'Y-5' })
    expect(withContent({ ...binding, against: Binding.shape.period.parse('2012') }, 'cagr', [])).toMatchObject({
      against: '2012',
    })
  })

  test('drops a unit that is of another content', () => {
    const binding = Binding.parse({ ...newBinding(id), format: { unit: '万亿元', decimals: 2, hedge: '约' } })
    expect(withContent(binding, 'published', [rate]).format).toMatchObject({ unit: null, decimals: null, hedge: '约' })
    expect(withContent(binding, 'sum', [level])).not.toHaveProperty('format')
  })

  test('keeps a basis that has values', () => {
    const constant = { ...level, priceBasis: 'constant' } as const
    const binding = { ...newBinding(id), priceBasis: 'constant' as const }
    expect(withContent(binding, 'value', [level, constant])).toMatchObject(constant)
  })

  test('of another indicator begins at the basis that this one has', () => {
    expect(withIndicator(null, id, [rate, level])).toMatchObject({ ...level, transform: 'value' })
    const published = { ...newBinding(id), changeBasis: '同比' }
    expect(withIndicator(published, id, [level, rate])).toMatchObject(rate)
    expect(withIndicator(published, id, [level])).toMatchObject({ changeBasis: '同比' })
  })
})

describe('what a series of a chart says', () => {
  const binding = Binding.parse({ ...newBinding(id), period: 'Y-4..Y', against: 'Y-1' })

  test.each(seriesContents)('%s compares with the point before, or with the first of all', (content) => {
    const next = Binding.parse({ ...binding, ...withSeriesContent(binding, content, [level, rate]) })
    expect(contentOf(next)).toBe(content)
    expect(next.against).toBe(content === 'index' || content === 'sum' ? 'Y-4' : null)
  })

  test('counts from the first point of another span', () => {
    const period = Binding.shape.period.parse('2012..2021')
    const index = { ...binding, ...withSeriesContent(binding, 'index', []) }
    expect(withSpan(index, period)).toMatchObject({ period, against: '2012' })
    expect(withSpan({ ...binding, against: null }, period).against).toBeNull()
  })
})

describe('the phrases offered', () => {
  const example = { size: '9.6%', before: '1', after: '2', against: '2020年', period: '2021年' }

  test.each(phrases)('%s can be read', (phrase) => {
    expect(parsePhrase(phrase).ok).toBe(true)
    expect(sayExample(phrase, example)).not.toMatch(/[{}]/)
  })

  test('the three words of older bindings read as a phrase', () => {
    expect(phraseOfBinding({ phrase: '', words: ['增长', '下降', '持平'] })).toBe('{增长|下降|持平}')
    expect(phraseOfBinding({ phrase: '', words: ['增长{}', '下降{}', '持平'] })).toBe('{增长|下降|持平}{}')
    expect(phraseOfBinding({ phrase: '同比{升|降}', words: ['增长', '下降', '持平'] })).toBe('同比{升|降}')
  })
})
