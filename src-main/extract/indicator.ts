import type { FoundQuantity } from '../../src-shared/data/candidate-decision'

/** A quantity that a text states, as `inspect` prints it (DESIGN §8). */
export interface ExtractedIndicator extends FoundQuantity {
  /** The sentence's place in the original text, UTF-16. */
  readonly start: number
  readonly end: number
  /** 0 to 1: how sure name, unit and period are. */
  readonly confidence: number
}

/** A stretch of prose to read: a paragraph whose characters know where they stand in the original. */
export interface Passage {
  readonly text: string
  /** The offset in the original of the character at an offset of the text. */
  originAt(offset: number): number
  /** Whom it speaks of where it doesn't say so itself: the organization of a case. */
  readonly subject?: string | null
  /** Passages of one part (a section, a conference) share the year that completes a day such as 2月19日. */
  readonly part: string
  /** Passages of one topic (a paragraph, a speaker's turn) share it; periods are inherited within. */
  readonly topic: string
}
