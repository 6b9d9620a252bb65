import { describe, expect, it } from 'vitest'
import { findClearance, setClearances } from '../../src-main/store/clearance'
import type { WriteDb } from '../../src-main/store/database'
import { redo, undo } from '../../src-main/store/history'
import { createIndicator } from '../../src-main/store/indicator'
import { listIndicators } from '../../src-main/store/indicator-list'
import { recordBatch } from '../../src-main/store/observation-batch'
import { listLive } from '../../src-main/store/observation-row'
import { listScopeBreaks, markScopeBreak, unmarkScopeBreak } from '../../src-main/store/scope-break'
import type { Store } from '../../src-main/store/store'
import { listSubjectGroups, removeSubjectGroup, saveSubjectGroup } from '../../src-main/store/subject-group'
import { type IndicatorId, SubjectGroupId } from '../../src-shared/data/ids'
import { ObservationDraft } from '../../src-shared/data/observation'
import { Period } from '../../src-shared/data/period'
import type { SubjectGroup } from '../../src-shared/data/subject-group'
import { codeOf, command, must, newProject } from './temp-project'

const period = Period.parse('2011')

function prepared() {
  const store = newProject()
  const { indicatorId, breakId } = must(
    store.write({ reason: 'prepare' }, (db) => {
      const { id } = must(createIndicator(db, { name: '产值', unit: '亿元' }))
      must(recordBatch(db, { drafts: ['2019', '2020', '2021'].map((year) => draftOf(id, year, '1')), withdraw: [] }))
      const marked = must(markScopeBreak(db, { indicatorId: id, subject: '北京', period, note: '' }))
      must(saveSubjectGroup(db, { id: null, name: '沿海', members: ['上海', '天津'] }))
      return { ok: true, value: { indicatorId: id, breakId: marked.id } }
    }),
  )
  const live = () => listLive(store.read, indicatorId)
  return { store, indicatorId, breakId, live }
}
type Prepared = ReturnType<typeof prepared>

const draftOf = (indicatorId: IndicatorId, year: string, value: string): ObservationDraft =>
  ObservationDraft.parse({
    ...{ indicatorId, subject: '全国', changeBasis: '', priceBasis: 'none', scope: '', unit: '亿元' },
    ...{ period: year, value },
  })

/** What a person sees of the data; ids and times of what an undo gave back are not part of it. */
const seen = ({ store, indicatorId, live }: Prepared) => ({
  indicators: listIndicators(store.read),
  values: live().map((one) => {
    const said = findClearance(store.read, one)
    return [one.period, one.value, one.correction, said?.clearance]
  }),
  breaks: listScopeBreaks(store.read, indicatorId).map(({ subject, period: from, note }) => [subject, from, note]),
  groups: listSubjectGroups(store.read).map(({ name, members }) => [name, ...members]),
})

/** A group that was changed may be another row than before. */
function coast({ read }: Store): SubjectGroup {
  const found = listSubjectGroups(read).find(({ name }) => name === '沿海')
  if (!found) throw new Error('The project has that group')
  return found
}

const commands: Record<string, (prepared: Prepared) => void> = {
  'a pasted block with empty cells': ({ store, indicatorId, live }) =>
    command(store, (db) =>
      recordBatch(db, {
        drafts: [draftOf(indicatorId, '2020', '2'), draftOf(indicatorId, '2022', '3')],
        withdraw: live()
          .filter((one) => one.period === '2019')
          .map(({ id }) => id),
      }),
    ),
  'values withdrawn together': ({ store, live }) =>
    command(store, (db) => recordBatch(db, { drafts: [], withdraw: live().map(({ id }) => id) })),
  'a clearance of all values': ({ store, live }) =>
    command(store, (db) =>
      setClearances(
        db,
        live().map(({ id }) => id),
        { state: 'waiting', office: '统计处' },
      ),
    ),
  'a break marked': ({ store, indicatorId }) =>
    command(store, (db) => markScopeBreak(db, { indicatorId, subject: '', period, note: '行业分类' })),
  'a break’s note changed': ({ store, indicatorId }) =>
    command(store, (db) => markScopeBreak(db, { indicatorId, subject: '北京', period, note: '起点提高' })),
  'a break unmarked': ({ store, breakId }) => command(store, (db) => unmarkScopeBreak(db, breakId)),
  'a group made': ({ store }) =>
    command(store, (db) => saveSubjectGroup(db, { id: null, name: '京津冀', members: ['北京'] })),
  'a group changed': ({ store }) =>
    command(store, (db) => saveSubjectGroup(db, { ...coast(store), members: ['上海', '广东'] })),
  'a group removed': ({ store }) =>
    command(store, (db) => removeSubjectGroup(db, SubjectGroupId.parse(coast(store).id))),
}

const takeBack = (store: Store) => store.write({ reason: 'undo' }, undo)
const again = (store: Store) => store.write({ reason: 'redo' }, redo)

describe.each(Object.entries(commands))('%s', (_name, run) => {
  it('is undone, redone and undone again', () => {
    const setting = prepared()
    const before = seen(setting)
    run(setting)
    const after = seen(setting)
    expect(after).not.toEqual(before)
    for (const _round of [1, 2]) {
      must(takeBack(setting.store))
      expect(seen(setting)).toEqual(before)
      must(again(setting.store))
      expect(seen(setting)).toEqual(after)
    }
    must(takeBack(setting.store))
    expect(codeOf(takeBack(setting.store))).toBe('nothing-to-undo')
  })
})

it('all of them one after the other are walked back and forth, twice', () => {
  const setting = prepared()
  // Those left out would find nothing left to do.
  const order = Object.keys(commands).filter(
    (name) => !['a break unmarked', 'values withdrawn together'].includes(name),
  )
  const states = [seen(setting)]
  for (const name of order) {
    commands[name]?.(setting)
    states.push(seen(setting))
  }
  for (const _round of [1, 2]) {
    for (const state of states.slice(0, -1).reverse()) {
      must(takeBack(setting.store))
      expect(seen(setting)).toEqual(state)
    }
    for (const state of states.slice(1)) {
      must(again(setting.store))
      expect(seen(setting)).toEqual(state)
    }
  }
})

it('a value is not given back over another that its source has said since', () => {
  const setting = prepared()
  const { store, indicatorId, live } = setting
  command(store, (db) => recordBatch(db, { drafts: [], withdraw: live().map(({ id }) => id) }))
  must(
    store.write({ reason: 'bookkeeping' }, (db) =>
      recordBatch(db, { drafts: [draftOf(indicatorId, '2020', '9')], withdraw: [] }),
    ),
  )
  const before = seen(setting)
  expect(codeOf(takeBack(store))).toBe('undo-overtaken')
  expect(seen(setting)).toEqual(before)
})

it('a value that something else has ended since is not taken back', () => {
  const setting = prepared()
  const { store, indicatorId } = setting
  const record = (value: string) => (db: WriteDb) =>
    recordBatch(db, { drafts: [draftOf(indicatorId, '2020', value)], withdraw: [] })
  command(store, record('8'))
  must(store.write({ reason: 'bookkeeping' }, record('9')))
  const before = seen(setting)
  expect(codeOf(takeBack(store))).toBe('undo-overtaken')
  expect(seen(setting)).toEqual(before)
})
