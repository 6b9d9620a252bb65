import type { PageMap } from '../../../../src-shared/document/original/page-map'
import type { PrintedPage } from './printed-page'
import type { Sheet } from './sheets'
import type { WrittenPiece } from './write-text'

/** Where each written piece stands on its page. What lies beside the sheet is drawn back onto it, for nobody sees it there. */
export const toPageMap = (
  sheets: readonly Sheet[],
  labels: readonly string[],
  pages: readonly PrintedPage[],
  written: readonly WrittenPiece[],
): PageMap => ({
  sheets: sheets.map(({ width, height }, at) => [labels[at] ?? String(at + 1), Math.ceil(width), Math.ceil(height)]),
  lines: written.flatMap(({ start, end, page, box }) => {
    const sheet = pages[page]?.sheet ?? 0
    const { width = 0, height = 0 } = sheets[sheet] ?? {}
    const left = within(Math.floor(box.left), width)
    const top = within(Math.floor(box.top), height)
    const right = within(Math.ceil(box.right), Math.ceil(width))
    const bottom = within(Math.ceil(box.bottom), Math.ceil(height))
    return end > start
      ? [start, end - start, sheet, left, top, Math.max(right - left, 0), Math.max(bottom - top, 0)]
      : []
  }),
})

const within = (value: number, size: number): number => Math.floor(Math.min(Math.max(value, 0), size))
