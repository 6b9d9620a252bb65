import { describe, expect, it } from 'vitest'
import { redo, undo } from '../../src-main/store/history'
import { momentOf } from '../../src-main/store/history-moment'
import { createIndicator } from '../../src-main/store/indicator'
import { listScopeBreaks, markScopeBreak, unmarkScopeBreak } from '../../src-main/store/scope-break'
import type { Store } from '../../src-main/store/store'
import { type IndicatorId, ScopeBreakId } from '../../src-shared/data/ids'
import { ScopeBreakDraft } from '../../src-shared/data/scope-break'
import { codeOf, command, must, newProject, stillDeps } from './temp-project'

const prepared = (now?: () => number) => {
  const store = newProject({ ...stillDeps(), ...(now ? { now } : {}) })
  return { store, indicatorId: command(store, (db) => createIndicator(db, { name: '企业数', unit: '家' })).id }
}

const mark = (store: Store, indicatorId: IndicatorId, given: object = {}) =>
  command(store, (db) =>
    markScopeBreak(db, ScopeBreakDraft.parse({ indicatorId, subject: '', period: '2011', note: '', ...given })),
  )

const seen = (store: Store, indicatorId: IndicatorId, asOf: number | null = null) =>
  listScopeBreaks(store.read, indicatorId, asOf).map(({ subject, period, note }) => [subject, period, note].join('|'))

describe('breaks of scope', () => {
  it('stand by period, one for each subject and period, whose note may change', () => {
    const { store, indicatorId } = prepared()
    mark(store, indicatorId, { period: '2018', note: '行业分类' })
    mark(store, indicatorId, { note: '起点提高' })
    mark(store, indicatorId, { subject: '北京' })
    mark(store, indicatorId, { note: '规模以上起点提高到2000万元' })
    expect(seen(store, indicatorId)).toEqual(['|2011|规模以上起点提高到2000万元', '北京|2011|', '|2018|行业分类'])
  })

  it('marked again with the same note stay the one they are', () => {
    const { store, indicatorId } = prepared()
    expect(mark(store, indicatorId).id).toBe(mark(store, indicatorId).id)
  })

  it('go and come by undo and redo', () => {
    const { store, indicatorId } = prepared()
    const { id } = mark(store, indicatorId, { note: '起点提高' })
    must(store.write({ reason: 'undo' }, undo))
    expect(seen(store, indicatorId)).toEqual([])
    must(store.write({ reason: 'redo' }, redo))
    const [again] = listScopeBreaks(store.read, indicatorId)
    expect(again).toMatchObject({ note: '起点提高', markedBy: 'Lin' })
    expect(codeOf(store.write({ reason: 'x' }, (db) => unmarkScopeBreak(db, id)))).toBe('not-found')
    command(store, (db) => unmarkScopeBreak(db, ScopeBreakId.parse(again?.id)))
    expect(seen(store, indicatorId)).toEqual([])
  })

  it('are known from the day on which they were marked', () => {
    let now = new Date(2025, 2, 1, 9)
    const { store, indicatorId } = prepared(() => now.getTime())
    now = new Date(2025, 2, 3, 23, 59, 59)
    mark(store, indicatorId)
    now = new Date(2025, 2, 4)
    mark(store, indicatorId, { note: '行业分类' })
    const onDay = (day: string) => seen(store, indicatorId, momentOf(store.read, day))
    expect(['2025-02-28', '2025-03-02', '2025-03-03', '2025-03-04', '2099-12-31'].map(onDay)).toEqual([
      [],
      [],
      ['|2011|'],
      ['|2011|行业分类'],
      ['|2011|行业分类'],
    ])
    expect(momentOf(store.read, '2025-02-28')).toBe(0)
    expect(momentOf(store.read, null)).toBeNull()
  })
})
