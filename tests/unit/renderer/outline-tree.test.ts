import { describe, expect, test } from 'vitest'
import {
  ancestorsOf,
  buildTree,
  destinationOfDrop,
  destinationOfKey,
  filterSections,
  neighbourOf,
} from '../../../src-renderer/views/draft/outline/outline-tree'
import { SectionId } from '../../../src-shared/data/ids'
import type { OutlineSection } from '../../../src-shared/document/edition'

const idOf = (name: string): SectionId =>
  SectionId.parse(`01900000-0000-7000-8000-${name.charCodeAt(0).toString(16).padStart(4, '0')}00000000`)

const section = (name: string, parent: string | null, title = name): OutlineSection => ({
  id: idOf(name),
  parentId: parent === null ? null : idOf(parent),
  level: parent === null ? 1 : 2,
  kicker: '',
  title,
  shortTitle: '',
  numbering: 'auto',
  manualNumber: '',
  number: '',
  wordCount: 0,
  carriedCount: 0,
})

// a ─ b, c;  d ─ e;  f
const sections = [
  section('a', null, '总体进展'),
  section('b', 'a', '规模'),
  section('c', 'a', '速度'),
  section('d', null, '创新驱动'),
  section('e', 'd', '研发规模'),
  section('f', null, '展望'),
]

describe('the outline as a tree', () => {
  test('keeps reading order and puts children under their parents', () => {
    const shape = buildTree(sections).map((node) => [node.section.id, node.children.map((child) => child.key)])
    expect(shape).toEqual([
      [idOf('a'), [idOf('b'), idOf('c')]],
      [idOf('d'), [idOf('e')]],
      [idOf('f'), []],
    ])
  })

  test('a section whose parent is filtered away still shows, at the top', () => {
    expect(buildTree([section('b', 'a')]).map((node) => node.key)).toEqual([idOf('b')])
  })

  test('ancestors come from the top down', () => {
    expect(ancestorsOf(sections, idOf('e')).map((one) => one.id)).toEqual([idOf('d')])
    expect(ancestorsOf(sections, idOf('a'))).toEqual([])
  })

  test('searching keeps what stands above a match, and everything without words', () => {
    expect(filterSections(sections, '规模').map((one) => one.id)).toEqual(['a', 'b', 'd', 'e'].map(idOf))
    expect(filterSections(sections, ' ')).toHaveLength(sections.length)
    expect(filterSections(sections, '没有')).toEqual([])
  })
})

describe('moving by keys', () => {
  test.each([
    ['b', 'ArrowDown', { parentId: idOf('a'), afterId: idOf('c') }],
    ['c', 'ArrowUp', { parentId: idOf('a'), afterId: null }],
    ['f', 'ArrowUp', { parentId: null, afterId: idOf('a') }],
    ['e', 'ArrowLeft', { parentId: null, afterId: idOf('d') }],
    ['f', 'ArrowRight', { parentId: idOf('d'), afterId: idOf('e') }],
    ['c', 'ArrowRight', { parentId: idOf('b'), afterId: null }],
  ] as const)('%s with %s', (name, key, destination) => {
    expect(destinationOfKey(sections, idOf(name), key)).toEqual(destination)
  })

  test.each([
    ['a', 'ArrowUp'],
    ['f', 'ArrowDown'],
    ['a', 'ArrowLeft'],
    ['b', 'ArrowRight'],
  ] as const)('%s has nowhere to go with %s', (name, key) => {
    expect(destinationOfKey(sections, idOf(name), key)).toBeNull()
  })
})

describe('moving by drag', () => {
  test('onto a section: first under it', () => {
    expect(destinationOfDrop(sections, idOf('f'), idOf('a'), 'inside')).toEqual({ parentId: idOf('a'), afterId: null })
  })

  test('into the gap after and before a section', () => {
    expect(destinationOfDrop(sections, idOf('f'), idOf('b'), 'after')).toEqual({
      parentId: idOf('a'),
      afterId: idOf('b'),
    })
    expect(destinationOfDrop(sections, idOf('f'), idOf('d'), 'before')).toEqual({ parentId: null, afterId: idOf('a') })
  })

  test('the moved section is not counted among the siblings it leaves', () => {
    expect(destinationOfDrop(sections, idOf('b'), idOf('c'), 'before')).toEqual({ parentId: idOf('a'), afterId: null })
  })

  test('never under itself', () => {
    expect(destinationOfDrop(sections, idOf('a'), idOf('b'), 'inside')).toBeNull()
    expect(destinationOfDrop(sections, idOf('a'), idOf('a'), 'after')).toBeNull()
  })
})

test('after a deletion the next sibling is shown, else the one before, else the parent', () => {
  expect(neighbourOf(sections, idOf('b'))).toBe(idOf('c'))
  expect(neighbourOf(sections, idOf('c'))).toBe(idOf('b'))
  expect(neighbourOf(sections, idOf('e'))).toBe(idOf('d'))
})
