import { expect, it } from 'vitest'
import { createWantedItems } from '../../../src-renderer/editor/wanted-items'

it('what is known is asked for only when it is touched', () => {
  const items = createWantedItems<number>(10)
  items.want('known', 1, true)
  expect(items.isPending()).toBe(false)
  items.want('new', 2, false)
  expect(items.takeBatch()).toEqual([['new', 2]])
  expect(items.isPending()).toBe(false)
  items.askAgain((item) => item === 1)
  expect(items.takeBatch()).toEqual([['known', 1]])
})

it('what two places want is kept until both have left', () => {
  const items = createWantedItems<number>(10)
  const [first, second] = [items.want('a', 1, true), items.want('a', 1, true)]
  const known = new Map([['a', '一']])
  first()
  expect(items.keepWanted(known)).toBe(known)
  second()
  expect(items.keepWanted(known)).toEqual(new Map())
})

it('what left the page meanwhile isn’t asked for, and the rest waits for the next batch', () => {
  const items = createWantedItems<number>(2)
  const leave = items.want('left', 0, false)
  for (const at of [1, 2, 3]) items.want(String(at), at, false)
  leave()
  expect(items.takeBatch()).toEqual([
    ['1', 1],
    ['2', 2],
  ])
  expect(items.takeBatch()).toEqual([['3', 3]])
  expect(items.isPending()).toBe(false)
})
