import { type ReactElement, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { MARGIN_PX, usePagesWidth } from '../../pdf/use-pages-width'
import { PageCanvas } from './page-canvas'
import type { ShownPdf } from './use-pdf'

interface PreviewPagesProps {
  readonly pdf: ShownPdf
  readonly zoom: number
  /** First page of the section at hand; the pages move there when it changes. */
  readonly sectionPage: number | null
  readonly onPage: (page: number) => void
}

/** The pages one under the other. A refresh keeps the place, since the pages keep their places in the list. */
export const PreviewPages = ({ pdf, zoom, sectionPage, onPage }: PreviewPagesProps): ReactElement => {
  const { t } = useTranslation('views')
  const list = useRef<HTMLElement>(null)
  const widthPx = usePagesWidth(list, zoom)
  const stridePx = Math.round(widthPx * pdf.ratio) + MARGIN_PX
  const isLaidOut = widthPx > 0
  useEffect(() => {
    if (!isLaidOut || sectionPage === null) return
    list.current?.querySelector(`[data-page="${sectionPage}"]`)?.scrollIntoView({ block: 'start' })
  }, [isLaidOut, sectionPage])
  return (
    <section
      className="preview-list"
      ref={list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('preview.pages')}
      onScroll={(event) =>
        onPage(
          Math.min(pdf.document.numPages, Math.floor((event.currentTarget.scrollTop + stridePx / 2) / stridePx) + 1),
        )
      }
    >
      {Array.from({ length: pdf.document.numPages }, (_, index) => index + 1).map((page) => (
        <PageCanvas
          key={page}
          document={pdf.document}
          page={page}
          widthPx={widthPx}
          ratio={pdf.ratio}
          label={t('preview.pageLabel', { page })}
        />
      ))}
    </section>
  )
}
