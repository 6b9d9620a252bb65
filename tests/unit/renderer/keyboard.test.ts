import { describe, expect, test } from 'vitest'
import english from '../../../resources/locales/en/frame.json'
import chinese from '../../../resources/locales/zh-CN/frame.json'
import { stepInRing } from '../../../src-renderer/frame/keyboard/region-walk'
import { shortcutGroups } from '../../../src-renderer/frame/keyboard/shortcut-list'

describe('F6 from pane to pane', () => {
  test.each([
    [4, 0, 1, 1],
    [4, 3, 1, 0],
    [4, 0, -1, 3],
    [4, -1, 1, 0],
    [4, -1, -1, 3],
    [1, 0, 1, 0],
  ] as const)('of %i, from %i by %i, comes to %i', (count, at, step, to) => {
    expect(stepInRing(count, at, step)).toBe(to)
  })
})

describe('the sheet of keys', () => {
  test('has words for all it lists, and lists all that it has words for', () => {
    const deeds = shortcutGroups.flatMap(({ shortcuts }) => shortcuts.map(({ deed }) => deed)).toSorted()
    for (const { shortcuts } of [chinese, english]) {
      expect(Object.keys(shortcuts.deed).toSorted()).toEqual(deeds)
      expect(Object.keys(shortcuts.group)).toEqual(shortcutGroups.map(({ name }) => name))
    }
  })
})
