import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAt } from '../../../src-renderer/views/sources/original/cut-at'
import { layOutPages, pageAt, scrollTo } from '../../../src-renderer/views/sources/original/page-layout'
import { PageMap } from '../../../src-shared/document/original/page-map'
import type { Places } from '../../../src-shared/document/proposal/proposal'

const aMap = (sheets: PageMap['sheets']): PageMap => PageMap.parse({ sheets, lines: [] })

describe('the pages of an original, laid out', () => {
  it('stand one under the other at one scale, the widest as wide as there is room', () => {
    const { pages, scale } = layOutPages(
      aMap([
        ['1', 400, 600],
        ['2', 800, 400],
      ]),
      600,
    )
    expect(scale).toBe(0.75)
    expect(pages.map(({ widthPx, heightPx }) => [widthPx, heightPx])).toEqual([
      [300, 450],
      [600, 300],
    ])
    expect(pages[1]?.topPx).toBeGreaterThan((pages[0]?.topPx ?? 0) + 450)
  })

  it('take the room of a usual page where one could not be read', () => {
    const { pages } = layOutPages(aMap([['1', 0, 0]]), 595)
    expect(pages[0]).toMatchObject({ widthPx: 595, heightPx: 842 })
  })

  it('are told apart by how far down one is, and scrolled to so that the passage is in sight', () => {
    const layout = layOutPages(aMap(Array.from({ length: 500 }, (_, at) => [String(at + 1), 595, 842])), 600)
    fc.assert(
      fc.property(fc.nat(499), fc.nat(800), fc.integer({ min: 200, max: 1200 }), (sheet, top, listPx) => {
        const from = scrollTo(
          layout,
          { sheet, left: 0, top, width: 10, height: 10 },
          { widthPx: 600, heightPx: listPx },
        ).topPx
        const boxPx = (layout.pages[sheet]?.topPx ?? 0) + top * layout.scale
        expect(boxPx).toBeGreaterThanOrEqual(from)
        expect(boxPx).toBeLessThan(from + listPx)
        expect(pageAt(layout, boxPx)).toBe(sheet)
      }),
    )
  })
})

describe('a passage at the right edge of a page that is made large', () => {
  it('is in sight from side to side, too', () => {
    const layout = layOutPages(aMap([['1', 600, 800]]), 1800)
    const from = scrollTo(
      layout,
      { sheet: 0, left: 500, top: 0, width: 50, height: 10 },
      { widthPx: 400, heightPx: 400 },
    )
    expect(from.leftPx).toBeLessThanOrEqual(1500)
    expect(from.leftPx + 400).toBeGreaterThanOrEqual(1650)
  })
})

describe('the text of an original with a passage', () => {
  const text = '灯塔共有1204座，其中900座在海岛。'

  it('is cut where the passage and the number in it begin and end', () => {
    expect(cutAt(text, [[0, 9]], [[4, 8]])).toEqual([
      { start: 0, words: '灯塔共有', look: 'said' },
      { start: 4, words: '1204', look: 'focus' },
      { start: 8, words: '座', look: 'said' },
      { start: 9, words: '，其中900座在海岛。', look: 'plain' },
    ])
  })

  it('loses none of its letters, whatever the passage', () => {
    const place = fc.tuple(fc.nat(text.length), fc.nat(text.length))
    const places = fc.array(place, { maxLength: 4 }) as fc.Arbitrary<Places>
    fc.assert(
      fc.property(places, places, (said, focus) => {
        const cut = cutAt(text, said, focus)
        expect(cut.map(({ words }) => words).join('')).toBe(text)
      }),
    )
  })
})
