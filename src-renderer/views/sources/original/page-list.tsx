import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type ReactElement, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageBox, PageMap } from '../../../../src-shared/document/original/page-map'
import { usePagesWidth } from '../../pdf/use-pages-width'
import { bySheet, layOutPages, pageAt, scrollTo } from './page-layout'
import { PagePicture } from './page-picture'

interface PageListProps {
  readonly document: PDFDocumentProxy
  readonly map: PageMap
  readonly zoom: number
  /** Brought into sight whenever they are others. */
  readonly marks: readonly PageBox[]
  readonly focus: readonly PageBox[]
  readonly onPoint: ((sheet: number, left: number, top: number) => void) | null
  /** Hears which page is read, counted from 0. */
  readonly onPage: (sheet: number) => void
}

const none: readonly PageBox[] = []

/** Which pages are at most a screen away. */
const useNear = (list: { readonly current: HTMLElement | null }, count: number): ReadonlySet<number> => {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set())
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file has other pages
  useEffect(() => {
    const root = list.current
    if (!root) return
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const now = new Set(before)
          for (const { target, isIntersecting } of entries) {
            const sheet = Number((target as HTMLElement).dataset.sheet)
            if (isIntersecting) now.add(sheet)
            else now.delete(sheet)
          }
          return now
        }),
      { root, rootMargin: '60% 0px' },
    )
    for (const page of root.querySelectorAll('[data-sheet]')) observer.observe(page)
    return () => observer.disconnect()
  }, [list, count])
  return near
}

/** The pages of the original one under the other; what is marked on them is brought into sight. */
export const PageList = ({ document, map, zoom, marks, focus, onPoint, onPage }: PageListProps): ReactElement => {
  const { t } = useTranslation('views')
  const list = useRef<HTMLElement>(null)
  const near = useNear(list, map.sheets.length)
  const widthPx = usePagesWidth(list, zoom)
  const layout = useMemo(() => layOutPages(map, widthPx), [map, widthPx])
  const marked = useMemo(() => bySheet(marks), [marks])
  const focused = useMemo(() => bySheet(focus), [focus])
  const shown = useRef<{ widthPx: number; marks: readonly PageBox[] }>({ widthPx: 0, marks: none })
  // Before it is painted, so that nobody sees the place jump.
  useLayoutEffect(() => {
    const box = list.current
    if (!box || widthPx === 0) return
    const before = shown.current
    const first = focus[0] ?? marks[0]
    if (first && before.marks !== marks) {
      const { topPx, leftPx } = scrollTo(layout, first, { widthPx: box.clientWidth, heightPx: box.clientHeight })
      box.scrollTo({ top: topPx, left: leftPx, behavior: 'instant' })
    } else if (before.widthPx > 0 && before.widthPx !== widthPx) box.scrollTop *= widthPx / before.widthPx
    shown.current = { widthPx, marks }
  }, [layout, widthPx, marks, focus])
  return (
    <section
      ref={list}
      className="original-pages"
      aria-label={t('original.pages')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys
      tabIndex={0}
      onScroll={({ currentTarget }) => onPage(pageAt(layout, currentTarget.scrollTop + currentTarget.clientHeight / 3))}
    >
      {layout.pages.map((page) => (
        <PagePicture
          key={page.sheet}
          document={document}
          page={page}
          scale={layout.scale}
          isNear={near.has(page.sheet)}
          marks={marked.get(page.sheet) ?? none}
          focus={focused.get(page.sheet) ?? none}
          onPoint={onPoint}
        />
      ))}
    </section>
  )
}
