import { describe, expect, it } from 'vitest'
import { kept } from '../../../src-shared/data/kept'

describe('what is worked out once', () => {
  it('is asked for again by its name and not worked out again, whatever came out', () => {
    const asked: string[] = []
    const find = kept(
      ({ id }: { readonly id: string }) => {
        asked.push(id)
        return id === 'none' ? null : id.toUpperCase()
      },
      ({ id }) => id,
    )
    expect([find({ id: 'a' }), find({ id: 'none' }), find({ id: 'a' }), find({ id: 'none' })]).toEqual([
      'A',
      null,
      'A',
      null,
    ])
    expect(asked).toEqual(['a', 'none'])
  })

  it('is forgotten where more than so many would be kept', () => {
    const asked: string[] = []
    const find = kept((text: string) => asked.push(text), String, 2)
    for (const text of ['a', 'b', 'c', 'c', 'a']) find(text)
    expect(asked).toEqual(['a', 'b', 'c', 'a'])
  })
})
