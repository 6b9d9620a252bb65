import { describe, expect, it } from 'vitest'
import { createEdition, saveEditionFacts } from '../../src-main/store/edition'
import { redo, undo } from '../../src-main/store/history'
import { createIndicator, saveIndicator } from '../../src-main/store/indicator'
import { editionData, numberTextOf } from '../../src-main/store/number-text'
import { recordObservation } from '../../src-main/store/observation'
import { ObservationDraft } from '../../src-shared/data/observation'
import { aBinding } from './sample-document'
import { command, must, newProject } from './temp-project'

/** An indicator printed as 5.00亿元 in an edition that is published, and in a draft. */
const prepared = () => {
  const store = newProject()
  const { id: indicatorId } = command(store, (db) => createIndicator(db, { name: '产值', unit: '亿元', decimals: 2 }))
  command(store, (db) =>
    recordObservation(
      db,
      ObservationDraft.parse({
        indicatorId,
        subject: '全国',
        period: '2021',
        changeBasis: '',
        priceBasis: 'none',
        scope: '',
        value: '5',
        unit: '亿元',
      }),
    ),
  )
  const edition = (year: number) => command(store, (db) => createEdition(db, { title: 'a', year, dataYear: 2021 })).id
  const [published, draft] = [edition(2022), edition(2023)]
  command(store, (db) => saveEditionFacts(db, { editionId: published, facts: { stage: 'published' } }))
  const texts = () => [published, draft].map((id) => numberTextOf(store.read, id)(aBinding(indicatorId)))
  return { store, indicatorId, published, texts }
}

describe('an indicator that is changed after an edition was published', () => {
  it('still reads there as it did', () => {
    const { store, indicatorId, published, texts } = prepared()
    expect(texts()).toEqual(['5.00亿元', '5.00亿元'])
    command(store, (db) => saveIndicator(db, { indicatorId, facts: { name: '总产值', decimals: 0 } }))
    command(store, (db) => saveIndicator(db, { indicatorId, facts: { decimals: 1 } }))
    expect(texts()).toEqual(['5.00亿元', '5.0亿元'])
    expect(editionData(store.read, published).lookup.findIndicator(indicatorId)?.name).toBe('产值')
  })

  it('does so however often the change is undone and done again', () => {
    const { store, indicatorId, texts } = prepared()
    command(store, (db) => saveIndicator(db, { indicatorId, facts: { decimals: 0 } }))
    must(store.write({ reason: 'undo' }, undo))
    expect(texts()).toEqual(['5.00亿元', '5.00亿元'])
    must(store.write({ reason: 'redo' }, redo))
    expect(texts()).toEqual(['5.00亿元', '5亿元'])
  })
})
