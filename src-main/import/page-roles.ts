import { looksLikeCaption, sharedStretch } from './caption-signs'
import { matchLearnedTitle } from './contents-pages'
import { type PageItem, type RoledItem, toItem } from './page-items'
import {
  hasOpenCase,
  isDateFragment,
  isEpigraph,
  isInNamedBox,
  isQuoted,
  longProse,
  type PageContext,
  PageView,
  roleOfAttribution,
} from './page-view'
import { readStated } from './stated-roles'
import { readFragment } from './title-roles'

/** Says what each item of one page is. */
export function readPage(items: readonly PageItem[], context: PageContext): RoledItem[] {
  const merged = mergeTornTitle(items, context)
  const draft: RoledItem[] = []
  const page = new PageView(merged, context)
  merged.forEach((item, index) => {
    const { stated } = item.first
    if (stated) draft.push(readStated(page, draft, item, stated))
    else draft.push(item.isProse ? readProse(page, draft, item, index) : readFragment(page, draft, item, index))
  })
  return draft.map((roled, index) => {
    const title = draft[index + 1]
    const isLoose = roled.item.first.stated === undefined
    const isBoxText = isLoose && roled.role === 'caption' && roled.item.isProse && title?.role === 'case title'
    return isBoxText && hasSpareTitle(draft, index + 1) ? { ...roled, role: 'case' } : roled
  })
}

/** More box titles in a row than box texts after them: the first belongs to the text before the row. */
function hasSpareTitle(draft: readonly RoledItem[], from: number): boolean {
  const rest = draft.slice(from)
  const end = rest.findIndex(({ role }) => role !== 'case title')
  const texts = rest.slice(end).filter(({ role, item }) => role === 'case' && !item.isAttached).length
  return end >= 2 && texts < end
}

function readProse(page: PageView, draft: readonly RoledItem[], item: PageItem, index: number): RoledItem {
  const before = draft.at(-1)
  const following = page.at(index + 1)
  if (/^——/.test(item.text)) return { item, role: roleOfAttribution(before?.role, item) }
  if (isQuoted(item, following) || isEpigraph(before, item, following)) return { item, role: 'quote' }
  if (page.context.isPictorial) return { item, role: item.isComplete || isStatement(item) ? 'body' : 'figure' }
  if (!item.isComplete && item.key.length < 60 && isDateFragment(following)) return { item, role: 'figure' }
  const titled = hasOpenCase(draft)
  if (titled && (page.isWide(item) || !page.hasBody) && !leavesBox(draft, item)) return { item, role: 'case' }
  if (isInNamedBox(draft)) return { item, role: 'case' }
  if (page.isSingleColumn) return { item, role: 'body' }
  if (isPictureText(item, following)) return { item, role: 'case' }
  if (before?.role === 'title' || !item.isComplete) return { item, role: page.hasBody || before ? 'body' : 'caption' }
  const isCaption = looksLikeCaption(item.text)
  const isTail = index > page.lastLong && draft.some(({ role }) => role === 'caption' || role === 'case')
  if (page.isWide(item) && page.hasNarrowText) return { item, role: item.key.length >= 95 ? 'case' : 'caption' }
  if (!page.hasBody && item.key.length < longProse) return { item, role: 'caption' }
  if (item.key.length >= longProse) return { item, role: isCaption && isTail ? 'case' : 'body' }
  return { item, role: isCaption || isTail ? 'caption' : 'body' }
}

/** After a box's first paragraph: a column of another width, or a photo's caption. */
function leavesBox(draft: readonly RoledItem[], item: PageItem): boolean {
  const before = draft.at(-1)
  if (before?.role !== 'case' || !before.item.isProse || item.isAttached) return false
  const isOtherColumn = Math.abs(item.width - before.item.width) > before.item.width * 0.25
  return isOtherColumn || (item.key.length < 80 && looksLikeCaption(item.text))
}

/** A blurb about an organization whose photo's caption, right below, repeats its words. */
function isPictureText(item: PageItem, following: PageItem | undefined): boolean {
  if (!following || following.isProse || following.key.length < 5 || item.key.length < 60) return false
  const shared = sharedStretch(item.key, following.key)
  return looksLikeCaption(item.text) && (shared >= 8 || shared === following.key.length)
}

/** A sentence without its full stop, as infographics print them; not a row of labels and values. */
const isStatement = (item: PageItem): boolean => item.key.length >= 30 && !/\d\s+\d|：\S{1,6}$/.test(item.text)

/** A display title whose words the page scattered: fragments at its top that together make a known title. */
function mergeTornTitle(items: readonly PageItem[], context: PageContext): readonly PageItem[] {
  for (let count = 4; count >= 2; count--) {
    const head = items.slice(0, count)
    const [first, ...more] = head.flatMap((item) => item.groups)
    if (!first || head.length < count || head.some((item) => item.isProse)) continue
    const torn = toItem(first, more)
    if (matchLearnedTitle(torn.key, context.learned)) return [torn, ...items.slice(count)]
  }
  return items
}
