import type { PDFDocumentProxy } from 'pdfjs-dist'

// A poster's page, made large, would ask for more than a canvas can be.
const MOST_PIXELS = 24_000_000

/** Draws one page, counted from 1, into a canvas of its own, so that the old picture stays until the new one is whole. */
export const drawPage = async (
  document: PDFDocumentProxy,
  number: number,
  widthPx: number,
  signal?: AbortSignal,
): Promise<HTMLCanvasElement> => {
  const page = await document.getPage(number)
  signal?.throwIfAborted()
  const whole = page.getViewport({ scale: 1 })
  const wanted = (widthPx / whole.width) * window.devicePixelRatio
  const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (whole.width * whole.height)))
  const viewport = page.getViewport({ scale })
  const canvas = window.document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.floor(viewport.height))
  const drawing = page.render({ canvas, viewport })
  const stop = () => drawing.cancel()
  signal?.addEventListener('abort', stop)
  try {
    await drawing.promise
  } finally {
    signal?.removeEventListener('abort', stop)
    // What a page was parsed to may take many times its picture.
    page.cleanup()
  }
  return canvas
}
