/** A number with its unit in a sentence. */
export interface Quantity {
  /** Decimal text without separators; Chinese numerals and fractions are worked out. */
  readonly value: string
  readonly unit: string
  readonly approx: boolean
  /** Offsets in the sentence: of the number, and behind the unit with its hedge. */
  readonly start: number
  readonly end: number
  /** Written in Chinese numerals. */
  readonly isChinese: boolean
}
