import { describe, expect, test } from 'vitest'
import { bringUpToDate } from '../../../src-shared/document/changes/bring-up-to-date'
import type { DocumentChange } from '../../../src-shared/document/changes/change'
import { documentChanges } from '../../../src-shared/document/changes/history'
import { runChanges } from '../../../src-shared/document/changes/run-changes'
import { mintIds } from '../../../src-shared/document/identity'
import { DOCUMENT_FORMAT } from '../../../src-shared/document/schema'
import { aYear } from './a-year'
import { caseStudy, deepFreeze, id, idSource, paragraph, stored } from './stored-nodes'

const testHistory: readonly DocumentChange[] = [
  {
    format: 2,
    says: 'A remark is called a note',
    changeNode: (node) => {
      if (node.type === 'remark') node.type = 'note'
    },
  },
  {
    format: 3,
    says: 'A note keeps its words under text',
    changeNode: (node) => {
      if (node.type !== 'note') return
      node.text = node.words
      delete node.words
    },
  },
]
const remark = (format: number) =>
  deepFreeze({
    format,
    root: { type: 'root', children: [{ type: 'box', $slots: { body: { type: 'remark', words: '旧' } } }] },
  })

describe('the history of the format', () => {
  test('changes run in order, on nodes in slots too, and leave what was given alone', () => {
    const before = remark(1)
    expect(runChanges(before, testHistory)).toEqual({
      ok: true,
      value: {
        format: 3,
        root: { type: 'root', children: [{ type: 'box', $slots: { body: { type: 'note', text: '旧' } } }] },
      },
    })
    expect(before).toEqual(remark(1))
  })

  test('only the changes since the document’s own format run', () => {
    const answer = runChanges(remark(2), testHistory)
    expect(JSON.stringify(answer)).toContain('"type":"remark"')
  })

  test('a document from the future is refused', () => {
    expect(runChanges(remark(4), testHistory)).toEqual({
      ok: false,
      error: { code: 'document-from-newer-version', data: { format: 4, newest: 3 } },
    })
  })

  test.each([[null], ['text'], [[]], [{}], [{ format: '1' }], [{ format: 0 }], [{ format: 1.5 }]])(
    '%j is no document',
    (json) => {
      expect(runChanges(json, testHistory)).toMatchObject({ ok: false, error: { code: 'document-damaged' } })
    },
  )

  test('a history with a gap is a bug', () => {
    expect(() => runChanges(remark(1), testHistory.slice(1))).toThrow('next format')
  })

  test('the real history leads to the format this build writes', () => {
    expect(DOCUMENT_FORMAT).toBe(1 + documentChanges.length)
  })
})

describe('bringing up to date', () => {
  test('a document of today stays as it is', () => {
    expect(bringUpToDate(aYear())).toEqual({ ok: true, value: aYear() })
  })

  test('the place of a damage is told, never its words', () => {
    const damaged = stored(paragraph(1, '好'), { type: 'paragraph', children: '坏' } as never)
    expect(bringUpToDate(damaged)).toEqual({
      ok: false,
      error: { code: 'document-damaged', data: { at: 'root.children.1.children' } },
    })
  })

  test('a link to a script is refused', () => {
    const link = { type: 'link', url: 'javascript:alert(1)', children: [] }
    expect(bringUpToDate(stored({ type: 'paragraph', children: [link] }))).toMatchObject({ ok: false })
  })
})

describe('unknown kinds', () => {
  const map = { type: 'map', zoom: 3, $: { id: id(7), carried: true, values: { region: '江苏' } } }

  test('are wrapped with their JSON untouched', () => {
    const answer = bringUpToDate(stored(paragraph(1, '前'), map))
    expect(answer.ok && answer.value.root.children[1]).toEqual({
      type: 'unknown-block',
      version: 1,
      $: { id: id(7), carried: true, values: { json: JSON.stringify(map) } },
    })
  })

  test('take the block around them along where they are inline', () => {
    const answer = bringUpToDate(stored(caseStudy(1, ['题', { type: 'formula', tex: 'x' }], [paragraph(2, '文')])))
    expect(answer.ok && answer.value.root.children[0]).toMatchObject({ type: 'unknown-block', $: { id: id(1) } })
  })

  test('get an id from their JSON where they have none, the same each time', () => {
    const read = () => bringUpToDate(stored({ type: 'map' }, { type: 'map' }))
    const ids = () => {
      const answer = read()
      return answer.ok ? answer.value.root.children.map((node) => node.$?.id) : []
    }
    expect(new Set(ids()).size).toBe(2)
    expect(ids()).toEqual(ids())
  })

  test('stay wrapped when read again', () => {
    const once = bringUpToDate(stored(map))
    expect(once.ok && bringUpToDate(once.value)).toEqual(once)
  })

  test('are themselves again once known, with the identity they were given meanwhile', () => {
    const inner = JSON.stringify(paragraph(1, '后来认识'))
    const wrapper = { type: 'unknown-block', version: 1, $: { id: id(1), values: { json: inner } } }
    const wrapped = { ...stored(), root: { ...stored().root, children: [wrapper] } }
    const rolled = mintIds(wrapped as never, idSource(), { as: 'roll-forward' })
    const answer = bringUpToDate(rolled)
    expect(answer.ok && answer.value.root.children).toEqual([
      { ...paragraph(1, '后来认识'), $: { id: id(1001), originId: id(1), carried: true } },
    ])
  })

  test('whose JSON is broken stay a grey box', () => {
    const wrapper = { type: 'unknown-block', version: 1, $: { id: id(1), values: { json: '{' } } }
    const answer = bringUpToDate(stored(wrapper))
    expect(answer.ok && answer.value.root.children).toEqual([wrapper])
  })
})
