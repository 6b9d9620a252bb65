import type { Stated } from './stated'
import type { NoiseReason } from './structured'

/** What marks of the format say about the words after them. */
export interface LineMarks {
  readonly heading?: number
  readonly isStrong?: boolean
  readonly isQuoted?: boolean
  readonly stated?: Stated
  /** The place of a table's cell. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number }
}

/** A stretch of the file: words to read, or marks of the format (and what they say about the words after them). */
export type Segment =
  | { readonly kind: 'text'; readonly start: number; readonly end: number; readonly replacement?: string }
  | {
      readonly kind: 'noise'
      readonly start: number
      readonly end: number
      readonly reason: NoiseReason
      readonly breaks?: boolean
      readonly marks?: LineMarks
    }
