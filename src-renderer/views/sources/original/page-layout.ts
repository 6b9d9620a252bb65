import type { PageBox, PageMap } from '../../../../src-shared/document/original/page-map'
import { MARGIN_PX } from '../../pdf/use-pages-width'

/** A line under each page says its number. */
const LABEL_PX = 24
// Of a page that couldn't be read: as large as most are.
const A4 = { width: 595, height: 842 }

export interface LaidPage {
  /** Counted from 0. */
  readonly sheet: number
  /** What the file calls it. */
  readonly label: string
  readonly topPx: number
  readonly widthPx: number
  readonly heightPx: number
}

export interface PageLayout {
  /** Pixels a point. */
  readonly scale: number
  readonly pages: readonly LaidPage[]
}

/** The pages one under the other, all at one scale, the widest of them as wide as is given. */
export function layOutPages({ sheets }: PageMap, widthPx: number): PageLayout {
  const sizes = sheets.map(([label, width, height]) => ({ label, ...(width && height ? { width, height } : A4) }))
  const scale = widthPx / Math.max(...sizes.map(({ width }) => width), 1)
  let topPx = MARGIN_PX
  const pages = sizes.map(({ label, width, height }, sheet): LaidPage => {
    const page = { sheet, label, topPx, widthPx: Math.round(width * scale), heightPx: Math.round(height * scale) }
    topPx += page.heightPx + LABEL_PX + MARGIN_PX
    return page
  })
  return { scale, pages }
}

/** The page at this height of the list. */
export const pageAt = ({ pages }: PageLayout, topPx: number): number =>
  Math.max(
    pages.findLastIndex((page) => page.topPx <= topPx),
    0,
  )

/** Boxes by the page they lie on. */
export function bySheet(boxes: readonly PageBox[]): ReadonlyMap<number, readonly PageBox[]> {
  const found = new Map<number, PageBox[]>()
  for (const box of boxes) found.set(box.sheet, [...(found.get(box.sheet) ?? []), box])
  return found
}

/** How far a list of this size is to be scrolled so that the box stands in the upper left part of it. */
export function scrollTo(
  { pages, scale }: PageLayout,
  box: PageBox,
  list: { readonly widthPx: number; readonly heightPx: number },
): { readonly topPx: number; readonly leftPx: number } {
  const page = pages[box.sheet]
  const boxTopPx = (page?.topPx ?? 0) + box.top * scale
  // What is narrower than the list stands in its middle, and there is nowhere to scroll to.
  const roomPx = Math.max(0, (page?.widthPx ?? 0) - list.widthPx)
  const leftPx = Math.min(roomPx, Math.round(box.left * scale - list.widthPx / 5))
  return { topPx: Math.max(0, Math.round(boxTopPx - list.heightPx / 3)), leftPx: Math.max(0, leftPx) }
}
