import type { DecodeFailure } from '../../decode'

/** Why no text could be had from a PDF. */
export type PdfFailure =
  | DecodeFailure
  | 'pdf-encrypted'
  | 'pdf-damaged'
  | 'pdf-too-large'
  | 'pdf-scanned'
  | 'pdf-letters-unknown'

/** A yearly report has a few hundred pages; a yearbook of a ministry has a thousand. */
export const maxPages = 3_000
/** A book of a thousand pages has some two million letters. */
export const maxCharacters = 20_000_000
/** A page of a statistical table set letter by letter has some ten thousand. */
export const maxPieces = 50_000
