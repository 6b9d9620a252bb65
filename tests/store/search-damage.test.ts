import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyProject } from '../../src-main/store/back-up'
import { listBin, restoreFromBin } from '../../src-main/store/bin'
import { createEdition, removeEdition, saveEditionFacts } from '../../src-main/store/edition'
import { redo, undo } from '../../src-main/store/history'
import { createIndicator, removeIndicator, saveIndicator } from '../../src-main/store/indicator'
import { recordObservation } from '../../src-main/store/observation'
import { rebuildProjections } from '../../src-main/store/rebuild'
import { rollForward } from '../../src-main/store/roll-forward'
import { findSearchDamage } from '../../src-main/store/search-damage'
import { addSection, moveSection, removeSection, saveSectionFacts } from '../../src-main/store/section'
import { loadBody, rewriteBody, saveBody } from '../../src-main/store/section-body'
import { importSource } from '../../src-main/store/source'
import type { Store } from '../../src-main/store/store'
import { removeSubmission, saveSubmission } from '../../src-main/store/submission'
import { EditionId, IndicatorId, SectionId, SubmissionId } from '../../src-shared/data/ids'
import { ObservationDraft } from '../../src-shared/data/observation'
import { ok } from '../../src-shared/failure/result'
import { aCase, aChart, aDocument, aLiveNumber, aParagraph } from './sample-document'
import { facts, received } from './sample-submission'
import { findHits, id, prepared } from './search-project'
import { close, must, newProject, openAgain } from './temp-project'

const pick = (ids: readonly unknown[], at: number): unknown => ids[at % Math.max(ids.length, 1)]
const idsOf = (store: Store, table: string): unknown[] =>
  store.read.all(`SELECT id FROM ${table} WHERE removed_change IS NULL ORDER BY id`).map((row) => row.id)

/** A step that somebody may take; what it asks for may be refused. */
type Step = (store: Store, at: number, fresh: () => string) => unknown

const inSection = (store: Store, at: number, act: (sectionId: SectionId) => unknown): unknown => {
  const sectionId = SectionId.safeParse(pick(idsOf(store, 'section'), at))
  return sectionId.success ? act(sectionId.data) : null
}
const inEdition = (store: Store, at: number, act: (editionId: EditionId) => unknown): unknown => {
  const editionId = EditionId.safeParse(pick(idsOf(store, 'edition'), at))
  return editionId.success ? act(editionId.data) : null
}
const withIndicator = (store: Store, at: number, act: (indicatorId: IndicatorId) => unknown): unknown => {
  const indicatorId = IndicatorId.safeParse(pick(idsOf(store, 'indicator'), at))
  return indicatorId.success ? act(indicatorId.data) : null
}
const withSubmission = (store: Store, at: number, act: (submissionId: SubmissionId) => unknown): unknown => {
  const submissionId = SubmissionId.safeParse(pick(idsOf(store, 'submission'), at))
  return submissionId.success ? act(submissionId.data) : null
}
const asCommand = (store: Store, act: Parameters<Store['write']>[1]) => store.write({ reason: 'a', command: true }, act)

const bodyOf = (store: Store, at: number, fresh: () => string) => {
  const bound = pick(idsOf(store, 'indicator'), at)
  const live = typeof bound === 'string' ? [aLiveNumber(fresh(), bound, '2021')] : []
  return aDocument(
    aParagraph(fresh(), `第${at}段，增加值`, ...live, '亿元。'),
    ...(at % 3 === 0 ? [aCase(fresh(), `案例${at}`, '回收余热𠮷。', fresh())] : []),
    ...(at % 4 === 0 && typeof bound === 'string' ? [aChart(fresh(), bound, `图${at}`)] : []),
    aParagraph(fresh(), '尾段'),
  )
}

