import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfPage {
  /** Lines in the order in which they are written. */
  readonly text: string
  readonly lines: readonly string[]
  /** How high each run of text stands, in points from the page's foot. */
  readonly heights: readonly { readonly text: string; readonly y: number }[]
}

export interface PdfReading {
  readonly pages: readonly PdfPage[]
  /** Titles of the bookmarks, indented by depth, with the page they lead to. */
  readonly bookmarks: readonly { readonly title: string; readonly depth: number; readonly page: number }[]
  readonly labels: readonly string[]
  readonly metadata: string
  readonly language: string
}

/** Reads a PDF back as a reader's program would. */
export const readPdf = async (bytes: Uint8Array): Promise<PdfReading> => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const pdf = await task.promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    const lines = text.split('\n').map((line) => line.trim())
    const heights = items.flatMap((item) => ('str' in item ? [{ text: item.str, y: Number(item.transform[5]) }] : []))
    pages.push({ text, lines: lines.filter(Boolean), heights })
  }
  const bookmarks: PdfReading['bookmarks'][number][] = []
  type Outline = NonNullable<Awaited<ReturnType<typeof pdf.getOutline>>>
  const visit = async (entries: Outline, depth: number): Promise<void> => {
    for (const entry of entries) {
      const target = typeof entry.dest === 'string' ? await pdf.getDestination(entry.dest) : entry.dest
      const page = target ? (await pdf.getPageIndex(target[0])) + 1 : 0
      bookmarks.push({ title: entry.title, depth, page })
      await visit(entry.items, depth + 1)
    }
  }
  await visit((await pdf.getOutline()) ?? [], 1)
  const { info, metadata } = await pdf.getMetadata()
  const reading = {
    pages,
    bookmarks,
    labels: (await pdf.getPageLabels()) ?? [],
    metadata: metadata?.getRaw() ?? '',
    language: 'Language' in info ? String(info.Language) : '',
  }
  await task.destroy()
  return reading
}
