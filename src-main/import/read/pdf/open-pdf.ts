import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { fail, ok, type Result } from '../../../../src-shared/failure/result'
import { maxPages, type PdfFailure } from './pdf-failure'
import { findSwollenStream } from './squeezed-streams'

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly close: () => Promise<void>
}

const fromHere = createRequire(import.meta.url)

/** Opens a PDF, with the user's password left empty; says in a declared failure why it can't be read. */
export const openPdf = async (bytes: Uint8Array): Promise<Result<OpenPdf, PdfFailure>> => {
  const swollen = findSwollenStream(bytes)
  if (swollen) return fail('pdf-too-large', { limit: swollen.limit })
  // Loaded when a PDF is there to be read: its build for Node takes longer to load than a short file to read.
  const engine = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = path.dirname(fromHere.resolve('pdfjs-dist/package.json'))
  const task = engine.getDocument({
    // A copy, for it takes what it is given to its worker.
    data: new Uint8Array(bytes),
    cMapUrl: `${pathToFileURL(path.join(folder, 'cmaps')).href}/`,
    cMapPacked: true,
    verbosity: engine.VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    stopAtErrors: false,
    // Pictures above this are left undecoded.
    maxImageSize: 40_000_000,
  })
  try {
    const document = await task.promise
    const close = () => task.destroy()
    const tooLarge = document.numPages > maxPages
    if (document.numPages > 0 && !tooLarge) return ok({ document, close })
    await close()
    return tooLarge ? fail('pdf-too-large', { pages: document.numPages, limit: maxPages }) : fail('pdf-damaged')
  } catch (error) {
    await task.destroy()
    return error instanceof engine.PasswordException ? fail('pdf-encrypted') : fail('pdf-damaged')
  }
}
