import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createEdition, saveEditionFacts } from '../../src-main/store/edition'
import { redo, undo } from '../../src-main/store/history'
import { momentOf } from '../../src-main/store/history-moment'
import { createIndicator } from '../../src-main/store/indicator'
import { findIndicatorSummary } from '../../src-main/store/indicator-summary'
import { editionData } from '../../src-main/store/number-text'
import { preferObservation, recordObservation, withdrawObservation } from '../../src-main/store/observation'
import { recordBatch } from '../../src-main/store/observation-batch'
import { listAsOf, listLive } from '../../src-main/store/observation-row'
import type { Store } from '../../src-main/store/store'
import type { EditionId, IndicatorId } from '../../src-shared/data/ids'
import { type Observation, ObservationDraft } from '../../src-shared/data/observation'
import { command, must, newProject, stillDeps } from './temp-project'

/** What a person would keep on paper: who says what of which year, and whom to believe. */
interface Paper {
  readonly said: Readonly<Record<string, string>>
  readonly believed: Readonly<Record<string, string>>
}

const years = ['2020', '2021']
const sources = ['公报', '发布会']

interface Saying {
  readonly period: string
  readonly sourceNote: string
  readonly value: string
  readonly status: 'preliminary' | 'final'
}

const placeOf = ({ period, sourceNote }: Pick<Saying, 'period' | 'sourceNote'>): string => `${period} ${sourceNote}`
const wordsOf = ({ value, status }: Pick<Saying, 'value' | 'status'>): string => `${value} ${status}`

const saying = fc.record({
  period: fc.constantFrom(...years),
  sourceNote: fc.constantFrom(...sources),
  value: fc.integer({ min: 0, max: 9 }).map(String),
  status: fc.constantFrom('preliminary' as const, 'final' as const),
})

const deed = fc.record({
  daysLater: fc.nat(2),
  does: fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('record' as const), saying }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('paste' as const),
        sayings: fc.array(saying, { maxLength: 4 }),
        at: fc.nat(3),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constantFrom('withdraw' as const, 'prefer' as const), at: fc.nat(3) }),
    },
    { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('publish' as const) }) },
  ),
})
type Deed = (typeof deed extends fc.Arbitrary<infer D> ? D : never)['does']

const say = (paper: Paper, one: Saying): Paper => ({ ...paper, said: { ...paper.said, [placeOf(one)]: wordsOf(one) } })

function unsay(paper: Paper, place: string): Paper {
  const { [place]: _gone, ...said } = paper.said
  return { ...paper, said }
}

/** The paper afterwards. What is done to "the n-th" is done to the n-th of what is said, in the order of the places. */
function written(paper: Paper, does: Deed): Paper {
  const placeAt = (at: number): string | undefined => Object.keys(paper.said).toSorted()[at]
  switch (does.kind) {
    case 'record':
      return say(paper, does.saying)
    case 'paste': {
      const place = placeAt(does.at)
      const emptied = place === undefined ? paper : unsay(paper, place)
      return does.sayings.reduce(say, emptied)
    }
    case 'withdraw': {
      const place = placeAt(does.at)
      return place === undefined ? paper : unsay(paper, place)
    }
    case 'prefer': {
      const [period, sourceNote] = placeAt(does.at)?.split(' ') ?? []
      if (period === undefined || sourceNote === undefined) return paper
      return { ...paper, believed: { ...paper.believed, [period]: sourceNote } }
    }
    default:
      return paper
  }
}

const readPaper = ({ said, believed }: Paper): string[] =>
  Object.entries(said)
    .map(([place, words]) => {
      const [period = '', sourceNote] = place.split(' ')
      return `${place}: ${words}${believed[period] === sourceNote ? ' !' : ''}`
    })
    .toSorted()

const readRows = (rows: readonly Observation[]): string[] =>
  rows.map((one) => `${placeOf(one)}: ${wordsOf(one)}${one.preferred ? ' !' : ''}`).toSorted()

const DAY_MS = 86_400_000

