import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import type { ShownFailure } from '../../failure/failure-words'

export interface ShownPdf {
  readonly document: PDFDocumentProxy
  /** Height by width of the first page. */
  readonly ratio: number
}

/** The document behind a token; the one before stays until the next can be drawn. pdf.js is loaded on the first use. */
export const usePdf = (token: string | null): { pdf: ShownPdf | null; failure: ShownFailure | null } => {
  const [pdf, setPdf] = useState<ShownPdf | null>(null)
  const [failure, setFailure] = useState<ShownFailure | null>(null)
  useEffect(() => {
    if (token === null) return
    let isGone = false
    let close: (() => void) | undefined
    const show = async () => {
      const { openPdf } = await import('../../pdf/open-pdf')
      const opened = await openPdf(`/blob/${token}`)
      close = opened.close
      const { width, height } = (await opened.document.getPage(1)).getViewport({ scale: 1 })
      if (isGone) return opened.close()
      setPdf({ document: opened.document, ratio: height / width })
      setFailure(null)
    }
    show().catch(() => {
      // Whatever pdf.js says, the reader can only ask for the pages again.
      if (!isGone) setFailure({ code: 'typesetting-failed', data: {} })
    })
    return () => {
      isGone = true
      // The next document takes this one's place first; closing it at once would blank the pages.
      setTimeout(() => close?.(), 3000)
    }
  }, [token])
  return { pdf, failure }
}
