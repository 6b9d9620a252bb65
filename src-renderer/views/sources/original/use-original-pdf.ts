import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'

export interface OriginalPdf {
  /** Null until it is open. */
  readonly document: PDFDocumentProxy | null
  /** The file can't be drawn, though its text was read. */
  readonly hasFailed: boolean
}

const waiting: OriginalPdf = { document: null, hasFailed: false }

/** The file behind an asset's hash, opened to be drawn. pdf.js is loaded on the first use. */
export const useOriginalPdf = (hash: string): OriginalPdf => {
  const [pdf, setPdf] = useState<OriginalPdf>(waiting)
  useEffect(() => {
    const leaving = new AbortController()
    const open = async () => {
      const { openPdf } = await import('../../pdf/open-pdf')
      const { document, close } = await openPdf(`/asset/${hash}`, leaving.signal)
      if (leaving.signal.aborted) close()
      else setPdf({ document, hasFailed: false })
    }
    open().catch(() => {
      // Whatever pdf.js says of the file, its text is there to be read instead.
      if (!leaving.signal.aborted) setPdf({ document: null, hasFailed: true })
    })
    return () => {
      leaving.abort()
      setPdf(waiting)
    }
  }, [hash])
  return pdf
}
