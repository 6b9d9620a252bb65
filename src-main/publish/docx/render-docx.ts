import { Bookmark, Document, Packer, Paragraph, type Table, TextRun } from 'docx'
import type { ResolvedBlock, ResolvedDocument, ResolvedSection } from '../../../src-shared/document/resolved'
import { assertNever } from '../../../src-shared/failure/invariant'
import { ok, type Result } from '../../../src-shared/failure/result'
import type { ChartShelf } from '../chart-shelf'
import { createChartDrawer } from '../chart-svg'
import { type Assets, withoutMissingPictures } from '../picture-files'
import { findFontFiles } from '../print/fonts'
import { withoutControls } from '../printable'
import { standardTheme, type Theme } from '../theme'
import { createRasterizer } from './rasterize'
import { settlePackage } from './settle-package'
import { toWordBlock } from './word-blocks'
import { createWordBook, type WordBook } from './word-book'
import { toWordFront, toWordRunning } from './word-front'
import { toWordProse, wordHeading } from './word-prose'
import { bookmarkName } from './word-runs'
import { wordNumbering, wordStyles } from './word-styles'
import { toWordTable } from './word-table'

export interface DocxInput {
  readonly document: ResolvedDocument
  readonly assets: Assets
  readonly theme?: Theme
  /** To share drawn charts with other media. */
  readonly shelf?: ChartShelf
}

/** One block as what stands in a Word body. */
export const toWordBody = (book: WordBook, block: ResolvedBlock): (Paragraph | Table)[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'list':
      return toWordProse(book, [block], 'BodyText')
    case 'table':
      // Two tables without a paragraph between them would grow together.
      return [toWordTable(book, block), new Paragraph({ style: 'CellText' })]
    case 'block':
      return toWordBlock(book, block)
    default:
      return assertNever(block)
  }
}

const toWordSection = (book: WordBook, section: ResolvedSection): (Paragraph | Table)[] => {
  const isChapter = section.level === 1
  const title = [section.number, section.title].filter(Boolean).join('　')
  const kicker = section.kicker
    ? [new Paragraph({ style: 'Kicker', text: section.kicker, pageBreakBefore: isChapter })]
    : []
  return [
    ...kicker,
    new Paragraph({
      heading: wordHeading(book.levels[section.id] ?? section.level),
      pageBreakBefore: isChapter && kicker.length === 0,
      children: [new Bookmark({ id: bookmarkName(section.id), children: [new TextRun(title)] })],
    }),
    ...section.blocks.flatMap((block) => toWordBody(book, block)),
    ...section.children.flatMap((child) => toWordSection(book, child)),
  ]
}

const mm = (length: number): number => Math.round((length / 25.4) * 1440)

const toDocument = (book: WordBook): Document => {
  const { edition, sections } = book.document
  const { page } = book.theme
  const children = [...toWordFront(book), ...sections.flatMap((section) => toWordSection(book, section))]
  return new Document({
    title: edition.title,
    subject: edition.subtitle,
    creator: edition.publisher,
    lastModifiedBy: edition.publisher,
    description: '',
    styles: wordStyles(book.theme, edition.language),
    numbering: wordNumbering(book.orderedStarts()),
    footnotes: book.notes(),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(page.widthMm), height: mm(page.heightMm) },
            margin: { top: mm(page.topMm), bottom: mm(page.bottomMm), left: mm(page.innerMm), right: mm(page.outerMm) },
          },
        },
        ...toWordRunning(book),
        children,
      },
    ],
  })
}

/** A plain Word file to comment on: headings, text, notes, tables, charts as pictures. Same input, same bytes. */
export const renderDocx = async (input: DocxInput): Promise<Result<Uint8Array, 'font-missing'>> => {
  const theme = input.theme ?? standardTheme
  const fonts = findFontFiles()
  if (!fonts.ok) return fonts
  const book = createWordBook({
    document: withoutMissingPictures(withoutControls(input.document), input.assets),
    assets: input.assets,
    theme,
    charts: createChartDrawer(theme, input.shelf),
    rasterize: createRasterizer(fonts.value, theme.colors.paper),
  })
  return ok(settlePackage(await Packer.toBuffer(toDocument(book))))
}
