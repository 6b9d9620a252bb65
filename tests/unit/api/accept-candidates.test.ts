import { describe, expect, it } from 'vitest'
import { type AcceptedCandidate, acceptCandidates } from '../../../src-main/api/accept-candidates'
import { undo } from '../../../src-main/store/history'
import { listIndicators } from '../../../src-main/store/indicator-list'
import { listHistory } from '../../../src-main/store/observation-row'
import { importSource } from '../../../src-main/store/source'
import { Candidate } from '../../../src-shared/contract/source-content'
import { proposeIndicators } from '../../../src-shared/data/indicator-proposal'
import { command, newProject } from '../../store/temp-project'
import { must } from '../../support/session/must'

const candidate = (value: string, unit: string, given: Partial<Candidate> = {}) =>
  Candidate.parse({
    ...{ name: '全部工业增加值', subject: null, period: '2021', approx: false, change: null, quote: value },
    ...{ start: 0, end: 1, confidence: 1, value, unit },
    ...given,
  })

const prepared = () => {
  const store = newProject()
  const facts = { title: '公报', publisher: '', published: null, fileName: 'a.txt', mime: 'text/plain' }
  const { id } = command(store, (db) =>
    importSource(db, { ...facts, bytes: Buffer.from('a'), text: 'a', blocks: [], noise: [], candidates: [] }),
  )
  return { store, accept: (...found: AcceptedCandidate[]) => command(store, (db) => acceptCandidates(db, id, found)) }
}

describe('accepting candidates', () => {
  it('records of several for one thing the one that tells the most, in whatever order they stand', () => {
    const said = [
      candidate('37.3', '万亿元'),
      candidate('372575', '亿元'),
      candidate('372000', '亿元', { approx: true }),
      candidate('37', '万亿元'),
    ]
    for (const found of [said, said.toReversed()]) {
      const { accept } = prepared()
      expect(accept(...found).map(({ value, unit }) => value + unit)).toEqual(['372575亿元'])
    }
  })

  it('a second time writes nothing again', () => {
    const { store, accept } = prepared()
    accept(candidate('372575', '亿元'))
    accept(candidate('372575', '亿元'))
    expect(listHistory(store.read, null)).toHaveLength(1)
  })

  it('makes no indicator for what can be no observation', () => {
    const { store, accept } = prepared()
    const name = '名'.repeat(300)
    expect(accept(candidate('1', '元', { period: null }), candidate('1', '元', { name }))).toEqual([])
    expect(listIndicators(store.read)).toEqual([])
  })

  it('knows an indicator again by a name that differs in nothing but its wrapping', () => {
    const { store, accept } = prepared()
    accept(candidate('40', '万个', { name: '5G基站数' }))
    accept(candidate('45', '万个', { name: '我国5G基站', period: '2022' }))
    expect(listIndicators(store.read).map(({ name, observationCount }) => [name, observationCount])).toEqual([
      ['5G基站数', 2],
    ])
  })

  it('learns how a source names the indicator that an editor chose, until that is undone', () => {
    const { store, accept } = prepared()
    accept(candidate('372575', '亿元'))
    const [known] = listIndicators(store.read)
    const said = candidate('40', '万亿元', { name: '工业新创造的价值', period: '2022' })
    if (!known) throw new Error('made above')
    accept({ ...said, indicatorId: known.id })
    const proposed = () => proposeIndicators([said], listIndicators(store.read))[0]
    expect(proposed()).toEqual({ indicatorId: known.id, confidence: 1 })
    accept(candidate('41', '万亿元', { name: '工业新创造的价值', period: '2023' }))
    expect(listIndicators(store.read)).toHaveLength(1)
    // The value of 2023, and then the one that taught the name.
    for (let step = 0; step < 2; step += 1) must(store.write({ reason: 'undo' }, undo))
    expect(proposed()).toBeNull()
  })
})
