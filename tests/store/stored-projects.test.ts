import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { silentLog } from '../../src-main/log/logger'
import { listBin, restoreFromBin } from '../../src-main/store/bin'
import { findClearance } from '../../src-main/store/clearance'
import { listConflicts } from '../../src-main/store/conflict'
import { listEditions } from '../../src-main/store/edition'
import { historyState, redo } from '../../src-main/store/history'
import { listIndicators } from '../../src-main/store/indicator-list'
import { listCaseStudies, listEditionFigures } from '../../src-main/store/library'
import { migrate } from '../../src-main/store/migrate'
import { migrations } from '../../src-main/store/migrations'
import { editionData, numberTextOf } from '../../src-main/store/number-text'
import { recordObservation } from '../../src-main/store/observation'
import { listHistory, listLive } from '../../src-main/store/observation-row'
import { openProject } from '../../src-main/store/open'
import { listRevisions } from '../../src-main/store/revision'
import { listScopeBreaks } from '../../src-main/store/scope-break'
import { listSections } from '../../src-main/store/section'
import { loadBody } from '../../src-main/store/section-body'
import { listSources, openSource } from '../../src-main/store/source'
import type { Store } from '../../src-main/store/store'
import { listSubjectGroups } from '../../src-main/store/subject-group'
import { listSubmissions, openSubmission } from '../../src-main/store/submission'
import { findDamage } from '../../src-main/store/verify'
import { ObservationDraft } from '../../src-shared/data/observation'
import { plainText } from '../../src-shared/document/plain-text'
import { findHits } from './search-project'
import { command, must, stillDeps, tempFolder } from './temp-project'

const folder = join(import.meta.dirname, '../fixtures/projects')

/** Those that a build was given out with. */
const stored = [10, 20]
/** And those between them and today's: a newer file was brought there by a build in the making. */
const versions = migrations.map(({ number }) => number).slice(0, -1)

/** A file at that version, opened by today's code: the newest stored one before it, and the steps in between. */
function openStored(version: number): Store {
  const path = join(tempFolder(), 'stored.niankan')
  copyFileSync(join(folder, `v${stored.findLast((number) => number <= version) ?? 0}.niankan`), path)
  const connection = new Database(path)
  migrate(
    connection,
    migrations.filter(({ number }) => number <= version),
    silentLog,
  )
  if (version >= 30) connection.exec(CLEARED)
  if (version >= 80) connection.exec(RULED)
  if (version >= 90) connection.exec(SENT)
  connection.close()
  return must(openProject(path, stillDeps()))
}

/** And from version 80 on. */
const RULED = `
  INSERT INTO statement_ruling SELECT 'ruling', id, '0-20 37.3 万亿元  #1', 'scope', '含采矿业', imported_change, NULL FROM source`

/** What tables from version 30 on may hold beside what the stored files do. */
const CLEARED = `
  INSERT INTO clearance SELECT 'clearance', indicator_id, subject, period, change_basis, price_basis, scope, source_key,
    value, unit, 'waiting', '青川统计处', '', '', '', '2022-08-01', '', recorded_change, NULL
  FROM observation WHERE superseded_change IS NULL AND subject = '北京';
  INSERT INTO scope_break SELECT '00000000-0000-7000-8000-00000000000b', id, '', '2011', '起点提高', created_change, NULL
    FROM indicator WHERE name LIKE '青川%工业增加值';
  INSERT INTO subject_group VALUES ('00000000-0000-7000-8000-00000000000c', '沿海', '["北京"]', 1, NULL)`

/** And from version 90 on. */
const SENT = `
  INSERT INTO submission SELECT '00000000-0000-7000-8000-00000000000d', '管廊', '["青禾机电"]', '', '周远', '', '', '一段。', '',
    '[]', '[]', 'sent-back', '周远', '2022-03-01', '', '', '管廊.txt', original_hash, imported_change, NULL
  FROM source LIMIT 1`

it('there is a stored project of every version that was given out, and each is one of the history', () => {
  expect(readdirSync(folder).toSorted()).toEqual(stored.map((version) => `v${version}.niankan`))
  expect(versions).toEqual(expect.arrayContaining(stored))
})

/** The indicator, before and after it was renamed in builds that kept its past. */
const outputOf = (store: Store) => {
  const [found] = listIndicators(store.read, { query: '工业增加值' })
  if (!found) throw new Error('The stored project has that indicator')
  return found
}

