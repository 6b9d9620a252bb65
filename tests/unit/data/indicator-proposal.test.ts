import { describe, expect, it } from 'vitest'
import { IndicatorId } from '../../../src-shared/data/ids'
import {
  type KnownIndicator,
  likelyIndicators,
  proposeIndicators,
  SURE_PROPOSAL,
} from '../../../src-shared/data/indicator-proposal'

const idOf = (at: number) => IndicatorId.parse(`018f0000-0000-7000-8000-00000000000${at}`)
const known: KnownIndicator[] = [
  { id: idOf(1), name: '工业增加值', nameEn: 'Industrial value added', aliases: [], unit: '亿元', formula: '' },
  { id: idOf(2), name: '5G基站数', nameEn: '', aliases: ['5G宏站数'], unit: '万个', formula: '' },
  { id: idOf(3), name: '灯塔检修率', nameEn: '', aliases: [], unit: '%', formula: '' },
  { id: idOf(4), name: '人均灯塔数', nameEn: '', aliases: [], unit: '座', formula: '[a] / [b]' },
]
const propose = (name: string, unit: string, change: string | null = null) =>
  proposeIndicators([{ name, unit, change }], known)[0]

describe('the indicator that a stated name means', () => {
  it.each([
    ['工业增加值', '万亿元', 1],
    ['5G宏站数', '万个', 2],
    ['Industrial value added', '亿元', 1],
    ['我国工业增加值', '亿元', 1],
    ['5G基站', '个', 2],
  ])('of %s in %s is surely known', (name, unit, at) => {
    const proposal = propose(name, unit)
    expect(proposal?.indicatorId).toBe(idOf(at))
    expect(proposal?.confidence).toBeGreaterThanOrEqual(SURE_PROPOSAL)
  })

  it('is proposed and not sure where the name is only near, or the scope isn’t said', () => {
    for (const name of ['灯塔年检修率', '规模以上工业增加值']) {
      const proposal = propose(name, name.endsWith('率') ? '%' : '亿元')
      expect(proposal).not.toBeNull()
      expect(proposal?.confidence).toBeLessThan(SURE_PROPOSAL)
    }
  })

  it('is none where nothing is near, where the unit is another, and for what is computed', () => {
    expect(propose('渔船数', '艘')).toBeNull()
    expect(propose('灯塔检修率', '座')).toBeNull()
    expect(propose('人均灯塔数', '座')).toBeNull()
    expect(propose('', '座')).toBeNull()
  })

  it('may be one of several: each once, the likeliest first, no more than asked for', () => {
    const near = [...known, { ...(known[0] as KnownIndicator), id: idOf(5), name: '规模以上工业增加值', nameEn: '' }]
    const stated = { name: '工业增加值', unit: '亿元', change: null }
    const likely = likelyIndicators(stated, near, 5)
    expect(likely.map(({ indicatorId }) => indicatorId)).toEqual([idOf(1), idOf(5)])
    expect(likely[0]).toEqual(proposeIndicators([stated], near)[0])
    expect(likelyIndicators(stated, near, 1)).toHaveLength(1)
    expect(likelyIndicators({ ...stated, name: '渔船数' }, near, 5)).toEqual([])
  })

  it('of a change is known whatever its unit', () => {
    expect(propose('工业增加值', '%', '同比')?.confidence).toBe(1)
    expect(propose('工业增加值', '%')).toBeNull()
  })
})
