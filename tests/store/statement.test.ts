import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { acceptCandidates } from '../../src-main/api/accept-candidates'
import { createEdition } from '../../src-main/store/edition'
import { rebuildProjections } from '../../src-main/store/rebuild'
import { addSection } from '../../src-main/store/section'
import { saveBody } from '../../src-main/store/section-body'
import { findSectionSaying, listSaid } from '../../src-main/store/statement-history'
import { listStatements } from '../../src-main/store/statement-row'
import { ruleStatement } from '../../src-main/store/statement-ruling'
import { ok } from '../../src-shared/failure/result'
import { aCandidate, addEdition, addIndicator, addSource } from './conflict-project'
import { aDocument, aLiveNumber, aParagraph } from './sample-document'
import { close, command, newProject, openAgain } from './temp-project'

const id = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`

describe('what documents state', () => {
  it('is listed as they were imported, the sentence and its hedge with it', () => {
    const store = newProject()
    const said = { quote: '连接工业设备超过7900万台。', value: '7900', unit: '万台', approx: true }
    addSource(store, '发布会', aCandidate({ ...said, name: '连接工业设备数', change: '同比', subject: '广东' }))
    expect(listStatements(store.read, 0)).toMatchObject([
      {
        ...{ name: '连接工业设备数', subject: '广东', period: '2021', changeBasis: '同比', value: '7900' },
        ...{ unit: '万台', qualifier: '超', quote: said.quote, confidence: 0.9, verdict: '', isAccepted: false },
        document: { title: '发布会', published: '2022-06-14', editionId: null, year: null },
      },
    ])
  })

  it('is made anew from the documents, and rulings hold', () => {
    const store = newProject()
    const { id: sourceId } = addSource(store, '发布会', aCandidate(), aCandidate())
    const [, second] = listStatements(store.read, 0)
    if (!second) throw new Error('Two sentences state something')
    command(store, (db) => ok(ruleStatement(db, { sourceId, place: second.place, verdict: 'misprint', scope: '' })))
    const before = listStatements(store.read, 0)
    expect(before.map(({ verdict }) => verdict)).toEqual(['', 'misprint'])
    command(store, (db) => ok(rebuildProjections(db)))
    expect(listStatements(store.read, 0)).toEqual(before)
  })

  it('of a project from before is listed once it is opened', () => {
    const store = newProject()
    addSource(store, '发布会', aCandidate())
    const before = listStatements(store.read, 0)
    close(store)
    const connection = new Database(store.path)
    connection.exec('DELETE FROM statement')
    connection.close()
    expect(listStatements(openAgain(store).read, 0)).toEqual(before)
  })
})

describe('what was said of an indicator', () => {
  it('stands in the order of the documents, each sentence once', () => {
    const store = newProject()
    const { id: indicatorId } = addIndicator(store, '工业增加值', ['工业产出'])
    addEdition(store, 2024, aCandidate({ name: '我国工业增加值', period: '2023', value: '39.9' }))
    addEdition(store, 2020, aCandidate({ name: '工业产出', period: '2019', value: '31.7' }))
    const candidate = aCandidate({ name: '规模以上工业增加值' })
    const source = addSource(store, '发布会', candidate, aCandidate({ name: '软件业收入', start: 50 }))
    command(store, (db) => acceptCandidates(db, source.id, [{ ...candidate, name: '工业增加值' }]))
    expect(
      listSaid(store.read, indicatorId).map(({ kind, document, value, scope, isAccepted }) => [
        ...[kind, document.year ?? document.published, value, scope, isAccepted],
      ]),
    ).toEqual([
      ['found', 2020, '31.7', '', false],
      ['found', '2022-06-14', '37.3', '规模以上', true],
      ['found', 2024, '39.9', '', false],
    ])
  })

  it('counts what a drafted edition shows, with the sentence around the number', () => {
    const store = newProject()
    const { id: indicatorId } = addIndicator(store, '工业增加值')
    const candidate = aCandidate()
    const source = addSource(store, '发布会', candidate)
    command(store, (db) => acceptCandidates(db, source.id, [candidate]))
    const edition = command(store, (db) => createEdition(db, { title: '年报', year: 2023, dataYear: 2021 }))
    const section = command(store, (db) =>
      addSection(db, { editionId: edition.id, parentId: null, afterId: null, title: '总论' }),
    )
    const body = aDocument(aParagraph(id(1), '增加值为', aLiveNumber(id(2), indicatorId), '。'))
    command(store, (db) => saveBody(db, { sectionId: section.id, body, basedOn: 0 }))
    const [, shown, ...more] = listSaid(store.read, indicatorId)
    expect(more).toEqual([])
    expect(shown).toMatchObject({ kind: 'shown', document: { year: 2023 }, shownAt: { sectionId: section.id } })
    expect(shown?.quote.slice(shown.mark?.start, shown.mark?.end)).toBe(shown?.value)
  })

  it('is found again in the section of the edition that it was imported with', () => {
    const store = newProject()
    const { sourceId } = addEdition(store, 2022, aCandidate({ quote: '我国建成 充电桩261.7万个。' }))
    const found = findSectionSaying(store.read, sourceId, '我国建成充电桩261.7万个。')
    expect(found).not.toBeNull()
    expect(findSectionSaying(store.read, sourceId, '没有这句话。')).toBeNull()
    const source = addSource(store, '发布会', aCandidate())
    expect(findSectionSaying(store.read, source.id, aCandidate().quote)).toBeNull()
  })
})
