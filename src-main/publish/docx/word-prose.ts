import { HeadingLevel, Paragraph } from 'docx'
import type { ProseBlock, ResolvedList } from '../../../src-shared/document/resolved'
import { assertNever } from '../../../src-shared/failure/invariant'
import type { WordBook } from './word-book'
import { toWordRuns } from './word-runs'

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

/** Word's heading for a level from 1; deeper ones share the last. */
export const wordHeading = (level: number): (typeof HeadingLevel)[keyof typeof HeadingLevel] =>
  headings[Math.min(level, headings.length) - 1] ?? HeadingLevel.HEADING_6

// Word knows nine levels of lists.
const DEEPEST_LIST = 8

const toListParagraphs = (book: WordBook, list: ResolvedList, depth: number): Paragraph[] => {
  const level = Math.min(depth, DEEPEST_LIST)
  const numbering = list.ordered
    ? { ...book.addOrderedList(list.start), level }
    : { reference: 'bullets', instance: 0, level }
  return list.items.flatMap((item) => [
    new Paragraph({ style: 'ListItem', numbering, children: toWordRuns(book, item.runs) }),
    ...item.children.flatMap((child) => toListParagraphs(book, child, depth + 1)),
  ])
}

/** Where prose stands decides how its paragraphs look. */
export type ProseStyle = 'BodyText' | 'CellText'

/** Paragraphs, headings, quotes and lists as Word paragraphs. */
export const toWordProse = (book: WordBook, blocks: readonly ProseBlock[], style: ProseStyle): Paragraph[] =>
  blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return [new Paragraph({ style, children: toWordRuns(book, block.runs) })]
      case 'heading': {
        const heading = wordHeading(book.levels[block.id] ?? headings.length)
        return [new Paragraph({ heading, children: toWordRuns(book, block.runs) })]
      }
      case 'quote':
        return [new Paragraph({ style: 'QuoteText', children: toWordRuns(book, block.runs) })]
      case 'list':
        return toListParagraphs(book, block, 0)
      default:
        return assertNever(block)
    }
  })
