import { type Sentence, splitSentences } from '../../src-shared/text/sentences'
import type { ExtractedIndicator, Passage } from './indicator'
import type { PeriodContext } from './period-forms'
import { type Reading, readSentence } from './read-sentence'

export interface ExtractOptions {
  /** ISO day of publication, which 今年 and 去年 start from; null where it isn't known. */
  readonly published?: string | null
  /** The year that the document is about. */
  readonly dataYear?: string | null
  /** The period that the document's title names: what it speaks of where it says nothing else. */
  readonly titlePeriod?: string | null
}

/** What earlier sentences said that later ones rely on. */
interface Memory {
  topic: string | null
  part: string | null
  period: string | null
  /** The last period that isn't a target. */
  reached: string | null
  year: string | null
  entity: string
  name: string
  basis: string | null
  said: string
}

/**
 * Finds the quantities that prose states: number, unit, hedge, change basis, period, subject and name. Left out are
 * dates, names with digits, and counts of headings.
 */
export function extractIndicators(passages: readonly Passage[], options: ExtractOptions = {}): ExtractedIndicator[] {
  const memory: Memory = {
    topic: null,
    part: null,
    period: null,
    reached: null,
    year: null,
    entity: '',
    name: '',
    basis: null,
    said: '',
  }
  return passages.flatMap((passage) => {
    if (passage.part !== memory.part) Object.assign(memory, { part: passage.part, year: null })
    if (passage.topic !== memory.topic)
      Object.assign(memory, { topic: passage.topic, period: null, reached: null, entity: '', name: '' })
    Object.assign(memory, { basis: null, said: '' })
    memory.period = memory.reached ?? options.titlePeriod ?? null
    return readPassage(passage, memory, options)
  })
}

function readPassage(passage: Passage, memory: Memory, options: ExtractOptions): ExtractedIndicator[] {
  return splitSentences(passage.text)
    .flatMap(inPieces)
    .flatMap((sentence) => {
      const context: PeriodContext = {
        known: memory.period?.slice(0, 4) ?? memory.year,
        published: options.published ?? null,
        dataYear: options.dataYear ?? null,
      }
      const reading = readSentence(sentence.text, {
        context,
        period: memory.period,
        entity: memory.entity,
        name: memory.name,
        subject: passage.subject ?? null,
        basis: memory.basis,
        said: memory.said,
      })
      memory.period = reading.latestPeriod ?? memory.period
      if (!isTarget(memory.period, options)) memory.reached = memory.period
      memory.year = memory.reached?.slice(0, 4) ?? memory.year
      memory.entity = reading.entity || memory.entity
      memory.name = reading.name || memory.name
      memory.basis = reading.basis ?? memory.basis
      memory.said = sentence.text
      const start = passage.originAt(sentence.start)
      const end = passage.originAt(sentence.start + sentence.text.length - 1) + 1
      return reading.statements.map(
        (statement: Reading): ExtractedIndicator => ({
          ...statement,
          quote: sentence.text,
          start,
          end,
        }),
      )
    })
}

/** Longer than any sentence: a table on one line, or no text at all. It is read piece by piece, so that it ends in time. */
const LONGEST_SENTENCE = 1000

function inPieces({ text, start }: Sentence): Sentence[] {
  const pieces: Sentence[] = []
  let from = 0
  while (text.length - from > LONGEST_SENTENCE) {
    const end = from + LONGEST_SENTENCE
    const cut = Math.max(...['；', '，', '、', ',', ';', ' '].map((mark) => text.lastIndexOf(mark, end)))
    const to = cut > from ? cut + 1 : end
    pieces.push({ text: text.slice(from, to), start: start + from })
    from = to
  }
  return [...pieces, { text: text.slice(from), start: start + from }].filter((piece) => piece.text.trim() !== '')
}

/** A target year is only spoken of to the end of its paragraph. */
const isTarget = (period: string | null, { published, dataYear }: ExtractOptions): boolean => {
  const last = published?.slice(0, 4) ?? (dataYear ? String(Number(dataYear) + 1) : '9999')
  return period !== null && period.slice(0, 4) > last
}
