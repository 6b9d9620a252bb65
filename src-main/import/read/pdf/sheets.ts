import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api'
import { fail, ok, type Result } from '../../../../src-shared/failure/result'
import type { Progress } from '../../../work/progress'
import type { Effort } from './effort'
import { maxCharacters, maxPieces, type PdfFailure } from './pdf-failure'
import { type PagePieces, toPieces } from './text-piece'

/** A page of the file. */
export interface Sheet extends PagePieces {
  readonly width: number
  readonly height: number
}

type Sheets = Result<{ sheets: readonly Sheet[]; damaged: readonly number[] }, PdfFailure>

/** The text of every page. A page that can't be read is empty and counted; one that doesn't end is too much. */
export async function readSheets(document: PDFDocumentProxy, effort: Effort, progress: Progress): Promise<Sheets> {
  const sheets: Sheet[] = []
  const damaged: number[] = []
  let characters = 0
  for (let number = 1; number <= document.numPages; number++) {
    const read = await readSheet(document, number, effort)
    if (!read.ok && read.error.code === 'pdf-too-large') return read
    if (!read.ok) damaged.push(number)
    const sheet = read.ok ? read.value : { upright: [], askew: [], width: 0, height: 0 }
    sheets.push(sheet)
    for (const { text } of sheet.upright) characters += text.length
    if (characters > maxCharacters) return fail('pdf-too-large', { characters, limit: maxCharacters })
    progress(number / document.numPages, 'main:job.reading')
  }
  return damaged.length === document.numPages ? fail('pdf-damaged') : ok({ sheets, damaged })
}

/**
 * The text of a page as it comes. One that is cancelled is still read to its end, until the file is closed: so the file is
 * refused then.
 */
async function readItems(page: PDFPageProxy, effort: Effort): Promise<Result<TextItem[], 'pdf-too-large'>> {
  const items: TextItem[] = []
  const reader = page.streamTextContent().getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const { items: more } = read.value as TextContent
    for (const item of more) if ('str' in item && item.str.trim() !== '') items.push(item)
    if (items.length <= maxPieces && !effort.isSpent()) continue
    // Closing waits for whoever waits to be read. pdf.js asks for an error as the reason.
    await reader.cancel(new Error('Too much'))
    return fail('pdf-too-large', { pieces: items.length })
  }
  return ok(items)
}

async function readSheet(
  document: PDFDocumentProxy,
  number: number,
  effort: Effort,
): Promise<Result<Sheet, 'pdf-too-large' | 'pdf-damaged'>> {
  try {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const items = await readItems(page, effort)
    if (!items.ok) return items
    const pieces = toPieces(items.value, viewport)
    page.cleanup()
    return effort.isSpent()
      ? fail('pdf-too-large', { pages: number })
      : ok({ ...pieces, width: viewport.width, height: viewport.height })
  } catch {
    // Ignored because pdf.js throws for what is wrong with the file: the page is told of, and the others are read.
    return fail('pdf-damaged')
  }
}
