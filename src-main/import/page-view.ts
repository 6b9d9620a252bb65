import type { LearnedTitle } from './contents-pages'
import type { PageItem, RoledItem } from './page-items'
import { isBoxTitle, isPrefaceTitle, looksLikeTitle } from './title-signs'

export interface PageContext {
  /** Width of the document's usual column. */
  readonly usualWidth: number
  readonly isPictorial: boolean
  /** Titles of a contents page that stands before this page; then an unknown title is a box, not a section. */
  readonly learned: readonly LearnedTitle[]
  /** The contents page numbered its entries, so that it names every section after it. */
  readonly isContentsWhole: boolean
  /** The format marks headings: a line without a mark is none, however it looks. */
  readonly hasHeadings: boolean
  /** Prose of earlier pages runs on into this one. */
  readonly goesOn: boolean
}

/** Prose from this length on is text of its own; below it may be a photo's caption. In characters. */
export const longProse = 100

/** In characters. */
const LONGEST_SOURCE = 40

// A column this wide holds a page's only text; pages laid out in several have narrower ones. In Chinese squares.
const singleColumn = 24

/** A page's items with what is known about it as a whole. */
export class PageView {
  readonly items: readonly PageItem[]
  readonly context: PageContext
  readonly hasBody: boolean
  readonly hasNarrowText: boolean
  readonly lastLong: number

  constructor(items: readonly PageItem[], context: PageContext) {
    this.items = items
    this.context = context
    const isLong = (item: PageItem): boolean => item.isProse && item.key.length >= longProse
    this.hasNarrowText = context.goesOn || items.some((item) => isLong(item) && !this.isWide(item))
    const isPreface = items[0] !== undefined && isPrefaceTitle(items[0].key)
    this.hasBody = isPreface || this.hasNarrowText || (items.some(isLong) && !this.#opensWithBox())
    this.lastLong = items.findLastIndex((item) => isLong(item) && (!this.hasNarrowText || !this.isWide(item)))
  }

  /** A box's title on one line, with the box's wide text right below. */
  #opensWithBox(): boolean {
    const [first, second] = this.items
    if (!first || !second || first.isProse || first.first.lines.length > 1 || isPrefaceTitle(first.key)) return false
    return looksLikeTitle(first.first) && second.isProse && this.isWide(second)
  }

  isWide(item: PageItem): boolean {
    return item.width >= this.context.usualWidth * 1.28
  }

  /** One column a page: no boxes beside the text, and short paragraphs are text. */
  get isSingleColumn(): boolean {
    return this.context.usualWidth >= singleColumn
  }

  at(index: number): PageItem | undefined {
    return this.items[index]
  }
}

/** A case title that still takes text: nothing but its own paragraphs came since. */
export function hasOpenCase(draft: readonly RoledItem[]): boolean {
  const last = draft.at(-1)?.role
  return last === 'case title' || (last === 'case' && draft.some(({ role }) => role === 'case title'))
}

/** An open box whose title says that it is one; in a single column nothing else tells box from text. */
export function isInNamedBox(draft: readonly RoledItem[]): boolean {
  const title = draft.findLast(({ role }) => role !== 'case')
  return title?.role === 'case title' && isBoxTitle(title.item.key)
}

/** A line that names who said the words before it. */
export function roleOfAttribution(before: RoledItem['role'] | undefined, item: PageItem): RoledItem['role'] {
  if (before === 'quote') return 'quote source'
  return before === 'case' && item.isAttached ? 'case' : 'caption'
}

/** A day or stretch of days on a line of its own, as timelines print it. */
export const isDateFragment = (item: PageItem | undefined): boolean =>
  item !== undefined && /^(\d{4}年)?\d{1,2}月(\d{1,2}日)?[-至起以来\d月日下上中旬]*$/.test(item.key)

/** Below a heading: words whose source follows with no blank line between. */
export const isEpigraph = (before: RoledItem | undefined, item: PageItem, following: PageItem | undefined): boolean =>
  (before?.role === 'title' || before?.role === 'kicker') &&
  following !== undefined &&
  /^——/.test(following.text) &&
  following.isAttached &&
  following.key.length <= LONGEST_SOURCE &&
  item.isComplete

/** An epigraph: words with the line that names their source right below. */
export const isQuoted = (item: PageItem, following: PageItem | undefined): boolean =>
  following !== undefined && /^——/.test(following.text) && !following.isAttached && item.isComplete
