import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api'
import { fail, ok, type Result } from '../../../../src-shared/failure/result'
import type { Progress } from '../../../work/progress'
import { maxCharacters, maxPieces, type PdfFailure } from './pdf-failure'
import { type PagePieces, toPieces } from './text-piece'

/** A page of the file. */
export interface Sheet extends PagePieces {
  readonly width: number
  readonly height: number
}

/** The text of every page. A page that can't be read is empty and counted. */
export async function readSheets(
  document: PDFDocumentProxy,
  progress: Progress,
): Promise<Result<{ sheets: readonly Sheet[]; damaged: readonly number[] }, PdfFailure>> {
  const sheets: Sheet[] = []
  const damaged: number[] = []
  let characters = 0
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await readSheet(document, number)
    if (!sheet) damaged.push(number)
    sheets.push(sheet ?? { upright: [], askew: [], width: 0, height: 0 })
    for (const { text } of sheet?.upright ?? []) characters += text.length
    if (characters > maxCharacters) return fail('pdf-too-large', { characters, limit: maxCharacters })
    progress(number / document.numPages, 'main:job.reading')
  }
  return damaged.length === document.numPages ? fail('pdf-damaged') : ok({ sheets, damaged })
}

/** The text of a page as it comes; of a page that never ends no more than any page holds. */
async function readItems(page: PDFPageProxy): Promise<TextItem[]> {
  const items: TextItem[] = []
  const reader = page.streamTextContent().getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const { items: more } = read.value as TextContent
    for (const item of more) if ('str' in item && item.str.trim() !== '') items.push(item)
    if (items.length > maxPieces) {
      await reader.cancel()
      break
    }
  }
  return items
}

async function readSheet(document: PDFDocumentProxy, number: number): Promise<Sheet | null> {
  let page: PDFPageProxy
  try {
    page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const pieces = toPieces(await readItems(page), viewport)
    page.cleanup()
    return { ...pieces, width: viewport.width, height: viewport.height }
  } catch {
    // Ignored because pdf.js throws for what is wrong with the file: the page is told of, and the others are read.
    return null
  }
}
