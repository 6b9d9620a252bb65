import type { ReadNote } from '../../../../src-shared/contract/source-content'
import { fail, ok, type Result } from '../../../../src-shared/failure/result'
import type { Progress } from '../../../work/progress'
import type { NoiseReason } from '../../structured'
import type { DocumentFile, ReadDocument, Reader } from '../reader'
import { splitSheets } from './book-pages'
import { toLines } from './column-lines'
import { startEffort } from './effort'
import { readFacts } from './facts'
import { toFragments } from './fragment'
import { findFrontPages } from './front-pages'
import { findHeadings } from './headings'
import { findMargins } from './margins'
import { type OpenPdf, openPdf } from './open-pdf'
import { readOutline } from './outline'
import { toPageMap } from './page-map'
import type { PdfFailure } from './pdf-failure'
import { nameCaptions, placeInText } from './picture-places'
import { readPictures } from './pictures'
import { bodySizeOf, type PrintedPage } from './printed-page'
import { inReadingOrder } from './reading-order'
import { readSheets, type Sheet } from './sheets'
import { stateLines } from './state-lines'
import { findUnknownLetters, withoutUnknown } from './unknown-letters'
import { type PageLines, writeText } from './write-text'

export const pdfMime = 'application/pdf'

/** The mark stands in the first kilobyte; some programs put mail headers in front of it. */
export const looksLikePdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-')

/** Reads the text of a PDF in reading order, with what its setting tells: pages, columns, headings, running heads. */
export const pdfReader: Reader = {
  recognizes: ({ bytes }) => looksLikePdf(bytes),
  read: async (file, progress) => {
    const opened = await openPdf(file.bytes)
    if (!opened.ok) return opened
    try {
      return await readOpen(opened.value, file, progress)
    } finally {
      await opened.value.close()
    }
  },
}

async function readOpen(
  { document }: OpenPdf,
  { bytes }: DocumentFile,
  progress: Progress,
): Promise<Result<ReadDocument, PdfFailure>> {
  const effort = startEffort(bytes)
  const read = await readSheets(document, effort, (done, step) => progress(0.05 + 0.85 * (done ?? 0), step))
  if (!read.ok) return read
  const { sheets, damaged } = read.value
  const facts = await readFacts(document)
  const outline = await readOutline(document)
  progress(0.92, 'main:job.reading')
  const letters = sheets.reduce((sum, { upright }) => sum + upright.reduce((own, { text }) => own + text.length, 0), 0)
  const unknown = findUnknownLetters(sheets.flatMap(({ upright }) => upright))
  if (letters === 0) return fail('pdf-scanned', { pages: sheets.length })
  if (unknown.count >= letters * 0.5) return fail('pdf-letters-unknown', { letters: unknown.count })
  const pictures = await readPictures(document, bytes, effort, (_, step) => progress(0.95, step))
  const pages = splitSheets(toPages(sheets, facts.labels, unknown.fonts))
  const bodySize = bodySizeOf(pages.flatMap(({ fragments }) => fragments))
  const all = toPageLines(pages, bodySize)
  const front = findFrontPages(
    all.flatMap((page) => page.lines),
    bodySize,
  )
  const printed = all.map((page, index) => (front.contents.has(index) ? asContents(page) : page))
  const lines = printed.flatMap((page) => page.lines)
  const headings = findHeadings(lines, pages, outline, front, bodySize)
  const named = nameCaptions(pictures.placed, lines, pages, bodySize)
  const captions = new Set(named.flatMap(({ caption }) => caption ?? []))
  const statements = stateLines(lines, headings, front, { bodySize, captions })
  const written = writeText(printed, headings, statements, facts.frontMatter)
  const empty = sheets.flatMap(({ upright }, index) => (upright.length === 0 ? [index + 1] : []))
  return ok({
    mime: pdfMime,
    text: written.text,
    lines: written.lines,
    notes: [
      ...note(
        'pages-without-text',
        empty.filter((number) => !damaged.includes(number)),
      ),
      ...note('pages-damaged', damaged),
      ...(pictures.leftOut > 0 ? [{ code: 'pictures-left-out', data: { count: pictures.leftOut } }] : []),
      ...(unknown.count > 0 ? [{ code: 'letters-unknown', data: { letters: unknown.count } }] : []),
    ],
    pictures: placeInText(named, lines, written.starts),
    pages: pages.map(({ sheet, label, box }) => ({ sheet, label, box })),
    pageMap: toPageMap(sheets, facts.labels, pages, written.pieces),
  })
}

const note = (code: string, pages: readonly number[]): ReadNote[] =>
  pages.length > 0 ? [{ code, data: { count: pages.length, pages: pages.join('、') } }] : []

/** The titles come again where they stand. */
const asContents = ({ lines, noise }: PageLines): PageLines => ({
  lines: [],
  noise: [...noise, ...lines.map((fragment) => ({ fragment, reason: 'contents page' as const }))],
})

function toPages(sheets: readonly Sheet[], labels: readonly string[], unknown: ReadonlySet<string>): PrintedPage[] {
  return sheets.map(({ upright, askew, width, height }, sheet) => ({
    sheet,
    label: labels[sheet] ?? String(sheet + 1),
    box: { x: 0, y: 0, width, height },
    fragments: toFragments(
      upright.flatMap((piece) => {
        const text = unknown.has(piece.font) ? '' : withoutUnknown(piece.text)
        return text.trim() === '' ? [] : [{ ...piece, text }]
      }),
    ),
    askew: askew.filter(({ font }) => !unknown.has(font)),
  }))
}

function toPageLines(pages: readonly PrintedPage[], bodySize: number): PageLines[] {
  const margins = findMargins(pages, bodySize)
  return pages.map(({ fragments, askew }, index) => {
    const heads = margins[index] ?? new Map<never, NoiseReason>()
    const body = fragments.filter((fragment) => !heads.has(fragment))
    return {
      lines: inReadingOrder(body).flatMap((block) => toLines(block, index)),
      noise: [
        ...[...heads].map(([fragment, reason]) => ({ fragment, reason })),
        ...askew.map((piece) => ({
          fragment: { ...piece, text: withoutUnknown(piece.text) },
          reason: 'watermark' as const,
        })),
      ].filter(({ fragment }) => fragment.text.trim() !== ''),
    }
  })
}
