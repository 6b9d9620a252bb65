import { describe, expect, it } from 'vitest'
import { decisionTyped } from '../../../src-renderer/views/sources/review-data/data-columns'
import { dataSelection, firstPlace } from '../../../src-renderer/views/sources/review-data/data-selection'
import {
  countData,
  type DatumSetting,
  filterData,
  isSure,
  newIndicators,
  nextDoubtfulDatum,
  toData,
} from '../../../src-renderer/views/sources/review-data/datum'
import {
  beginDecisions,
  stepDecisions,
  undecided,
} from '../../../src-renderer/views/sources/review-data/decision-state'
import { withSentences } from '../../../src-renderer/views/sources/review-data/sentence-blocks'
import type { CandidateDecision } from '../../../src-shared/data/candidate-decision'
import { HeldValue } from '../../../src-shared/data/held-value'
import { IndicatorId } from '../../../src-shared/data/ids'
import type { Proposal } from '../../../src-shared/document/proposal/proposal'

const [LAMPS, OTHER] = [1, 2].map((n) => IndicatorId.parse(`01900000-0000-7000-8000-00000000000${n}`)) as [
  IndicatorId,
  IndicatorId,
]
const candidate = (name: string, value: string, confidence = 0.95, period: string | null = '2023') => ({
  ...{ name, subject: null, period, value, unit: '座', approx: false, change: null, quote: `${name}${value}座。` },
  ...{ start: 0, end: 5, confidence },
})
const candidates = [
  candidate('灯塔数', '310'),
  candidate('航标数', '52', 0.7),
  candidate('浮标数', '12', 0.95, null),
  candidate('码头数', '7'),
]
const setting = (...decided: CandidateDecision[]): DatumSetting => ({
  candidates,
  decisions: beginDecisions(decided).decisions,
  proposalOf: (at) =>
    [
      { indicatorId: LAMPS, confidence: 1 },
      { indicatorId: OTHER, confidence: 0.6 },
    ][at] ?? null,
  isThere: (id) => id === LAMPS || id === OTHER,
  leftOut: [],
  heldOf: ({ indicatorId }) =>
    indicatorId === LAMPS ? [HeldValue.parse({ value: '290', unit: '座', qualifier: '', title: '公报' })] : [],
})
const of = (at: number, given: Partial<CandidateDecision> = {}): CandidateDecision => ({ ...undecided(at), ...given })

describe('the values of a reviewed document', () => {
  it('are bound to what surely bears their name, or to what was chosen, else they make a new indicator', () => {
    expect(toData(setting()).map(({ bound }) => bound)).toEqual([LAMPS, null, null, null])
    expect(toData(setting(of(0, { bound: 'new' }), of(1, { bound: OTHER }))).map(({ bound }) => bound)).toEqual([
      null,
      OTHER,
      null,
      null,
    ])
    const gone = IndicatorId.parse('01900000-0000-7000-8000-000000000009')
    expect(toData(setting(of(0, { bound: gone })))[0]?.bound).toBe(LAMPS)
  })

  it('are doubtful where they are unsure, not whole, or contradict what the project has', () => {
    const data = toData(setting())
    expect(filterData(data, 'doubtful').map(({ at }) => at)).toEqual([0, 1, 2])
    expect(filterData(data, 'conflict').map(({ at }) => at)).toEqual([0])
    expect(data.filter(isSure).map(({ at }) => at)).toEqual([3])
    expect(nextDoubtfulDatum(data, null)).toBe(0)
    expect(nextDoubtfulDatum(data, 1)).toBe(2)
    expect(nextDoubtfulDatum(data, 2)).toBe(0)
    const settled = toData(setting(...[0, 1, 2].map((at) => of(at, { verdict: 'rejected' }))))
    expect(nextDoubtfulDatum(settled, 1)).toBeNull()
  })

  it('are doubtful where their sentence is left out', () => {
    const data = toData({ ...setting(), leftOut: [[0, 5]] })
    expect(data.filter(isSure)).toEqual([])
    expect(toData({ ...setting(), leftOut: [[1, 5]] }).filter(isSure)).toHaveLength(1)
  })

  it('are counted by what was decided, and the indicators that they make by their names', () => {
    const accepted = [0, 1, 3].map((at) =>
      of(at, { verdict: 'accepted', ...(at === 3 ? { corrected: { name: '航标数' } } : {}) }),
    )
    const data = toData(setting(...accepted, of(2, { verdict: 'rejected' })))
    expect(countData(data)).toEqual({ all: 4, doubtful: 0, unbound: 2, conflict: 1, accepted: 3, rejected: 1 })
    expect(newIndicators(data)).toBe(1)
  })
})

