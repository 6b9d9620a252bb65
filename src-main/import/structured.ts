/**
 * What an import makes of a document before anything is stored. Every character of the input that isn't white space
 * belongs to exactly one block or noise item; `ranges` are UTF-16 offsets into the decoded text (DESIGN §8).
 */

/** `[start, end)` in UTF-16 units of the decoded text. */
export type TextRange = readonly [start: number, end: number]

/** A stretch of the original and what it reads as. Empty original: something put in; empty text: something left out. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Text that remembers where each of its characters came from. */
export type TracedText = readonly Piece[]

/** A place where the text differs from what the file has: a mended line break, a closed letter-spaced run. */
export interface Repair {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
}

export interface Traced {
  readonly ranges: readonly TextRange[]
  readonly repairs: readonly Repair[]
}

/** Blocks of prose know each paragraph's origin, so that a sentence in them can be found in the file again. */
export interface Prose extends Traced {
  readonly paragraphs: readonly TracedText[]
}

export type SectionKind = 'preface' | 'chapter' | 'section' | 'feature' | 'outlook'

export interface StatedItem {
  /** Items of one number belong to one list. */
  readonly list: number
  /** From 0. */
  readonly level: number
  readonly isOrdered: boolean
  /** The number it bears, 1 for a bullet. */
  readonly number: number
}

export interface StatedCell {
  readonly columns: number
  readonly rows: number
  readonly isHeader: boolean
  readonly paragraphs: readonly TracedText[]
}

export interface StatedTable {
  readonly rows: readonly (readonly StatedCell[])[]
}

export interface StructuredSection extends Prose {
  readonly id: string
  readonly parentId: string | null
  readonly level: number
  readonly kind: SectionKind
  readonly title: string
  /** The short line above or beside the title, '' where there is none. */
  readonly kicker: string
  /** Paragraphs separated by `\n`. */
  readonly text: string
  /** The body in reading order: each paragraph, or the place of a quote, case, caption or figure by its index. */
  readonly flow: readonly FlowItem[]
}

export type FlowItem =
  | {
      readonly kind: 'paragraph'
      readonly text: string
      readonly traced: TracedText
      /** Set where the paragraph is an item of a list. */
      readonly item: StatedItem | null
    }
  | { readonly kind: 'quote' | 'case' | 'caption' | 'figure' | 'table'; readonly index: number }

export interface StructuredCase extends Prose {
  readonly title: string | null
  readonly organization: string | null
  readonly location: string | null
  readonly sectionId: string | null
  readonly text: string
}

export interface StructuredCaption extends Prose {
  readonly text: string
  /** A short label printed beside the photo, '' where there is none. */
  readonly label: string
  readonly sectionId: string | null
}

export interface StructuredQuote extends Traced {
  readonly text: string
  readonly source: string | null
  readonly sectionId: string | null
}

/** Values of one thing that an infographic prints: a chart's line, or a key figure. */
export interface StructuredSeries {
  /** '' where no label could be told for sure. */
  readonly name: string
  readonly unit: string | null
  /** What a rate of change compares with, as printed; null for a level. */
  readonly change: string | null
  /** Period ('' where none is printed) and value. */
  readonly points: readonly (readonly [period: string, value: number])[]
  /** The page's order leaves open whether label, value and year belong together. */
  readonly isDoubtful: boolean
}

/** Fragments of an infographic kept together: a draft that an editor finishes by hand. */
export interface StructuredFigure extends Traced {
  readonly title: string
  readonly unit: string | null
  readonly series: readonly StructuredSeries[]
  /** How many of its values are in no series. */
  readonly unread: number
  readonly sectionId: string | null
  /** Every fragment, in the order of the file. */
  readonly text: string
}

/** A table as the format gives it: words by cell, spans counted. */
export interface StructuredTable extends Traced {
  readonly rows: readonly (readonly StatedCell[])[]
  readonly sectionId: string | null
  /** Rows on lines of their own, cells apart by tabs. */
  readonly text: string
}

export type NoiseReason =
  | 'running head'
  | 'page number'
  | 'contents page'
  | 'repeated label'
  | 'front matter'
  | 'markup'
  | 'navigation'
  | 'footer'
  | 'continuation notice'
  | 'backdrop text'
  | 'stray mark'
  | 'watermark'
  | 'cover'
  | 'comment'
  | 'hidden'
  | 'boilerplate'

export interface Noise extends Traced {
  readonly text: string
  readonly reason: NoiseReason
}

export interface StructuredEdition {
  readonly title: string
  readonly year: number | null
  readonly sections: readonly StructuredSection[]
  readonly cases: readonly StructuredCase[]
  readonly captions: readonly StructuredCaption[]
  readonly quotes: readonly StructuredQuote[]
  readonly figures: readonly StructuredFigure[]
  readonly tables: readonly StructuredTable[]
  readonly noise: readonly Noise[]
}

export type SourceBlockKind =
  | 'title'
  | 'byline'
  | 'heading'
  | 'summary'
  | 'paragraph'
  | 'question'
  | 'answer'
  | 'host'
  /** A table's rows on lines of their own, cells apart by tabs. */
  | 'table'

export interface SourceBlock extends Prose {
  readonly kind: SourceBlockKind
  readonly text: string
  /** Who says it, as printed with the office if the text gives it; null outside of speech. */
  readonly speaker: string | null
}

export interface StructuredSource {
  readonly title: string
  readonly publisher: string | null
  /** ISO day, month or year as far as the document tells; null where it doesn't. */
  readonly published: string | null
  readonly blocks: readonly SourceBlock[]
  readonly noise: readonly Noise[]
}
