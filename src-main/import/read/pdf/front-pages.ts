import { groupBy } from '../../../../src-shared/text/group-by'
import { endsSentence } from '../../../../src-shared/text/line-mending'
import type { PrintedLine } from './printed-page'

/** Pages that are no text of the report, by number. */
export interface FrontPages {
  /** Title page, imprint, board: before the text begins, with hardly a sentence on them. */
  readonly covers: ReadonlySet<number>
  readonly contents: ReadonlySet<number>
}

const entryLine = /(?:[.·…‥]\s*){3,}\s*\S{0,4}$|\p{Script=Han}\s*[.·…\s]*\s\d{1,3}$/u
// Contents go on over two or three pages; more than this in front of the text is none.
const MOST_FRONT_PAGES = 12

/** Finds the title page, the imprint and the contents. */
export function findFrontPages(lines: readonly PrintedLine[], bodySize: number): FrontPages {
  const byPage = [...groupBy(lines, ({ page }) => page)].sort(([one], [other]) => one - other)
  const contents = new Set<number>()
  for (const [page, onPage] of byPage) {
    const entries = onPage.filter(({ text }) => entryLine.test(text)).length
    if (entries >= 4 && entries >= onPage.length * 0.5) contents.add(page)
  }
  const covers = new Set<number>()
  for (const [page, onPage] of byPage) {
    if (page >= MOST_FRONT_PAGES || (hasText(onPage, bodySize) && !contents.has(page))) break
    if (!contents.has(page)) covers.add(page)
  }
  // A chapter's title page is the last one before its text, and belongs to it.
  const last = Math.max(-1, ...covers)
  const isLone = byPage.some(([page]) => page === last + 1) && !contents.has(last + 1)
  if (last > 0 && isLone && (byPage.find(([page]) => page === last)?.[1].length ?? 0) <= 3) covers.delete(last)
  return { covers, contents }
}

/** A paragraph in the text's type, or a sentence that ends. */
const hasText = (lines: readonly PrintedLine[], bodySize: number): boolean =>
  lines.filter(({ size, text }) => size <= bodySize * 1.2 && text.length >= 16).length >= 2 ||
  lines.some(({ text, size }) => size <= bodySize * 1.2 && text.length >= 12 && endsSentence(text))
