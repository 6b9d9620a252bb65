import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type MouseEvent, memo, type ReactElement, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageBox } from '../../../../src-shared/document/original/page-map'
import { drawPage } from '../../pdf/draw-page'
import type { LaidPage } from './page-layout'

interface PagePictureProps {
  readonly document: PDFDocumentProxy
  readonly page: LaidPage
  /** Pixels a point. */
  readonly scale: number
  readonly isNear: boolean
  readonly marks: readonly PageBox[]
  readonly focus: readonly PageBox[]
  /** Hears a click, in points of the page. */
  readonly onPoint: ((sheet: number, left: number, top: number) => void) | null
}

// Whoever scrolls through a book passes hundreds of pages: only one that is stopped at is drawn.
const PAUSE_MS = 60

const Boxes = ({ boxes, scale, className }: { boxes: readonly PageBox[]; scale: number; className: string }) =>
  boxes.map(({ left, top, width, height }) => (
    <span
      key={`${left} ${top} ${width}`}
      className={className}
      style={{ left: left * scale, top: top * scale, width: width * scale, height: height * scale }}
    />
  ))

/** A page of the original; it is drawn only while it is near the visible part. */
export const PagePicture = memo((props: PagePictureProps): ReactElement => {
  const { document, page, scale, isNear, marks, focus, onPoint } = props
  const { t } = useTranslation('views')
  const { sheet, label, widthPx, heightPx } = page
  const [hasFailed, setFailed] = useState(false)
  const picture = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const holder = picture.current
    if (!isNear || widthPx === 0 || !holder) return
    const leaving = new AbortController()
    const timer = setTimeout(() => {
      drawPage(document, sheet + 1, widthPx, leaving.signal).then(
        (canvas) => {
          if (leaving.signal.aborted) return
          holder.replaceChildren(canvas)
          setFailed(false)
        },
        () => {
          // Whatever pdf.js says of a page, what is left is to say that it can't be shown.
          if (!leaving.signal.aborted) setFailed(true)
        },
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [document, sheet, widthPx, isNear])
  useEffect(() => {
    // A picture takes megabytes: one that is far away is given back.
    if (!isNear) picture.current?.replaceChildren()
  }, [isNear])
  const point = ({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>) => {
    const { left, top } = currentTarget.getBoundingClientRect()
    onPoint?.(sheet, (clientX - left) / scale, (clientY - top) / scale)
  }
  const name = t('original.page', { page: sheet + 1 })
  const isNamedOtherwise = label !== '' && label !== String(sheet + 1)
  return (
    <figure className="original-page" data-sheet={sheet} style={{ width: widthPx }}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list of blocks is the way for keys */}
      <div
        className={onPoint ? 'original-paper original-pointed' : 'original-paper'}
        role="img"
        aria-label={name}
        style={{ width: widthPx, height: heightPx }}
        onClick={point}
      >
        <div ref={picture} className="original-canvas" />
        <Boxes boxes={marks} scale={scale} className="original-mark" />
        <Boxes boxes={focus} scale={scale} className="original-focus" />
        {hasFailed ? <p className="original-page-failed">{t('original.pageFailed')}</p> : null}
      </div>
      <figcaption className="tabular muted">
        {isNamedOtherwise ? t('original.pageNamed', { page: sheet + 1, label }) : name}
      </figcaption>
    </figure>
  )
})
PagePicture.displayName = 'PagePicture'
