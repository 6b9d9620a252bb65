import { describe, expect, it } from 'vitest'
import { findNumber, readTaken } from '../../../src-renderer/views/sources/reading/candidate-marks'
import type { Candidate } from '../../../src-shared/contract/source-content'
import { IndicatorId } from '../../../src-shared/data/ids'

const candidate = (facts: Partial<Candidate>): Candidate => ({
  name: '产量',
  subject: null,
  period: '2021',
  value: '20',
  unit: '万吨',
  approx: false,
  change: null,
  quote: '产量20万吨。',
  start: 0,
  end: 0,
  confidence: 1,
  ...facts,
})

const indicatorId = IndicatorId.parse('01890000-0000-7000-8000-000000000001')

const marked = (quote: string, value: string): string | null => {
  const found = findNumber(quote, value)
  return found && `${quote.slice(0, found.start)}[${quote.slice(found.start, found.end)}]`
}

describe('the number of a sentence', () => {
  it('is found as it is written, and not within a longer one', () => {
    expect(marked('2012年产量20.9万吨，占比20%左右', '20')).toBe('2012年产量20.9万吨，占比[20]')
    expect(marked('达到4,762家', '4762')).toBe('达到[4,762]')
    expect(marked('增至1,204座', '204')).toBeNull()
    expect(marked('达到20.9。', '20.9')).toBe('达到[20.9]')
    expect(marked('四成以上', '4')).toBeNull()
  })
})

describe('what was accepted', () => {
  const takenTo = readTaken([{ indicatorId, value: '20', change: '', quote: '产量20万吨。' }])

  it('is known by its sentence, number and basis', () => {
    expect(takenTo(candidate({}))).toBe(indicatorId)
    expect(takenTo(candidate({ change: '同比' }))).toBeNull()
    expect(takenTo(candidate({ value: '21' }))).toBeNull()
    expect(takenTo(candidate({ quote: '另一句。' }))).toBeNull()
  })
})
