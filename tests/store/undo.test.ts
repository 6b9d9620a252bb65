import { describe, expect, it } from 'vitest'
import { listBin, restoreFromBin } from '../../src-main/store/bin'
import { createEdition, listEditions, removeEdition, saveEditionFacts } from '../../src-main/store/edition'
import { historyState, redo, undo } from '../../src-main/store/history'
import { importEdition } from '../../src-main/store/import-edition'
import { createIndicator, removeIndicator, saveIndicator } from '../../src-main/store/indicator'
import { listIndicators } from '../../src-main/store/indicator-list'
import { preferObservation, recordObservation, withdrawObservation } from '../../src-main/store/observation'
import { listHistory, listLive } from '../../src-main/store/observation-row'
import { openRevision } from '../../src-main/store/revision'
import { rollForward } from '../../src-main/store/roll-forward'
import { addSection, listSections, moveSection, removeSection, saveSectionFacts } from '../../src-main/store/section'
import { loadBody, rewriteBody, saveBody } from '../../src-main/store/section-body'
import { listSources } from '../../src-main/store/source'
import type { Store } from '../../src-main/store/store'
import { ObservationDraft } from '../../src-shared/data/observation'
import { emptyDocument } from '../../src-shared/document/schema'
import { aDocument, aParagraph } from './sample-document'
import { codeOf, command, must, newProject } from './temp-project'

const facts = { title: '2022年报告', year: 2022, dataYear: 2021 }
const takeBack = (store: Store) => store.write({ reason: 'undo' }, undo)
const again = (store: Store) => store.write({ reason: 'redo' }, redo)

/** Everything a person sees of the project: what an undo must bring back. Ids of observations are not part of it. */
const seen = ({ read }: Store) => ({
  editions: listEditions(read),
  sections: listEditions(read).map(({ id }) => listSections(read, id)),
  indicators: listIndicators(read),
  observations: listIndicators(read).flatMap(({ id }) =>
    listLive(read, id).map(({ id: _id, recordedAt: _at, ...observation }) => observation),
  ),
  sources: listSources(read),
  bin: listBin(read),
})

/** A project with an edition of three sections, an indicator and two observations that disagree. */
function prepared() {
  const store = newProject()
  return must(
    store.write({ reason: 'prepare' }, (db) => {
      const edition = must(createEdition(db, facts))
      const editionId = edition.id
      const first = must(addSection(db, { editionId, parentId: null, afterId: null, title: '甲' }))
      const second = must(addSection(db, { editionId, parentId: null, afterId: first.id, title: '乙' }))
      const inner = must(addSection(db, { editionId, parentId: second.id, afterId: null, title: '乙一' }))
      const indicator = must(createIndicator(db, { name: '全部工业增加值', unit: '亿元' }))
      const draft = (value: string, sourceNote: string) =>
        ObservationDraft.parse({
          ...{ indicatorId: indicator.id, subject: '全国', period: '2021', changeBasis: '', priceBasis: 'none' },
          ...{ scope: '', value, unit: '亿元', sourceNote },
        })
      const one = must(recordObservation(db, draft('372575', '公报')))
      const other = must(recordObservation(db, draft('372000', '发布会')))
      return { ok: true, value: { store, editionId, first, second, inner, indicator, one, other, draft } }
    }),
  )
}
type Prepared = ReturnType<typeof prepared>

const source = (bytes: string) => ({
  ...{ title: '公报', publisher: '统计局', published: null, fileName: 'a.txt', mime: 'text/plain' },
  ...{ bytes: Buffer.from(bytes), text: bytes, blocks: [], noise: [], candidates: [] },
})

const commands: Record<string, (prepared: Prepared) => void> = {
  'edition create': ({ store }) => command(store, (db) => createEdition(db, { ...facts, year: 2030 })),
  'edition saveFacts': ({ store, editionId }) =>
    command(store, (db) => saveEditionFacts(db, { editionId, facts: { title: '别名', dataYear: 2020 } })),
  'edition publish': ({ store, editionId }) =>
    command(store, (db) => saveEditionFacts(db, { editionId, facts: { stage: 'published' } })),
  'edition remove': ({ store, editionId }) => command(store, (db) => removeEdition(db, editionId)),
  'edition rollForward': ({ store, editionId }) =>
    command(store, (db) => rollForward(db, { editionId, year: 2025, dataYear: 2024 })),
  'edition import': ({ store }) =>
    command(store, (db) =>
      importEdition(db, {
        edition: { ...facts, year: 2020 },
        sections: [
          {
            ...{ tempId: 'a', parentTempId: null, kicker: '', title: '章', shortTitle: '', numbering: 'auto' },
            body: emptyDocument(),
          },
        ],
        source: source('正文'),
      }),
    ),
  'section add': ({ store, editionId, first }) =>
    command(store, (db) => addSection(db, { editionId, parentId: null, afterId: first.id, title: '新' })),
  'section saveFacts': ({ store, first }) =>
    command(store, (db) => saveSectionFacts(db, { sectionId: first.id, facts: { title: '甲改', kicker: '眉' } })),
  'section move': ({ store, inner }) =>
    command(store, (db) => moveSection(db, { sectionId: inner.id, parentId: null, afterId: null })),
  'section remove': ({ store, second }) => command(store, (db) => removeSection(db, second.id)),
  'indicator create': ({ store }) => command(store, (db) => createIndicator(db, { name: '单位能耗', unit: '吨' })),
  'indicator save': ({ store, indicator }) =>
    command(store, (db) => saveIndicator(db, { indicatorId: indicator.id, facts: { aliases: ['工业增加值'] } })),
  'indicator remove': ({ store, indicator }) => command(store, (db) => removeIndicator(db, indicator.id)),
  'observation record': ({ store, draft }) => command(store, (db) => recordObservation(db, draft('372576', '公报'))),
  'observation withdraw': ({ store, one }) => command(store, (db) => withdrawObservation(db, one.id)),
  'observation prefer': ({ store, one }) => command(store, (db) => preferObservation(db, one.id)),
}