const steps: readonly Step[] = [
  (store, at, fresh) =>
    inSection(store, at, (sectionId) => {
      const open = loadBody(store.read, sectionId)
      const body = bodyOf(store, at, fresh)
      const basedOn = open.ok ? open.value.revision : 0
      return store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId, body, basedOn }))
    }),
  (store, at, fresh) =>
    inSection(store, at, (sectionId) =>
      asCommand(store, (db) => rewriteBody(db, { sectionId, body: bodyOf(store, at, fresh) })),
    ),
  (store, at) =>
    inEdition(store, at, (editionId) =>
      asCommand(store, (db) => addSection(db, { editionId, parentId: null, afterId: null, title: `节${at}` })),
    ),
  (store, at) =>
    inSection(store, at, (sectionId) =>
      asCommand(store, (db) => saveSectionFacts(db, { sectionId, facts: { title: `改${at}`, kicker: '眉题' } })),
    ),
  (store, at) =>
    inSection(store, at, (sectionId) =>
      asCommand(store, (db) => moveSection(db, { sectionId, parentId: null, afterId: null })),
    ),
  (store, at) => inSection(store, at, (sectionId) => asCommand(store, (db) => removeSection(db, sectionId))),
  (store, at) => inEdition(store, at, (editionId) => asCommand(store, (db) => removeEdition(db, editionId))),
  (store, at) => {
    const facts = { title: `刊${at}`, year: 2000 + at, dataYear: 1999 + at }
    return asCommand(store, (db) => createEdition(db, facts))
  },
  (store, at) =>
    inEdition(store, at, (editionId) =>
      asCommand(store, (db) =>
        saveEditionFacts(db, { editionId, facts: { numberStyle: at % 2 ? 'plain' : 'grouped', year: 2030 + at } }),
      ),
    ),
  (store, at) =>
    inEdition(store, at, (editionId) =>
      asCommand(store, (db) => rollForward(db, { editionId, year: 2060 + at, dataYear: 2059 + at })),
    ),
  (store, at) =>
    asCommand(store, (db) =>
      createIndicator(db, { name: `指标${at}`, unit: '亿元', aliases: ['别名'], definition: '口径' }),
    ),
  (store, at) =>
    withIndicator(store, at, (indicatorId) =>
      asCommand(store, (db) => saveIndicator(db, { indicatorId, facts: { definition: `定义${at}`, unit: '万吨' } })),
    ),
  (store, at) => withIndicator(store, at, (indicatorId) => asCommand(store, (db) => removeIndicator(db, indicatorId))),
  (store, at) =>
    withIndicator(store, at, (indicatorId) => {
      const key = { indicatorId, subject: '全国', period: '2021', changeBasis: '', priceBasis: 'none', scope: '' }
      const draft = ObservationDraft.parse({ ...key, value: String(372575 + at), unit: '亿元' })
      return asCommand(store, (db) => recordObservation(db, draft))
    }),
  (store, at) =>
    asCommand(store, (db) =>
      importSource(db, {
        ...{ title: `公报${at}`, publisher: '', published: null, fileName: 'a.txt', mime: 'text/plain', text: 'a' },
        ...{ bytes: Buffer.from(`a${at}`), blocks: [{ kind: 'paragraph', text: `全年${at}。`, speaker: null }] },
        ...{ noise: [], candidates: [] },
      }),
    ),
  (store, at) => received(store, { title: `管廊${at}`, text: `第${at}段。\n\n尾段` }, `${at}.txt`),
  (store, at) =>
    withSubmission(store, at, (submissionId) =>
      asCommand(store, (db) =>
        saveSubmission(db, submissionId, { facts: { ...facts, organizations: [`单位${at}`] }, numbers: [] }),
      ),
    ),
  (store, at) =>
    withSubmission(store, at, (submissionId) => asCommand(store, (db) => removeSubmission(db, submissionId))),
  (store) => store.write({ reason: 'undo' }, undo),
  (store) => store.write({ reason: 'redo' }, redo),
  (store, at) => {
    const items = listBin(store.read)
    const item = items[at % Math.max(items.length, 1)]
    return item ? asCommand(store, (db) => restoreFromBin(db, item.id)) : null
  },
]

const rowsOf = ({ read }: Store) =>
  read.all(
    `SELECT owner_kind, owner_id, position, kind, is_name, record_id, title, text, word_count, normalized, initials
     FROM search_row ORDER BY owner_kind, owner_id, position`,
  )

describe('the search index', () => {
  it('is what a rebuild would make, whatever was edited, imported, binned, restored, undone or redone', () => {
    const walk = fc.array(fc.tuple(fc.nat({ max: steps.length - 1 }), fc.nat({ max: 40 })), {
      minLength: 5,
      maxLength: 30,
    })
    fc.assert(
      fc.property(walk, (taken) => {
        let last = 100
        const fresh = () => {
          last += 1
          return id(last)
        }
        const { store } = prepared(aDocument(aParagraph(id(1), '数字经济')))
        for (const [which, at] of taken) steps[which]?.(store, at, fresh)
        expect(findSearchDamage(store.read)).toEqual([])
        const along = rowsOf(store)
        must(store.write({ reason: 'rebuild' }, (db) => ok(rebuildProjections(db))))
        expect(rowsOf(store)).toEqual(along)
        expect(findSearchDamage(store.read)).toEqual([])
        close(store)
      }),
      { numRuns: 25 },
    )
  })

  it.each([
    ['a text that differs', "UPDATE search_row SET text = '别的' WHERE text = '数字经济'"],
    ['a row that is gone', "DELETE FROM search_row WHERE text = '数字经济'"],
    ['a row of nobody', "UPDATE search_row SET owner_id = 'x' WHERE text = '数字经济'"],
    ['a word missing from the index', 'DELETE FROM search_index WHERE rowid = (SELECT max(id) FROM search_row)'],
    ['a strange word in the index', "INSERT INTO search_index (rowid, bigrams) VALUES (7, '数字')"],
    [
      'words in another order',
      `DELETE FROM search_index WHERE rowid = (SELECT max(id) FROM search_row);
       INSERT INTO search_index (rowid, bigrams) SELECT max(id), '字经 数字 经济 济' FROM search_row`,
    ],
  ])('%s is found', (_what, sql) => {
    const { store } = prepared(aDocument(aParagraph(id(1), '数字经济')))
    expect(findSearchDamage(store.read)).toEqual([])
    close(store)
    const raw = new Database(store.path)
    raw.exec(sql)
    raw.close()
    expect(verifyProject(openAgain(store)).map(({ problem }) => problem)).toContain('search-drifted')
  })

  it('is made anew where a migration has left it empty', () => {
    const { store } = prepared(aDocument(aParagraph(id(1), '数字经济')))
    close(store)
    const raw = new Database(store.path)
    raw.exec(
      "DELETE FROM search_owner; DELETE FROM search_row; INSERT INTO search_index (search_index) VALUES ('delete-all')",
    )
    raw.close()
    const again = openAgain(store)
    expect(findHits(again, '数字')).toHaveLength(1)
    expect(findSearchDamage(again.read)).toEqual([])
  })

  it('of a very long paragraph is told to be sound', () => {
    const { store } = prepared(aDocument(aParagraph(id(1), '<#>'.repeat(70_000))))
    expect(findSearchDamage(store.read)).toEqual([])
  })

  it('of an empty project holds nothing', () => {
    expect(findSearchDamage(newProject().read)).toEqual([])
  })
})
