import { describe, expect, it } from 'vitest'
import { mergeAnswers } from '../../../src-renderer/editor/merge-answers'

const known: ReadonlyMap<string, { readonly text: string }> = new Map([
  ['one', { text: '1' }],
  ['two', { text: '2' }],
])

describe('answers to what was asked for again', () => {
  it('change nothing where they come to the same', () => {
    expect(mergeAnswers(known, ['two'], [{ text: '2' }])).toBe(known)
  })

  it('take the place of others and leave the rest the very same', () => {
    const merged = mergeAnswers(known, ['one', 'two', 'three'], [{ text: '1' }, { text: '5' }, { text: '3' }])
    expect([...merged]).toEqual([
      ['one', { text: '1' }],
      ['two', { text: '5' }],
      ['three', { text: '3' }],
    ])
    expect(merged.get('one')).toBe(known.get('one'))
    expect(known.get('two')).toEqual({ text: '2' })
  })
})