describe.each(Object.entries(commands))('%s', (_name, run) => {
  it('is undone, redone and undone again', () => {
    const setting = prepared()
    const { store } = setting
    const before = seen(store)
    run(setting)
    const after = seen(store)
    expect(after).not.toEqual(before)
    for (const _round of [1, 2]) {
      must(takeBack(store))
      expect(seen(store)).toEqual(before)
      must(again(store))
      expect(seen(store)).toEqual(after)
    }
    expect(must(takeBack(store)).reason).toBe('test')
    expect(codeOf(takeBack(store))).toBe('nothing-to-undo')
  })
})

it('a restore from the bin is undone and redone', () => {
  const setting = prepared()
  const { store, second } = setting
  command(store, (db) => removeSection(db, second.id))
  const before = seen(store)
  const [item] = listBin(store.read)
  if (!item) throw new Error('The bin holds the section')
  command(store, (db) => restoreFromBin(db, item.id))
  const after = seen(store)
  must(takeBack(store))
  expect(seen(store)).toEqual(before)
  must(again(store))
  expect(seen(store)).toEqual(after)
})

describe('the log of commands', () => {
  it('is walked back to the beginning and forward to the end', () => {
    const setting = prepared()
    const states = [seen(setting.store)]
    const names = ['section move', 'observation record', 'section saveFacts', 'edition rollForward', 'indicator save']
    for (const name of names) {
      commands[name]?.(setting)
      states.push(seen(setting.store))
    }
    for (const state of states.slice(0, -1).reverse()) {
      must(takeBack(setting.store))
      expect(seen(setting.store)).toEqual(state)
    }
    for (const state of states.slice(1)) {
      must(again(setting.store))
      expect(seen(setting.store)).toEqual(state)
    }
    expect(codeOf(again(setting.store))).toBe('nothing-to-redo')
  })

  it('forgets what was undone when another command comes', () => {
    const setting = prepared()
    const { store, first } = setting
    command(store, (db) => saveSectionFacts(db, { sectionId: first.id, facts: { title: '一' } }), 'one')
    must(takeBack(store))
    expect(historyState(store.read)).toEqual({ undo: null, redo: 'one' })
    command(store, (db) => saveSectionFacts(db, { sectionId: first.id, facts: { title: '二' } }), 'two')
    expect(historyState(store.read)).toEqual({ undo: 'two', redo: null })
  })

  it('keeps no command that did nothing, or that failed', () => {
    const { store, first, editionId } = prepared()
    command(store, (db) => saveSectionFacts(db, { sectionId: first.id, facts: {} }))
    const answer = store.write({ reason: 'x', command: true }, (db) => createEdition(db, { ...facts }))
    expect(codeOf(answer)).toBe('already-exists')
    expect(historyState(store.read)).toEqual({ undo: null, redo: null })
    expect(listSections(store.read, editionId)).toHaveLength(3)
  })

  it('never undoes over a later edit', () => {
    const { store, editionId } = prepared()
    const report = command(store, (db) => rollForward(db, { editionId, year: 2025, dataYear: 2024 }))
    const [section] = listSections(store.read, report.editionId)
    if (!section) throw new Error('The new edition has sections')
    const body = aDocument(aParagraph('00000000-0000-7000-8000-0000000000a1', '新写的话'))
    must(store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId: section.id, body, basedOn: 0 })))
    const before = seen(store)
    expect(codeOf(takeBack(store))).toBe('undo-overtaken')
    expect(seen(store)).toEqual(before)
  })

  it('gives a rewritten body back, and refuses once it was typed in', () => {
    const { store, first } = prepared()
    const words = (said: string) => aDocument(aParagraph('00000000-0000-7000-8000-0000000000a1', said))
    const bodyNow = () => must(loadBody(store.read, first.id))
    must(
      store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId: first.id, body: words('原文'), basedOn: 0 })),
    )
    const before = bodyNow().body
    command(store, (db) => rewriteBody(db, { sectionId: first.id, body: words('改写') }))
    const after = bodyNow().body
    const step = must(takeBack(store))
    expect(bodyNow().body).toEqual(before)
    expect(step.rewritten).toEqual([{ sectionId: first.id, revision: bodyNow().revision }])
    must(again(store))
    expect(bodyNow().body).toEqual(after)
    expect(must(openRevision(store.read, { sectionId: first.id, revision: 1 }))).toEqual(before)
    const { revision } = bodyNow()
    must(
      store.write({ reason: 'typing' }, (db) =>
        saveBody(db, { sectionId: first.id, body: words('又写'), basedOn: revision }),
      ),
    )
    expect(codeOf(takeBack(store))).toBe('undo-overtaken')
    expect(bodyNow().body).toEqual(words('又写'))
  })

  it('undoes observations by appending, so that the past stays readable', () => {
    const { store, one, indicator, draft } = prepared()
    const known = listHistory(store.read, indicator.id)
    command(store, (db) => recordObservation(db, draft('400000', '公报')))
    must(takeBack(store))
    const history = listHistory(store.read, indicator.id)
    expect(history.length).toBe(known.length + 2)
    expect(history.find(({ id }) => id === one.id)?.supersededAt).not.toBeNull()
    expect(history.filter(({ value }) => value === '400000').every(({ supersededAt }) => supersededAt)).toBe(true)
  })
})
