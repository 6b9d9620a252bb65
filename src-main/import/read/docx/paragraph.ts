/** A level of a numbering. */
export interface LevelRef {
  readonly id: string
  readonly level: number
}

export type RunMark = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'subscript' | 'superscript'

/** A piece of a paragraph, in its order. */
export type DocxRun =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly RunMark[]; readonly url: string | null }
  | { readonly kind: 'break' }
  | { readonly kind: 'picture'; readonly relation: string; readonly alt: string }
  | { readonly kind: 'note'; readonly part: 'footnotes' | 'endnotes'; readonly id: string }

export interface DocxParagraph {
  readonly kind: 'paragraph'
  styleId: string | null
  outlineLevel: number | null
  numbering: LevelRef | null
  isCentred: boolean
  /** In an automatic table of contents. */
  isContents: boolean
  /** Its end was deleted: the next paragraph goes on with it. */
  isJoined: boolean
  sizePt: number | null
  readonly runs: DocxRun[]
  /** What text boxes anchored in it hold. */
  readonly boxed: DocxBlock[]
}

export interface DocxCell {
  columns: number
  merge: 'restart' | 'continue' | null
  readonly blocks: DocxBlock[]
}

export interface DocxRow {
  isHeader: boolean
  isDeleted: boolean
  /** Columns left free in front of the first cell. */
  skipped: number
  readonly cells: DocxCell[]
}

export interface DocxTable {
  readonly kind: 'table'
  readonly rows: DocxRow[]
}

export type DocxBlock = DocxParagraph | DocxTable

export const emptyParagraph = (): DocxParagraph => ({
  kind: 'paragraph',
  styleId: null,
  outlineLevel: null,
  numbering: null,
  isCentred: false,
  isContents: false,
  isJoined: false,
  sizePt: null,
  runs: [],
  boxed: [],
})

export const textOfParagraph = ({ runs }: DocxParagraph): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? '\n' : '')).join('')
