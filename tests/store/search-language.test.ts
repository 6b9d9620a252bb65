import { expect, it } from 'vitest'
import { createIndicator } from '../../src-main/store/indicator'
import { recordObservation } from '../../src-main/store/observation'
import { ObservationDraft } from '../../src-shared/data/observation'
import { findHits } from './search-project'
import { command, newProject } from './temp-project'

/** One value of so many: 超 372575 亿元 at the end of 2021, of a stock. */
function withValue() {
  const store = newProject()
  const { id: indicatorId } = command(store, (db) =>
    createIndicator(db, { name: '贷款余额', unit: '亿元', nature: 'stock' }),
  )
  const draft = ObservationDraft.parse({
    ...{ indicatorId, subject: '全国', period: '2021-12-31', changeBasis: '', priceBasis: 'none', scope: '' },
    ...{ value: '372575', unit: '亿元', qualifier: '超' },
  })
  command(store, (db) => recordObservation(db, draft))
  return (query: string, language: 'zh-CN' | 'en') =>
    findHits(store, query, { language, kinds: ['observation'] }).map(({ place, excerpt }) => ({
      place,
      text: excerpt?.text,
      marked: excerpt?.marks.map(([start, end]) => excerpt.text.slice(start, end)),
    }))
}

it('an observation is worded in the language asked for, with the number marked where it stands there', () => {
  const find = withValue()
  expect(find('372575', 'zh-CN')).toEqual([{ place: '全国 · 2021年底', text: '超372,575亿元', marked: ['372,575'] }])
  expect(find('372575', 'en')).toEqual([
    { place: '全国 · the end of 2021', text: 'over 372,575 亿元', marked: ['372,575'] },
  ])
})

it('on another scale the whole value is marked in either language', () => {
  const find = withValue()
  expect(find('37.2575万亿元', 'en')).toMatchObject([{ marked: ['over 372,575 亿元'] }])
  expect(find('37.2575万亿元', 'zh-CN')).toMatchObject([{ marked: ['超372,575亿元'] }])
})

it('a period is found as either language writes it, whatever the window speaks', () => {
  const find = withValue()
  for (const language of ['zh-CN', 'en'] as const) {
    expect(find('372575 2021年底', language)).toHaveLength(1)
    expect(find('372575 END', language)).toHaveLength(1)
    expect(find('372575 2022', language)).toEqual([])
  }
})
