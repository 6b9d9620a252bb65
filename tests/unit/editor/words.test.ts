import { describe, expect, test } from 'vitest'
import blocksEn from '../../../resources/locales/en/blocks.json'
import editorEn from '../../../resources/locales/en/editor.json'
import blocksZh from '../../../resources/locales/zh-CN/blocks.json'
import editorZh from '../../../resources/locales/zh-CN/editor.json'
import { blockTypes } from '../../../src-renderer/editor/commands/block-type'
import { slotsOf } from '../../../src-shared/blocks/define-block'
import { blocks } from '../../../src-shared/blocks/registry'
import { Transform, Trouble } from '../../../src-shared/data/binding'

const keysOf = (words: object, above = ''): string[] =>
  Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'object' && word !== null ? keysOf(word, `${above}${key}.`) : [`${above}${key}`],
  )

describe('words of the editor', () => {
  test('both languages have the same keys', () => {
    expect(keysOf(editorEn).toSorted()).toEqual(keysOf(editorZh).toSorted())
    expect(keysOf(blocksEn).toSorted()).toEqual(keysOf(blocksZh).toSorted())
  })

  test.each(blocks.map((block) => [block.kind, block] as const))(
    '%s has a name, a hint and its slots',
    (kind, block) => {
      const keys = keysOf(blocksZh)
      const wanted = ['name', 'hint', 'typed', ...slotsOf(block).map(({ name }) => `slots.${name}`)]
      for (const key of wanted) expect(keys).toContain(`${kind}.${key}`)
    },
  )

  test('every trouble of a value, every calculation and every kind of paragraph has words', () => {
    const keys = keysOf(editorZh)
    for (const trouble of Trouble.options) expect(keys).toContain(`state.${trouble}`)
    for (const transform of Transform.options) expect(keys).toContain(`transforms.${transform}`)
    for (const type of blockTypes) expect(keys).toContain(`types.${type}.name`)
  })
})
