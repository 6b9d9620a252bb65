import { describe, expect, it } from 'vitest'
import { readDocumentLines } from '../../../src-main/import/document-lines'
import { toGroups } from '../../../src-main/import/line-groups'
import { restoreSubscripts } from '../../../src-main/import/lost-subscripts'
import {
  displayWidth,
  endsSentence,
  glueBetween,
  letterSpaces,
  openBracketOf,
} from '../../../src-shared/text/line-mending'

const closed = (line: string): string => {
  let text = ''
  let at = 0
  for (const [start, end] of letterSpaces(line)) {
    text += line.slice(at, start)
    at = end
  }
  return text + line.slice(at)
}

describe('mending lines', () => {
  it.each([
    ['检', '修', ''],
    ['light', 'house', ' '],
    ['灯塔', 'light', ''],
    ['第', '12', ''],
    ['in 2021,', 'the', ' '],
  ])('puts between %s and %s: "%s"', (before, after, glue) => {
    expect(glueBetween(before, after)).toBe(glue)
  })

  it.each([
    ['渔 村 生 活， 灯 塔 守 护', '渔村生活，灯塔守护'],
    ['截 至 2019 年 12 月 底， 全 岛', '截至 2019 年 12 月底，全岛'],
    ['守 护', '守护'],
    ['坚持守护航行 共建美丽渔村', '坚持守护航行 共建美丽渔村'],
    ['全年 30 座', '全年 30 座'],
  ])('closes %s to %s', (line, text) => {
    expect(closed(line)).toBe(text)
  })

  it('knows where a sentence ends and which bracket is open', () => {
    expect(endsSentence('他说：“好。”')).toBe(true)
    expect(endsSentence('检修灯塔，')).toBe(false)
    expect(openBracketOf('发布《渔村振兴')).toBe('》')
    expect(openBracketOf('发布《纲要》（全文）')).toBeNull()
    expect(displayWidth('灯塔12')).toBe(3)
  })
})

describe('lost subscripts', () => {
  const restored = (text: string) =>
    restoreSubscripts(toGroups(readDocumentLines(text).lines)).map((group) => group.text)

  it('come back where as many stray digits follow as gaps were left', () => {
    expect(restored('灯塔改造减排 CO  7,698 吨，减排 SO  138 吨。2\n\n2')).toEqual([
      '灯塔改造减排 CO₂ 7,698 吨，减排 SO₂ 138 吨。',
    ])
  })

  it('stay as they are where the count does not fit', () => {
    expect(restored('灯塔改造减排 CO  7,698 吨。\n\n12')).toEqual(['灯塔改造减排 CO  7,698 吨。', '12'])
  })
})
