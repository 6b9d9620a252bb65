import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { drawPage } from '../../pdf/draw-page'

interface PageCanvasProps {
  readonly document: PDFDocumentProxy
  readonly page: number
  readonly widthPx: number
  readonly label: string
  /** Height by width of a page, until this one has been read. */
  readonly ratio: number
}

/** A page of the preview; it is drawn only while it is near the visible part. */
export const PageCanvas = ({ document, page, widthPx, label, ratio }: PageCanvasProps): ReactElement => {
  const frame = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (!frame.current) return
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: frame.current.parentElement,
      rootMargin: '100% 0px',
    })
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (!isNear || widthPx === 0) return
    let isGone = false
    drawPage(document, page, widthPx).then(
      (canvas) => {
        if (!isGone) frame.current?.replaceChildren(canvas)
      },
      (error: unknown) => {
        // Drawing a page of a document that was replaced meanwhile fails, and nobody misses it.
        if (!isGone) throw error
      },
    )
    return () => {
      isGone = true
    }
  }, [document, page, widthPx, isNear])
  return (
    <div
      ref={frame}
      className="preview-page"
      role="img"
      aria-label={label}
      data-page={page}
      style={{ width: widthPx, height: Math.round(widthPx * ratio) }}
    />
  )
}
