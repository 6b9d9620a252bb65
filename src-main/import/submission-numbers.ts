import type { SubmissionNumber } from '../../src-shared/data/submission'
import { extractIndicators } from '../extract/extract-indicators'

/** The quantities that a submission's text states, each with its sentence, in reading order. */
export function findSubmissionNumbers(text: string): SubmissionNumber[] {
  let from = 0
  const passages = text.split('\n').map((paragraph, at) => {
    const start = from
    from += paragraph.length + 1
    return { text: paragraph, originAt: (offset: number) => start + offset, part: 'submission', topic: String(at) }
  })
  return extractIndicators(passages).map(({ name, period, value, unit, change, quote, start, end }) => ({
    ...{ name, period, value, unit, change, start, end },
    sentence: quote,
  }))
}
