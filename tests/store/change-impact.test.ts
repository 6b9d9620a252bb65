import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadResolvedEdition } from '../../src-main/api/resolved-edition'
import { impactOfChange } from '../../src-main/store/change-impact'
import { createEdition } from '../../src-main/store/edition'
import { createIndicator } from '../../src-main/store/indicator'
import { recordObservation } from '../../src-main/store/observation'
import { addSection } from '../../src-main/store/section'
import { saveBody } from '../../src-main/store/section-body'
import type { Store } from '../../src-main/store/store'
import { Binding } from '../../src-shared/data/binding'
import type { EditionId, IndicatorId } from '../../src-shared/data/ids'
import { ObservationDraft } from '../../src-shared/data/observation'
import type { ResolvedSection } from '../../src-shared/document/resolved'
import { ok } from '../../src-shared/failure/result'
import { aChart, aDocument, aLiveNumber, aParagraph } from './sample-document'
import { command, must, newProject } from './temp-project'

const id = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`

const draft = (indicatorId: IndicatorId, period: string, value: string, changeBasis = '') =>
  ObservationDraft.parse({
    ...{ indicatorId, subject: '全国', period, changeBasis, priceBasis: 'none', scope: '', value },
    unit: changeBasis === '' ? '亿元' : '%',
    sourceNote: '统计公报',
  })

const bound = (at: number, binding: Binding) => ({ type: 'live-number', $: { id: id(at), values: { binding } } })

const tiles = (at: number, value: Binding) => ({
  type: 'kpi-group',
  $: { id: id(at), values: { tiles: [{ label: '增加值', value, change: null, note: '' }] } },
  $slots: { title: { type: 'line', children: [] } },
})

/** An edition that speaks of two indicators in sentences, a tile and charts. */
function prepared() {
  const store = newProject()
  const value = command(store, (db) => createIndicator(db, { name: '增加值', unit: '亿元' }))
  const other = command(store, (db) => createIndicator(db, { name: '用电量', unit: '亿千瓦时' }))
  const intensity = command(store, (db) =>
    createIndicator(db, {
      name: '单位电耗产出',
      unit: '元/千瓦时',
      decimals: 2,
      formula: `[${value.id}] / [${other.id}]`,
    }),
  )
  const edition = command(store, (db) => createEdition(db, { title: '年报', year: 2025, dataYear: 2024 }))
  const place = { editionId: edition.id, parentId: null, afterId: null }
  const section = command(store, (db) => addSection(db, { ...place, title: '总论' }))
  const growth = Binding.parse({ indicatorId: value.id, period: 'Y', changeBasis: '同比' })
  const whole = { indicatorId: other.id, subject: '全国' }
  const share = Binding.parse({ indicatorId: value.id, period: 'Y', transform: 'share', whole })
  const body = aDocument(
    aParagraph(
      id(1),
      '去年增加值为',
      aLiveNumber(id(2), value.id),
      '。前年为',
      aLiveNumber(id(3), value.id, 'Y-1'),
      '。',
    ),
    aParagraph(id(4), '同比', bound(5, { ...growth, transform: 'direction' }), bound(6, growth), '。'),
    aParagraph(id(7), '用电量', aLiveNumber(id(8), other.id), '。'),
    aChart(id(9), value.id, '走势'),
    aChart(id(10), other.id, '用电'),
    tiles(11, Binding.parse({ indicatorId: value.id, period: 'Y' })),
    aParagraph(id(12), '每度电产出', aLiveNumber(id(13), intensity.id), '。'),
    aParagraph(id(14), '占比', bound(15, share), '。'),
  )
  must(store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId: section.id, body, basedOn: 0 })))
  return { store, value: value.id, other: other.id, editionId: edition.id }
}

const rehearse = (store: Store, drafts: readonly ObservationDraft[]) =>
  must(
    store.rehearse((db) => {
      for (const one of drafts) must(recordObservation(db, one))
      return ok(impactOfChange(db))
    }),
  )

const commit = (store: Store, drafts: readonly ObservationDraft[]) =>
  command(store, (db) => ok(drafts.map((one) => must(recordObservation(db, one)))))

/** Every block of the edition as it is printed, without what is known of its values and not shown. */
function printed(store: Store, editionId: EditionId): ReadonlyMap<string, string> {
  const { document } = must(loadResolvedEdition(store.read, editionId))
  const hidden = new Set(['observationIds', 'state', 'flags'])
  const blocks = (section: ResolvedSection): [string, string][] => [
    ...section.blocks.map((block): [string, string] => [
      block.id,
      JSON.stringify(block, (name, held: unknown) => (hidden.has(name) ? undefined : held)),
    ]),
    ...section.children.flatMap(blocks),
  ]
  return new Map(document.sections.flatMap(blocks))
}

it('a value that turns a growth into a decline is told sentence by sentence, and nothing is written', () => {
  const { store, value } = prepared()
  commit(store, [draft(value, '2024', '405442'), draft(value, '2024', '5.8', '同比')])
  const before = store.read.get('SELECT max(sequence) AS sequence FROM change')
  const { items, overtaken } = rehearse(store, [draft(value, '2024', '-1.5', '同比'), draft(value, '2024', '390000')])
  expect(items.map(({ kind, before: was, after }) => [kind, was, after])).toEqual([
    ['sentence', '去年增加值为405442亿元。', '去年增加值为390000亿元。'],
    ['sentence', '同比增长5.8%。', '同比下降-1.5%。'],
    ['tile', expect.stringContaining('405442'), expect.stringContaining('390000')],
    ['chart', expect.stringMatching(/增加值 2024年? 405442/), expect.stringMatching(/增加值 2024年? 390000/)],
  ])
  expect(items[1]?.turn).toEqual({ from: 'rise', to: 'fall', wordsFollow: true })
  expect(overtaken).toBe(0)
  expect(store.read.get('SELECT max(sequence) AS sequence FROM change')).toEqual(before)
})

it('the impact told is the difference of the whole edition rendered before and after', () => {
  const { store, value, other, editionId } = prepared()
  const change = fc.record({
    indicatorId: fc.constantFrom(value, other),
    period: fc.constantFrom('2019', '2020', '2022', '2023', '2024', '2025'),
    amount: fc.integer({ min: -3, max: 3 }),
    changeBasis: fc.constantFrom('', '同比'),
  })
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const drafts = changes.map((one) => draft(one.indicatorId, one.period, String(one.amount), one.changeBasis))
      const told = rehearse(store, drafts)
      const before = printed(store, editionId)
      commit(store, drafts)
      const after = printed(store, editionId)
      const changed = [...after.keys()].filter((block) => before.get(block) !== after.get(block))
      expect(new Set(told.items.map(({ blockId }) => blockId))).toEqual(new Set(changed))
    }),
    { numRuns: 60 },
  )
})
