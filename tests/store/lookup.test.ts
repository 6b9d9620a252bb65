import { describe, expect, it } from 'vitest'
import { setClearances } from '../../src-main/store/clearance'
import { createEdition, saveEditionFacts } from '../../src-main/store/edition'
import { undo } from '../../src-main/store/history'
import { createIndicator, saveIndicator } from '../../src-main/store/indicator'
import { editionData } from '../../src-main/store/number-text'
import { recordObservation } from '../../src-main/store/observation'
import { markScopeBreak } from '../../src-main/store/scope-break'
import { findSearchDamage } from '../../src-main/store/search-damage'
import { addSection } from '../../src-main/store/section'
import { saveBody } from '../../src-main/store/section-body'
import type { Store } from '../../src-main/store/store'
import { saveSubjectGroup } from '../../src-main/store/subject-group'
import { Binding } from '../../src-shared/data/binding'
import type { EditionId, IndicatorId } from '../../src-shared/data/ids'
import { ObservationDraft } from '../../src-shared/data/observation'
import { Period } from '../../src-shared/data/period'
import { resolveBinding } from '../../src-shared/data/resolve-binding'
import { aDocument, aParagraph } from './sample-document'
import { findHits } from './search-project'
import { command, must, newProject } from './temp-project'

const anId = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`

function prepared() {
  const store = newProject()
  const output = command(store, (db) => createIndicator(db, { name: '产值', unit: '亿元', computableAt: ['none'] }))
  const people = command(store, (db) => createIndicator(db, { name: '人数', unit: '万人' }))
  const edition = anEdition(store, 2023)
  const published = anEdition(store, 2022)
  return { store, output: output.id, people: people.id, draft: edition.id, published: published.id }
}

const anEdition = (store: Store, year: number) =>
  command(store, (db) => createEdition(db, { title: String(year), year, dataYear: 2021 }))

const record = (store: Store, indicatorId: IndicatorId, value: string, facts: object = {}) =>
  command(store, (db) =>
    recordObservation(
      db,
      ObservationDraft.parse({
        ...{ indicatorId, subject: '全国', period: '2021', changeBasis: '', priceBasis: 'none', scope: '' },
        ...{ unit: '亿元', value },
        ...facts,
      }),
    ),
  )

const resolve = (store: Store, editionId: EditionId, binding: object) => {
  const { lookup, context } = editionData(store.read, editionId)
  return resolveBinding(Binding.parse({ period: 'Y', ...binding }), lookup, context)
}

const publish = (store: Store, editionId: EditionId) =>
  command(store, (db) => saveEditionFacts(db, { editionId, facts: { stage: 'published' } }))

describe('what resolving finds in a project', () => {
  it('a published edition keeps the breaks, clearances, groups and formulas that it was published with', () => {
    const { store, output, people, draft, published } = prepared()
    record(store, output, '80', { period: '2019' })
    const value = record(store, output, '100')
    record(store, people, '5', { unit: '万人' })
    const north = { name: '两省', members: ['甲省', '乙省'] }
    for (const [subject, amount] of Object.entries({ 甲省: '10', 乙省: '30', 丙省: '20' })) {
      record(store, output, amount, { subject })
    }
    const group = command(store, (db) => saveSubjectGroup(db, { id: null, ...north }))
    const head = command(store, (db) =>
      createIndicator(db, { name: '人均', unit: '万元', decimals: 0, formula: `[${output}] / [${people}]` }),
    )
    publish(store, published)
    command(store, (db) =>
      markScopeBreak(db, { indicatorId: output, subject: '', period: Period.parse('2020'), note: '' }),
    )
    command(store, (db) => setClearances(db, [value.id], { state: 'waiting', office: '统计局' }))
    command(store, (db) => saveSubjectGroup(db, { ...group, members: ['甲省', '丙省'] }))
    command(store, (db) => saveIndicator(db, { indicatorId: head.id, facts: { formula: `[${output}]` } }))
    record(store, output, '40', { subject: '丙省', sourceNote: '' })

    const growth = { indicatorId: output, transform: 'difference', against: '2019' }
    const rank = {
      indicatorId: output,
      subject: '甲省',
      transform: 'rank',
      ranking: { group: '两省', first: 'lowest' },
    }
    const share = { indicatorId: output, subject: '两省', transform: 'share' }
    const read = (editionId: EditionId) =>
      [growth, { indicatorId: output }, rank, share, { indicatorId: head.id }].map((binding) => {
        const { text, state } = resolve(store, editionId, binding)
        return `${text} ${state}`
      })
    expect(read(published)).toEqual(['20亿元 ok', '100亿元 ok', '第1位 ok', '40.0% ok', '20万元 ok'])
    expect(read(draft)).toEqual([
      '〔不可比〕 incomparable',
      '100亿元 uncleared',
      '第1位 ok',
      '50.0% uncleared',
      '100万元 uncleared',
    ])
  })

  it('a clearance is of what a source says: a restated value has none, one given back by undo has it again', () => {
    const { store, output, draft } = prepared()
    const value = record(store, output, '100')
    const stateOf = () => resolve(store, draft, { indicatorId: output })
    command(store, (db) => setClearances(db, [value.id], { state: 'cleared', embargoUntil: '2026-01-01' }))
    expect(stateOf()).toMatchObject({ state: 'uncleared', flags: ['embargoed'] })
    record(store, output, '101')
    expect(stateOf()).toMatchObject({ state: 'ok', text: '101亿元' })
    must(store.write({ reason: 'undo' }, undo))
    expect(stateOf()).toMatchObject({ state: 'uncleared', text: '100亿元' })
    command(store, (db) => setClearances(db, [value.id], { embargoUntil: '2025-01-01' }))
    expect(stateOf().state).toBe('ok')
  })

  it('groups that everybody knows are there until the project says otherwise', () => {
    const { store, output, draft } = prepared()
    for (const [subject, amount] of Object.entries({ 北京: '10', 天津: '20', 河北: '30', 全国: '100', 山东: '99' })) {
      record(store, output, amount, { subject })
    }
    const share = { indicatorId: output, subject: '京津冀', transform: 'share' }
    expect(resolve(store, draft, share).text).toBe('60.0%')
    command(store, (db) => saveSubjectGroup(db, { id: null, name: '京津冀', members: ['北京', '天津'] }))
    expect(resolve(store, draft, share).text).toBe('30.0%')
    expect(resolve(store, draft, { indicatorId: output, subject: '北京', transform: 'rank' }).text).toBe('第4位')
  })

  it('words that rest on a group are found as they read, whatever becomes of the group', () => {
    const { store, output, draft } = prepared()
    for (const [subject, amount] of Object.entries({ 甲省: '10', 乙省: '20', 丙省: '40', 全国: '100' })) {
      record(store, output, amount, { subject })
    }
    const group = command(store, (db) => saveSubjectGroup(db, { id: null, name: '两省', members: ['甲省', '乙省'] }))
    const share = Binding.parse({ indicatorId: output, subject: '两省', transform: 'share', period: 'Y' })
    const number = { type: 'live-number', $: { id: anId(1), values: { binding: share } } }
    const section = command(store, (db) =>
      addSection(db, { editionId: draft, parentId: null, afterId: null, title: '一' }),
    )
    command(store, (db) =>
      saveBody(db, { sectionId: section.id, body: aDocument(aParagraph(anId(2), '占', number)), basedOn: 0 }),
    )
    const isFound = (text: string) => findHits(store, text).some(({ kind }) => kind === 'section')
    expect(isFound('30.0%')).toBe(true)
    command(store, (db) => saveSubjectGroup(db, { ...group, members: ['甲省', '丙省'] }))
    expect([isFound('30.0%'), isFound('50.0%')]).toEqual([false, true])
    must(store.write({ reason: 'undo' }, undo))
    expect([isFound('30.0%'), isFound('50.0%')]).toEqual([true, false])
    expect(findSearchDamage(store.read)).toEqual([])
  })
})