describe('what is decided', () => {
  it('goes back and forth, and what says nothing is kept nowhere', () => {
    const begun = beginDecisions([of(1, { verdict: 'accepted' })])
    const rejected = stepDecisions(begun, { kind: 'decide', changes: [of(1, { verdict: 'rejected' }), of(2)] })
    expect([...rejected.decisions.values()]).toEqual([of(1, { verdict: 'rejected' })])
    expect(stepDecisions(rejected, { kind: 'decide', changes: [of(1, { verdict: 'rejected' })] })).toBe(rejected)
    const back = stepDecisions(rejected, { kind: 'undo' })
    expect(back.decisions).toBe(begun.decisions)
    expect(stepDecisions(back, { kind: 'redo' }).decisions).toBe(rejected.decisions)
    expect(stepDecisions(rejected, { kind: 'decide', changes: [of(1)] }).decisions.size).toBe(0)
  })

  it('is read from what is typed: facts, or the name of an indicator that is observed', () => {
    const [lamps] = toData(setting())
    if (!lamps) throw new Error('made above')
    const indicators = [
      { id: LAMPS, name: '灯塔数', nameEn: '', aliases: [], formula: '' },
      { id: OTHER, name: '航标', nameEn: 'Marks', aliases: ['航标总数'], formula: '' },
      { id: OTHER, name: '每县灯塔', nameEn: '', aliases: [], formula: '[灯塔数]/2' },
    ]
    const typed = (column: 'value' | 'indicator', text: string) => decisionTyped(lamps, column, text, indicators)
    expect(typed('value', '311')).toEqual(of(0, { corrected: { value: '311' } }))
    expect(typed('value', '?')).toBeNull()
    expect(typed('indicator', '航标总数')?.bound).toBe(OTHER)
    expect(typed('indicator', '每县灯塔')).toBeNull()
    expect(typed('indicator', '')?.bound).toBeNull()
    const [, unnamed] = toData(setting())
    expect(unnamed && decisionTyped(unnamed, 'indicator', '航标数', indicators)?.bound).toBe('new')
  })
})

describe('the place in the grid', () => {
  const data = toData(setting())
  it('stays with its value while the rows change, and goes on past what was decided', () => {
    let place = firstPlace
    const at = (rows: typeof data) => dataSelection(rows, place, (next) => (place = next))
    at(data).onSelect({ active: { row: 1, column: 2 }, far: { row: 2, column: 2 } })
    expect(at(data).selected.map((one) => one.at)).toEqual([1, 2])
    expect(at(data.slice(1)).selection.active).toEqual({ row: 0, column: 2 })
    at(data).goOn()
    expect(at(data).chosen?.at).toBe(3)
    // The last of them leaves the list.
    at(data).goOn()
    expect(at(data.slice(0, 3)).chosen?.at).toBe(2)
  })

  it('shows among all what the filter hides', () => {
    let place = { ...firstPlace, filter: 'doubtful' as const } as typeof firstPlace
    dataSelection(data.slice(0, 2), place, (next) => (place = next)).choose(3)
    expect(place).toMatchObject({ filter: 'all', at: 3 })
  })
})

describe('the sentences of a proposal', () => {
  const uuid = '01900000-0000-7000-8000-000000000001'
  const proposal: Proposal = [
    {
      kind: 'said',
      id: uuid,
      places: [
        [0, 10],
        [12, 30],
      ],
      doubt: null,
      as: 'paragraph',
      text: '',
      speaker: null,
    },
  ]

  it('stand by themselves, each once, and leave the rest to their blocks', () => {
    const { proposal: cut, idOf } = withSentences(proposal, [
      { start: 4, end: 14 },
      { start: 4, end: 14 },
      { start: 20, end: 25 },
      { start: 22, end: 28 },
    ])
    expect(cut.map(({ places }) => places)).toEqual([
      [
        [0, 4],
        [14, 20],
        [25, 30],
      ],
      [[4, 14]],
      [[20, 25]],
    ])
    expect(idOf({ start: 4, end: 14 })).toBe(cut[1]?.id)
    expect(idOf({ start: 22, end: 28 })).toBe(cut[2]?.id)
    expect(idOf({ start: 40, end: 44 })).toBeNull()
  })
})
