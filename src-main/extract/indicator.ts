/** A quantity that a text states, as `inspect` prints it (DESIGN §8). */
export interface ExtractedIndicator {
  /** What is measured, a guess from the words around the number. */
  readonly name: string
  /** Whom or where it is about when the text says so: a province, a region; null otherwise. */
  readonly subject: string | null
  /** `2021`, `2012..2021`, `2021-12-31`, `2024-01..2024-11`; null where the text gives none. */
  readonly period: string | null
  /** Decimal text in the unit as printed, without thousands separators. */
  readonly value: string
  readonly unit: string
  /** Hedged (超, 近, 约, 多, 以上): the printed number isn't the value itself. */
  readonly approx: boolean
  /** What a change is measured against as printed (同比, 比2012年), `未注明` where it isn't said; null for a level. */
  readonly change: string | null
  /** The sentence. */
  readonly quote: string
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
