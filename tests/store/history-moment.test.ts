import { describe, expect, it } from 'vitest'
import { createEdition, saveEditionFacts } from '../../src-main/store/edition'
import { undo } from '../../src-main/store/history'
import { editionMoment, momentOf } from '../../src-main/store/history-moment'
import { createIndicator, saveIndicator } from '../../src-main/store/indicator'
import { editionData } from '../../src-main/store/number-text'
import { recordObservation } from '../../src-main/store/observation'
import { listObservationRecords } from '../../src-main/store/observation-record'
import type { EditionId } from '../../src-shared/data/ids'
import { ObservationDraft } from '../../src-shared/data/observation'
import { resolveBinding } from '../../src-shared/data/resolve-binding'
import { aBinding } from './sample-document'
import { command, must, newProject, stillDeps } from './temp-project'

/** A value of 5 on the 1st, published on the 2nd, corrected to 6 on the 3rd, printed with a decimal from the 4th. */
function prepared() {
  let now = new Date(2025, 4, 1, 10)
  const store = newProject({ ...stillDeps(), now: () => now.getTime() })
  const on = (day: number) => {
    now = new Date(2025, 4, day, 10)
  }
  const { id: indicatorId } = command(store, (db) => createIndicator(db, { name: '产值', unit: '亿元', decimals: 0 }))
  const record = (value: string) =>
    command(store, (db) =>
      recordObservation(
        db,
        ObservationDraft.parse({
          ...{ indicatorId, subject: '全国', period: '2021', changeBasis: '', priceBasis: 'none', scope: '' },
          ...{ value, unit: '亿元' },
        }),
      ),
    )
  const edition = (year: number) => command(store, (db) => createEdition(db, { title: 'a', year, dataYear: 2021 })).id
  const [published, draft] = [edition(2022), edition(2023)]
  record('5')
  on(2)
  command(store, (db) => saveEditionFacts(db, { editionId: published, facts: { stage: 'published' } }))
  on(3)
  record('6')
  on(4)
  command(store, (db) => saveIndicator(db, { indicatorId, facts: { decimals: 1 } }))
  on(5)
  const text = (editionId: EditionId, day: string | null) => {
    const { lookup, context } = editionData(store.read, editionId, day)
    return resolveBinding(aBinding(indicatorId), lookup, context).text
  }
  return { store, indicatorId, published, draft, text, on }
}

const days = ['2025-05-01', '2025-05-02', '2025-05-03', '2025-05-04', null]

describe('as known on a day', () => {
  it('a draft reads as it did at the end of that day, the indicator’s own facts included', () => {
    const { draft, text } = prepared()
    expect(days.map((day) => text(draft, day))).toEqual(['5亿元', '5亿元', '6亿元', '6.0亿元', '6.0亿元'])
  })

  it('nothing was known before the first change', () => {
    const { store, draft, text } = prepared()
    expect(momentOf(store.read, '2025-04-30')).toBe(0)
    expect(text(draft, '2025-04-30')).not.toContain('5')
  })

  it('a published edition never shows more than it was published with', () => {
    const { store, published, text } = prepared()
    expect(days.map((day) => text(published, day))).toEqual(['5亿元', '5亿元', '5亿元', '5亿元', '5亿元'])
    expect(editionMoment(store.read, 3, '2025-04-30')).toBe(0)
    expect(editionMoment(store.read, 3, '2025-05-04')).toBe(3)
    expect(editionMoment(store.read, 3, null)).toBe(3)
    expect(editionMoment(store.read, null, null)).toBeNull()
  })

  it('what was undone later was still known then', () => {
    const { store, draft, text, on } = prepared()
    on(6)
    must(store.write({ reason: 'undo' }, undo))
    must(store.write({ reason: 'undo' }, undo))
    expect([...days, '2025-05-06'].map((day) => text(draft, day))).toEqual([
      '5亿元',
      '5亿元',
      '6亿元',
      '6.0亿元',
      '5亿元',
      '5亿元',
    ])
  })

  it('the history ends there: who ended a value later isn’t known yet', () => {
    const { store, indicatorId } = prepared()
    const on = (day: string) => listObservationRecords(store.read, indicatorId, momentOf(store.read, day))
    expect(on('2025-05-02')).toMatchObject([{ value: '5', supersededAt: null, supersededBy: null }])
    expect(on('2025-05-03')).toMatchObject([
      { value: '6', supersededAt: null },
      { value: '5', supersededBy: 'Lin' },
    ])
  })
})
