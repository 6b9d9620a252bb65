import { Footer, Header, PageNumber, Paragraph, TableOfContents, TextRun } from 'docx'
import type { WordBook } from './word-book'

/** Title page, board and contents. */
export const toWordFront = (book: WordBook): (Paragraph | TableOfContents)[] => {
  const { edition } = book.document
  const line = (text: string, style: string, before = 0) =>
    text ? [new Paragraph({ style, text, spacing: { before } })] : []
  return [
    ...line(String(edition.year), 'CoverYear', 2400),
    ...line(edition.title, 'Title', 600),
    ...line(edition.subtitle, 'CoverLine', 200),
    ...line(book.words.stage && `【${book.words.stage}】`, 'CoverLine', 600),
    ...line(edition.publisher, 'CoverLine', 3600),
    ...line(edition.dateText, 'CoverLine', 120),
    ...line(edition.publicationNumber, 'CoverLine', 120),
    ...(edition.board.length > 0
      ? [new Paragraph({ style: 'FrontTitle', text: book.words.board, pageBreakBefore: true })]
      : []),
    ...edition.board.map(({ role, names }) => new Paragraph({ style: 'CellText', text: `${role}　${names}` })),
    ...(edition.signatures.length > 0 ? line(book.words.signature, 'FrontTitle') : []),
    ...edition.signatures.flatMap((text) => line(text, 'CellText')),
    new Paragraph({ style: 'FrontTitle', text: book.words.contents, pageBreakBefore: true }),
    new TableOfContents(book.words.contents, { hyperlink: true, headingStyleRange: '1-3' }),
  ]
}

/** Report title and stage on top, page number at the foot; the title page has neither. */
export const toWordRunning = (book: WordBook) => {
  const { title } = book.document.edition
  const stage = book.words.stage ? `　【${book.words.stage}】` : ''
  const bare = { first: new Header({ children: [] }) }
  return {
    headers: {
      ...bare,
      default: new Header({ children: [new Paragraph({ style: 'Running', text: `${title}${stage}` })] }),
    },
    footers: {
      first: new Footer({ children: [] }),
      default: new Footer({
        children: [new Paragraph({ style: 'Running', children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
      }),
    },
  }
}