describe.each(versions)('a project stored at version %i', (version) => {
  const isLater = version >= 20

  it('opens, is sound, and keeps its indicators with their values and history', () => {
    const store = openStored(version)
    expect(findDamage(store.read)).toEqual([])
    const output = outputOf(store)
    expect(output).toMatchObject({
      name: isLater ? '青川全部工业增加值' : '青川工业增加值',
      ...{ aliases: ['青川工业增加值总额'], decimals: isLater ? 1 : 0 },
      ...{ responsible: '', sdgs: [], tags: [], formula: '', useCount: isLater ? 4 : 2 },
      ...{ observationCount: isLater ? 6 : 5, latestText: isLater ? '3900亿元' : '3725亿元' },
    })
    expect(listIndicators(store.read).map(({ name, latestText }) => [name, latestText])).toEqual([
      [output.name, output.latestText],
      ['青川用电量', '88亿千瓦时'],
    ])
    const rows = listLive(store.read, output.id).map((one) => [one.subject, one.period, one.changeBasis, one.value])
    expect(rows).toEqual(
      expect.arrayContaining([
        ['北京', '2021', '', '410'],
        ['全国', '2020', '', '3300'],
        ['全国', '2021', '', '3720'],
        ['全国', '2021', '', isLater ? '3730' : '3725'],
        ['全国', '2021', '比上年', '9.6'],
      ]),
    )
    expect(listHistory(store.read, output.id).filter(({ supersededAt }) => supersededAt !== null)).toMatchObject(
      isLater ? [{ value: '3725' }, { value: '3700' }] : [{ value: '3700', status: 'preliminary', correction: '' }],
    )
    expect(listConflicts(store.read)).toEqual([])
    store.close()
  })

  it('keeps its editions, the published one with the numbers it was published with', () => {
    const store = openStored(version)
    const editions = listEditions(store.read)
    expect(editions.map(({ year, stage }) => [year, stage])).toEqual(
      isLater
        ? [
            [2023, 'draft'],
            [2022, 'published'],
          ]
        : [[2022, 'published']],
    )
    const published = editions.find(({ year }) => year === 2022)
    if (!published) throw new Error('The stored project has that edition')
    const sections = listSections(store.read, published.id)
    expect(sections.map(({ title }) => title)).toEqual(['产业', '能源', '节能'])
    const texts = sections.flatMap(({ id }) =>
      plainText(must(loadBody(store.read, id)).body, numberTextOf(store.read, published.id)),
    )
    expect(texts).toContain('2021年青川工业增加值为3725亿元。')
    expect(editionData(store.read, published.id).lookup.findIndicator(outputOf(store).id)?.name).toBe('青川工业增加值')
    expect(listCaseStudies(store.read, published.id)).toMatchObject([{ title: '一座屋顶', organization: '青禾机电' }])
    expect(listEditionFigures(store.read, published.id)).toMatchObject([{ caption: '青川工业增加值' }])
    const [industry] = sections
    expect(industry && listRevisions(store.read, industry.id)).toMatchObject([{ name: '送审前' }])
    store.close()
  })

  it('keeps its sources and its bin, and everything is found', () => {
    const store = openStored(version)
    const [source] = listSources(store.read)
    if (!source) throw new Error('The stored project has a source')
    expect(must(openSource(store.read, source.id)).blocks).toHaveLength(1)
    for (const query of ['用电', '屋顶', '能源', '统计公报', '3725']) {
      expect(findHits(store, query), query).not.toEqual([])
    }
    expect(listBin(store.read).map(({ kind, title }) => [kind, title])).toEqual([
      ['indicator', '青川旧指标'],
      ['section', '附录'],
    ])
    const [indicator] = listBin(store.read)
    if (indicator) command(store, (db) => restoreFromBin(db, indicator.id))
    expect(listIndicators(store.read, { query: '旧指标' })).toHaveLength(1)
    store.close()
  })

  it.runIf(version >= 80)('keeps what was ruled of statements', () => {
    const store = openStored(version)
    const rulings = store.read.all('SELECT verdict, scope FROM statement_ruling WHERE superseded_change IS NULL')
    expect(rulings).toEqual([{ verdict: 'scope', scope: '含采矿业' }])
    store.close()
  })

  it.runIf(version >= 30)('keeps clearances, breaks of scope and groups', () => {
    const store = openStored(version)
    const { id } = outputOf(store)
    const cleared = listLive(store.read, id).find(({ subject }) => subject === '北京')
    expect(cleared && findClearance(store.read, cleared)?.clearance).toMatchObject({
      ...{ state: 'waiting', office: '青川统计处', embargoUntil: '2022-08-01' },
    })
    expect(listScopeBreaks(store.read, id)).toMatchObject([{ period: '2011', note: '起点提高' }])
    expect(listSubjectGroups(store.read)[0]).toMatchObject({ name: '沿海', members: ['北京'] })
    store.close()
  })

  it.runIf(version >= 90)('keeps submissions, finds them, and finds their organizations in its editions', () => {
    const store = openStored(version)
    expect(findHits(store, '管廊').map(({ kind }) => kind)).toContain('submission')
    const [sent] = listSubmissions(store.read)
    if (!sent) throw new Error('It has a submission')
    expect(sent).toMatchObject({ title: '管廊', state: { status: 'sent-back', by: '周远', on: '2022-03-01' } })
    const { facts, featured } = must(openSubmission(store.read, sent.id))
    expect(facts).toMatchObject({ organizations: ['青禾机电'], person: '周远', text: '一段。' })
    expect(featured).toContainEqual(expect.objectContaining({ year: 2022, title: '一座屋顶', reason: 'organization' }))
    store.close()
  })

  it('goes on: what was undone is done again, and a value is recorded', () => {
    const store = openStored(version)
    expect(historyState(store.read)).toEqual({
      undo: 'main:change.indicator.remove',
      redo: 'main:change.indicator.create',
    })
    must(store.write({ reason: 'redo' }, redo))
    expect(listIndicators(store.read, { query: '多余' })).toHaveLength(1)
    const { id: indicatorId } = outputOf(store)
    const draft = ObservationDraft.parse({
      ...{ indicatorId, subject: '全国', period: '2024', changeBasis: '', priceBasis: 'none', scope: '' },
      ...{ value: '4000', unit: '亿元', sourcePlace: '表1!C5' },
    })
    command(store, (db) => recordObservation(db, draft))
    expect(outputOf(store).latestText).toBe('4000亿元')
    store.close()
  })
})
