import type { StatedItem, StatedTable } from './structured'

/**
 * What a format says itself of a line: the structurer takes its word. A line of text without it is looked at for what it
 * may be. Several lines of one paragraph follow one another without a border.
 */
export type Stated =
  | { readonly kind: 'paragraph' | 'title' | 'cover' | 'kicker' | 'caption' | 'quote' | 'note' | 'figure' }
  | ({ readonly kind: 'item' } & StatedItem)
  /** A cell's paragraph; `table` counts in the document's facts, `row` in the table. */
  | { readonly kind: 'cell'; readonly table: number; readonly row: number }
  /** In a box beside the text. */
  | { readonly kind: 'box'; readonly box: number; readonly isTitle: boolean }

export type MarkKind = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'subscript' | 'superscript' | 'link'

/** How a stretch of the text is set, or where it leads. */
export interface InlineMark {
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
  /** Of a link: http, https or mailto. */
  readonly url: string | null
}

/** A note's words and the place in the text that refers to it. */
export interface StatedNote {
  readonly at: number
  readonly text: string
  /** Where the note's own words stand. */
  readonly start: number
}

/** What a format says beside its lines, by offsets into the text. Marks and notes are in order. */
export interface DocumentFacts {
  readonly marks: readonly InlineMark[]
  readonly tables: readonly StatedTable[]
  readonly notes: readonly StatedNote[]
  /** Headings are marked, so that no line without a mark is one. */
  readonly hasHeadings: boolean
}