const dayOf = (ms: number): string => {
  const date = new Date(ms)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** One project for all runs, each with an indicator of its own: making a project takes longest. */
function workshop() {
  let nowMs = new Date(2025, 0, 1, 12).getTime()
  let year = 1899
  let made = 0
  const store = newProject({ ...stillDeps(), now: () => nowMs })
  const publish = (): EditionId => {
    year += 1
    const { id } = must(store.write({ reason: 'x' }, (db) => createEdition(db, { title: 'a', year, dataYear: 2021 })))
    must(store.write({ reason: 'x' }, (db) => saveEditionFacts(db, { editionId: id, facts: { stage: 'published' } })))
    return id
  }
  return {
    store,
    publish,
    wait: (days: number) => {
      nowMs += days * DAY_MS
    },
    today: () => dayOf(nowMs),
    // A command, so that nothing of the run before can be done again.
    newIndicator: () => {
      made += 1
      return command(store, (db) => createIndicator(db, { name: `产值${made}`, unit: '亿元' })).id
    },
  }
}

function carryOut(store: Store, indicatorId: IndicatorId, does: Deed): void {
  const draftOf = (one: Saying) =>
    ObservationDraft.parse({
      ...{ indicatorId, subject: '全国', changeBasis: '', priceBasis: 'none', scope: '', unit: '亿元' },
      ...one,
    })
  const live = listLive(store.read, indicatorId).toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  const chosen = 'at' in does ? live[does.at] : undefined
  if (does.kind === 'record') command(store, (db) => recordObservation(db, draftOf(does.saying)))
  if (does.kind === 'paste') {
    const withdraw = chosen ? [chosen.id] : []
    command(store, (db) => recordBatch(db, { drafts: does.sayings.map(draftOf), withdraw }))
  }
  if (does.kind === 'withdraw' && chosen) command(store, (db) => withdrawObservation(db, chosen.id))
  if (does.kind === 'prefer' && chosen) command(store, (db) => preferObservation(db, chosen.id))
}

it('whatever is done and undone, on whatever day it is asked for: the answers are those of a paper', () => {
  const { store, publish, wait, today, newIndicator } = workshop()
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 16 }), (deeds) => {
      wait(2)
      const indicatorId = newIndicator()
      const empty: Paper = { said: {}, believed: {} }
      const drawer = { undoable: [] as Paper[], redoable: [] as Paper[] }
      let paper = empty
      const byDay = new Map([[today(), empty]])
      const frozen: { editionId: EditionId; paper: Paper }[] = []
      const series = { indicatorId, subject: '全国', changeBasis: '', priceBasis: 'none', scope: '' } as const
      for (const { daysLater, does } of deeds) {
        wait(daysLater)
        if (does.kind === 'publish') frozen.push({ editionId: publish(), paper })
        else if (does.kind === 'undo' || does.kind === 'redo') {
          const [from, to] =
            does.kind === 'undo' ? [drawer.undoable, drawer.redoable] : [drawer.redoable, drawer.undoable]
          const other = from.pop()
          if (!other) continue
          must(store.write({ reason: 'x' }, does.kind === 'undo' ? undo : redo))
          to.push(paper)
          paper = other
        } else {
          const after = written(paper, does)
          carryOut(store, indicatorId, does)
          if (readPaper(after).join() !== readPaper(paper).join()) {
            drawer.undoable.push(paper)
            drawer.redoable = []
          }
          paper = after
        }
        byDay.set(today(), paper)
        expect(readRows(listLive(store.read, indicatorId))).toEqual(readPaper(paper))
      }
      for (const [day, then] of byDay) {
        const moment = momentOf(store.read, day)
        expect(readRows(listAsOf(store.read, indicatorId, moment ?? 0))).toEqual(readPaper(then))
      }
      for (const { editionId, paper: then } of frozen) {
        expect(readRows(editionData(store.read, editionId).lookup.listObservations(series))).toEqual(readPaper(then))
      }
      expect(findIndicatorSummary(store.read, indicatorId)?.observationCount).toBe(readPaper(paper).length)
    }),
    { numRuns: 60 },
  )
})
