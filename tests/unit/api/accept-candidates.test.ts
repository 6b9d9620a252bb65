import { describe, expect, it } from 'vitest'
import { acceptCandidates } from '../../../src-main/api/accept-candidates'
import { listIndicators } from '../../../src-main/store/indicator-list'
import { listHistory } from '../../../src-main/store/observation-row'
import { importSource } from '../../../src-main/store/source'
import { Candidate } from '../../../src-shared/contract/source-content'
import { command, newProject } from '../../store/temp-project'

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
  return { store, accept: (...found: Candidate[]) => command(store, (db) => acceptCandidates(db, id, found)) }
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
})
