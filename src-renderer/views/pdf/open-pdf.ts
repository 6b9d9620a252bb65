import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly close: () => void
}

// A picture above this stays undrawn: decoded, it would take more memory than the rest of the window.
const MOST_PIXELS = 40_000_000

/**
 * Opens the bytes at an address of this window. All that pdf.js would compile at run time is off: the page's policy refuses
 * it. What a file leaves out (character maps, the fonts every reader has) comes with us, under `/pdfjs/`.
 */
export const openPdf = async (address: string, signal?: AbortSignal): Promise<OpenPdf> => {
  const response = await fetch(address, signal ? { signal } : {})
  if (!response.ok) throw new Error(`The bytes of a PDF answered ${response.status}`)
  const task = getDocument({
    data: new Uint8Array(await response.arrayBuffer()),
    useWasm: false,
    useWorkerFetch: false,
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    maxImageSize: MOST_PIXELS,
    verbosity: VerbosityLevel.ERRORS,
  })
  const close = () => void task.destroy()
  signal?.addEventListener('abort', close)
  return { document: await task.promise, close }
}
