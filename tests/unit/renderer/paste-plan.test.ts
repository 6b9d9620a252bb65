import { describe, expect, test } from 'vitest'
import {
  countStates,
  draftsOf,
  type Mended,
  makesConflict,
  needsSource,
  noSource,
  placePasted,
  planPaste,
} from '../../../src-renderer/views/data/paste/paste-plan'
import { toStagedChange } from '../../../src-renderer/views/data/values/staged-change'
import { noStaging, type Staging } from '../../../src-renderer/views/data/values/staging'
import { buildTable } from '../../../src-renderer/views/data/values/value-table'
import { readValueAt } from '../../../src-shared/data/paste-draft'
import { LEVEL } from '../../../src-shared/data/paste-place'
import { readTabbed } from '../../../src-shared/data/paste-table'
import { Period } from '../../../src-shared/data/period'
import { anObservation, indicatorId } from './an-observation'

const here = [
  anObservation(1, { period: '2022', value: '100' }),
  anObservation(2, { period: '2023', value: '110', sourcePlace: '表1', status: 'preliminary' }),
]
const table = buildTable({ indicatorId, unit: '亿元', observations: here, today: '2025-06-01' })
const facts = { indicatorId, ownNames: [], table, place: null }
const laid = placePasted(readTabbed('2022年\t100\n2023年\t111\n2024年\t120\n2025年\t约莫\n2024\t121'), facts)
const bulletin = { sourceId: null, sourceNote: '统计公报' }

const plan = (source = noSource, mended?: Mended) => planPaste(laid, facts, source, mended).rows

describe('what a pasted block would do', () => {
  test('is told for each cell: new, equal, changed, wrong', () => {
    expect(plan().map(({ state, problem, before }) => [state, problem, before?.value ?? null])).toEqual([
      ['equal', null, '100'],
      ['changed', null, '110'],
      ['new', null, null],
      ['problem', 'unreadable', null],
      ['problem', 'twice', null],
    ])
    expect(countStates(plan())).toEqual({ new: 1, equal: 1, changed: 1, problem: 2 })
  })

  test('follows what is mended and what is left out', () => {
    const mended: Mended = new Map([
      [3, '130'],
      [4, null],
    ])
    expect(plan(noSource, mended).map(({ state, isMended }) => [state, isMended])).toEqual([
      ['equal', false],
      ['changed', false],
      ['new', false],
      ['new', true],
    ])
    expect(plan(noSource, new Map([[3, '']]))[3]).toMatchObject({ state: 'problem', isMended: true })
  })

  test('needs a source for what is new, and keeps the source of what is corrected', () => {
    expect(needsSource(plan(), noSource)).toBe(true)
    expect(needsSource(plan(bulletin), bulletin)).toBe(false)
    expect(draftsOf(plan(), noSource, 'restatement')).toMatchObject([
      { period: '2023', value: '111', sourceNote: '来源2', sourcePlace: '表1', correction: 'restatement' },
      { period: '2024', value: '120', sourceNote: '', correction: '' },
    ])
  })

  test('of another source stands beside what is there, and may contradict it', () => {
    const rows = plan(bulletin)
    expect(rows.map((row) => makesConflict(row, bulletin))).toEqual([false, true, false, false, false])
    expect(draftsOf(rows, bulletin, 'typo').map(({ sourceNote, correction }) => [sourceNote, correction])).toEqual([
      ['统计公报', ''],
      ['统计公报', ''],
    ])
  })
})

describe('what is typed and not recorded yet', () => {
  const strand = { ...LEVEL, subject: '全国' }
  const staging = (texts: Readonly<Record<string, string>>, change: Partial<Omit<Staging, 'values'>> = {}) => ({
    ...noStaging,
    values: new Map(
      Object.entries(texts).map(([year, text]) => {
        const cell = { period: Period.parse(year), strand }
        return [year, { ...cell, text, read: readValueAt(text, cell, { indicatorId, units: table.units }) }]
      }),
    ),
    ...change,
  })

  test('becomes one change: drafts, and what is taken away', () => {
    const change = toStagedChange(staging({ 2022: '', 2023: '112', 2024: '120' }, { source: bulletin }), table)
    expect(change.withdraw).toEqual([here[0]?.id])
    expect(change.drafts.map(({ period, value, sourceNote }) => [period, value, sourceNote])).toEqual([
      ['2023', '112', '统计公报'],
      ['2024', '120', '统计公报'],
    ])
    expect(change).toMatchObject({ wrong: 0, withoutSource: 0 })
  })

  test('waits for what is wrong to be mended and for a source of what is new', () => {
    expect(toStagedChange(staging({ 2023: '112', 2024: '120', 2025: '约莫' }), table)).toMatchObject({
      wrong: 1,
      withoutSource: 1,
    })
  })
})
