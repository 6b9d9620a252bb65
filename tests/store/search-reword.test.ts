import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEdition } from '../../src-main/store/edition'
import { redo, undo } from '../../src-main/store/history'
import { createIndicator } from '../../src-main/store/indicator'
import { recordObservation } from '../../src-main/store/observation'
import { recordBatch } from '../../src-main/store/observation-batch'
import { textIn } from '../../src-main/store/row'
import { findSearchDamage } from '../../src-main/store/search-damage'
import { addSection } from '../../src-main/store/section'
import { saveBody } from '../../src-main/store/section-body'
import type { IndicatorId } from '../../src-shared/data/ids'
import { ObservationDraft } from '../../src-shared/data/observation'
import { ok } from '../../src-shared/failure/result'
import { aDocument, aLiveNumber, aParagraph } from './sample-document'
import { command, must, newProject } from './temp-project'

const id = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`

const draft = (indicatorId: IndicatorId, value: string) =>
  ObservationDraft.parse({
    ...{ indicatorId, subject: '全国', period: '2021', changeBasis: '', priceBasis: 'none', scope: '', value },
    unit: '亿元',
  })

/** A section that shows two indicators and their sum among words that read like their values. */
function prepared() {
  const store = newProject()
  const named = (name: string, formula = '') =>
    command(store, (db) => createIndicator(db, { name, unit: '亿元', formula })).id
  const steel = named('钢铁产值')
  const paper = named('造纸产值')
  const sum = named('两业产值', `[${steel}] + [${paper}]`)
  const edition = command(store, (db) => createEdition(db, { title: '年报', year: 2022, dataYear: 2021 }))
  const section = command(store, (db) =>
    addSection(db, { editionId: edition.id, parentId: null, afterId: null, title: '总论' }),
  )
  const number = (at: number, indicatorId: IndicatorId) => aLiveNumber(id(at), indicatorId)
  const body = aDocument(
    aParagraph(id(1), '钢铁', number(11, steel), '，造纸', number(12, paper), '，合计', number(13, sum), '。'),
    aParagraph(id(2), '1', number(21, steel), number(22, steel), '比11亿元多。'),
    aParagraph(id(3), '共', number(31, sum), '。'),
    aParagraph(id(4), '没有数据的1亿元。'),
  )
  let revision = 0
  const save = () => {
    must(store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId: section.id, body, basedOn: revision })))
    revision += 1
  }
  save()
  const texts = () =>
    store.read
      .all("SELECT text FROM search_row WHERE owner_kind = 'body' ORDER BY position")
      .map((row) => textIn(row, 'text'))
  return { store, steel, paper, sum, section, body, save, texts }
}

describe('search rows of a value recorded anew', () => {
  const value = fc.constantFrom('1', '10', '11', '2', '21', '111')
  const deed = fc.oneof(
    fc.record({ steel: value }),
    fc.record({ paper: value }),
    fc.record({ steel: value, paper: value }),
    fc.record({ steel: value, paper: value, between: value }),
    fc.constantFrom('undo', 'redo', 'save'),
  )

  it('are those that a rebuild would make, however alike the values and the words around them read', () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 3, maxLength: 8 }), (deeds) => {
        const { store, steel, paper, section, body, save } = prepared()
        for (const one of deeds) {
          if (one === 'save') save()
          else if (one === 'undo') store.write({ reason: 'undo' }, undo)
          else if (one === 'redo') store.write({ reason: 'redo' }, redo)
          else if (typeof one === 'object' && 'between' in one) {
            // Written in the middle of the change, the section shows what was true for a moment only.
            const { revision } = store.read.get('SELECT revision FROM section_body')
            const said = 'SELECT value FROM observation WHERE indicator_id = @steel AND superseded_change IS NULL'
            fc.pre(store.read.find(said, { steel })?.value !== one.steel)
            command(store, (db) => {
              must(recordObservation(db, draft(steel, one.between)))
              must(saveBody(db, { sectionId: section.id, body, basedOn: Number(revision) }))
              must(recordObservation(db, draft(steel, one.steel)))
              return recordObservation(db, draft(paper, one.paper))
            })
            return expectInStep(store)
          } else if (typeof one === 'object') {
            const drafts = [
              ...('steel' in one ? [draft(steel, one.steel)] : []),
              ...('paper' in one ? [draft(paper, one.paper)] : []),
            ]
            command(store, (db) => recordBatch(db, { drafts, withdraw: [] }))
          }
          expectInStep(store)
        }
      }),
      { numRuns: 12 },
    )
  })

  const expectInStep = ({ read }: ReturnType<typeof prepared>['store']): void => {
    expect(findSearchDamage(read)).toEqual([])
    const counted = read.get('SELECT word_count FROM section_body')
    const summed = read.get("SELECT total(word_count) AS words FROM search_row WHERE owner_kind = 'body'")
    expect(counted.word_count).toBe(summed.words)
  }

  it('are written without opening the body', () => {
    const { store, steel, texts } = prepared()
    command(store, (db) => recordObservation(db, draft(steel, '372575')))
    must(
      store.write({ reason: 'test' }, (db) =>
        ok(db.run("UPDATE section_body SET body = 'unreadable', changed_change = 1")),
      ),
    )
    command(store, (db) => recordObservation(db, draft(steel, '372576')))
    expect(texts()[1]).toBe('1372576亿元372576亿元比11亿元多。')
  })
})
