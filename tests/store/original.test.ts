import { describe, expect, it } from 'vitest'
import { locateQuote, openOriginal } from '../../src-main/store/original'
import { carryPassages, findPassage, keepPassages } from '../../src-main/store/passage'
import { importSource, type SourceInput } from '../../src-main/store/source'
import type { Store } from '../../src-main/store/store'
import type { PageMap } from '../../src-shared/document/original/page-map'
import type { Places } from '../../src-shared/document/proposal/proposal'
import { ok } from '../../src-shared/failure/result'
import { aCandidate } from './conflict-project'
import { command, must, newProject } from './temp-project'

const text = '灯塔共有1204座。'
const pages: PageMap = { sheets: [['iv', 595, 842]], lines: [0, text.length, 0, 60, 80, 90, 12] }

const addSource = (store: Store, pageMap: PageMap | null, more: Partial<SourceInput> = {}) =>
  command(store, (db) =>
    importSource(db, {
      ...{
        title: '公报',
        publisher: '',
        published: null,
        fileName: '公报.pdf',
        mime: 'application/pdf',
        text,
        pageMap,
      },
      ...{ bytes: new TextEncoder().encode(text), blocks: [], noise: [], candidates: [], ...more },
    }),
  ).id

const id = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`

describe('an original in the project', () => {
  it('keeps where its text stands on its pages', () => {
    const store = newProject()
    const sourceId = addSource(store, pages)
    expect(must(openOriginal(store.read, { kind: 'source', sourceId }))).toMatchObject({ text, pages })
  })

  it('is shown as text where that was never noted, or can no longer be read', () => {
    for (const kept of [null, '{"sheets":', '{"sheets":[],"lines":[1,2]}']) {
      const store = newProject()
      const sourceId = addSource(store, pages)
      command(store, (db) => ok(db.run('UPDATE source SET page_map = @kept WHERE id = @sourceId', { kept, sourceId })))
      expect(must(openOriginal(store.read, { kind: 'source', sourceId }))).toMatchObject({ text, pages: null })
    }
  })

  it('is led to from a block through those it was copied from, the innermost block first', () => {
    const store = newProject()
    const sourceId = addSource(store, pages)
    command(store, (db) => {
      keepPassages(
        db,
        sourceId,
        new Map([
          [id(1), [[0, 4]]],
          [id(2), [[4, 9]]],
        ]),
      )
      carryPassages(
        db,
        new Map([
          [id(3), id(2)],
          [id(4), id(9)],
        ]),
      )
      return ok(undefined)
    })
    expect(findPassage(store.read, [id(8), id(3), id(1)])).toEqual({ sourceId, places: [[4, 9]] })
    expect(findPassage(store.read, [id(4)])).toBeNull()
  })

  it('has a sentence that goes on over the page without what stands between its halves', () => {
    const store = newProject()
    const broken = '灯塔共有\n灯塔年报\n1204座灯具。'
    const quote = '灯塔共有1204座灯具。'
    const found = aCandidate({ quote, value: '1204', unit: '座', start: 0, end: broken.length })
    const sourceId = addSource(store, null, { text: broken, candidates: [found] })
    const asked = { sourceId, quote, value: '1204', near: null }
    const saidAt = () => {
      const { places, focus } = must(locateQuote(store.read, asked))
      return [...places, ...focus].map((place) => broken.slice(...place))
    }
    expect(saidAt()).toEqual([broken, '1204'])
    const block = new Map([
      [
        id(1),
        [
          [0, 4],
          [10, broken.length],
        ] as Places,
      ],
    ])
    command(store, (db) => ok(keepPassages(db, sourceId, block)))
    expect(saidAt()).toEqual(['灯塔共有', '1204座灯具。', '1204'])
  })
})
