import { Paragraph } from 'docx'
import type { ResolvedDocument } from '../../../src-shared/document/resolved'
import type { ChartDrawer } from '../chart-svg'
import { type FrameWords, frameWords } from '../frame-words'
import type { Assets } from '../picture-files'
import { settleHeadingLevels } from '../print/heading-levels'
import type { Theme } from '../theme'
import { sectionsOf } from '../walk-sections'
import type { Rasterizer } from './rasterize'

/** What is gathered while a Word file is made: notes and list numberings are listed outside the text. */
export interface WordBook {
  readonly document: ResolvedDocument
  readonly words: FrameWords
  readonly theme: Theme
  readonly assets: Assets
  readonly charts: ChartDrawer
  readonly rasterize: Rasterizer
  readonly levels: Readonly<Record<string, number>>
  /** Section ids a link may point to. */
  readonly places: ReadonlySet<string>
  /** Gives the number by which a note is referred to. */
  readonly addNote: (text: string) => number
  readonly notes: () => Record<string, { children: Paragraph[] }>
  /** Gives the numbering and its instance for one ordered list. */
  readonly addOrderedList: (start: number) => { reference: string; instance: number }
  readonly orderedStarts: () => readonly number[]
}

export interface WordBookInput {
  readonly document: ResolvedDocument
  readonly assets: Assets
  readonly theme: Theme
  readonly charts: ChartDrawer
  readonly rasterize: Rasterizer
}

export const orderedReference = (start: number): string => `ordered-${start}`

export const createWordBook = (input: WordBookInput): WordBook => {
  const notes: Record<string, { children: Paragraph[] }> = {}
  const starts = new Set<number>()
  let lists = 0
  return {
    ...input,
    words: frameWords(input.document),
    levels: settleHeadingLevels(input.document),
    places: new Set(sectionsOf(input.document.sections).map((section) => section.id)),
    addNote: (text) => {
      const number = Object.keys(notes).length + 1
      notes[String(number)] = { children: [new Paragraph({ style: 'FootnoteText', text })] }
      return number
    },
    notes: () => notes,
    addOrderedList: (start) => {
      starts.add(start)
      lists += 1
      return { reference: orderedReference(start), instance: lists }
    },
    orderedStarts: () => [...starts].sort((a, b) => a - b),
  }
}
