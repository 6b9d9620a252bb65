import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly close: () => void
}

/** Opens the bytes behind a token of this window. All that pdf.js would compile at run time is off: the page's policy refuses it. */
export const openPdf = async (token: string): Promise<OpenPdf> => {
  const response = await fetch(`/blob/${token}`)
  if (!response.ok) throw new Error(`The preview's bytes answered ${response.status}`)
  const task = getDocument({ data: new Uint8Array(await response.arrayBuffer()), useWasm: false })
  return { document: await task.promise, close: () => void task.destroy() }
}
