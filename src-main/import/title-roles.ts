import { displayWidth } from '../../src-shared/text/line-mending'
import { looksLikeCaption, sharedStretch } from './caption-signs'
import { matchLearnedTitle } from './contents-pages'
import { isMarkedFolio } from './folio'
import type { PageItem, RoledItem } from './page-items'
import { isValueFragment } from './page-profile'
import {
  hasOpenCase,
  isDateFragment,
  isEpigraph,
  isQuoted,
  longProse,
  type PageView,
  roleOfAttribution,
} from './page-view'
import {
  isBoxTitle,
  isLetterSpaced,
  isPrefaceTitle,
  looksLikeTitle,
  numberedLevel,
  sideBySideTitles,
} from './title-signs'

const pageNumber = /^(?:[-—·]\s*)?\d{1,3}(?:\s+\d{1,3})?(?:\s*[-—·])?$/

/** Says what a heading, label, caption, value or page number is: anything that isn't prose. */
export function readFragment(page: PageView, draft: readonly RoledItem[], item: PageItem, index: number): RoledItem {
  const roled = readByLooks(page, draft, item, index)
  // In a single column a line that is no heading is text, unless it names a picture.
  const isText = page.isSingleColumn && !page.context.isPictorial && /^(caption|label)$/.test(roled.role)
  return isText && !/^图\s*\d|——|图为|摄影/.test(item.text) ? { item, role: 'body' } : roled
}

function readByLooks(page: PageView, draft: readonly RoledItem[], item: PageItem, index: number): RoledItem {
  const group = item.first
  const marked = group.lines[0]?.heading
  if (marked !== undefined) return { item, role: 'title', level: marked }
  const learned = matchLearnedTitle(item.key, page.context.learned)
  if (learned) return { item, role: 'title', learned }
  if (isLearnedKicker(page, item)) return { item, role: 'kicker' }
  if (/^——/.test(item.text)) return { item, role: roleOfAttribution(draft.at(-1)?.role, item) }
  if (/^(专题|专栏|特写)$/.test(item.key)) return { item, role: 'feature mark' }
  if (isMarkedFolio(item.text)) return { item, role: 'page number' }
  if (!page.context.isPictorial && pageNumber.test(item.text.trim())) {
    const isAtEdge = index === 0 || index === page.items.length - 1
    return { item, role: item.key.length === 1 && !isAtEdge ? 'stray mark' : 'page number' }
  }
  const following = page.at(index + 1)
  if (isQuoted(item, following) || isEpigraph(draft.at(-1), item, following)) return { item, role: 'quote' }
  if (!looksLikeTitle(group)) return readOther(page, item, index)
  if (page.context.isPictorial && !page.context.hasHeadings) return readPictorialTitle(draft, item, index)
  if (isPrefaceTitle(item.key)) return { item, role: 'title', level: 1 }
  if (isBoxTitle(item.key)) return { item, role: 'case title' }
  // Where headings are marked, what looks like one names a picture or a value.
  if (page.context.hasHeadings) return readOther(page, item, index)
  const numbered = numberedLevel(item.key)
  if (numbered !== null) return { item, role: 'title', level: numbered }
  return readTitle(page, draft, item, index)
}

/** The short line beside a title, as the contents page names it: 创新发展：… */
const isLearnedKicker = ({ context }: PageView, item: PageItem): boolean =>
  context.learned.some(({ kicker, isFeature }) => !isFeature && kicker !== '' && kicker === item.key)

function readPictorialTitle(draft: readonly RoledItem[], item: PageItem, index: number): RoledItem {
  const isBeforeFigures = draft.every(({ role }) => role === 'title' || role === 'body' || role === 'kicker')
  const sideBySide = index === 0 ? sideBySideTitles(item.text) : []
  if (sideBySide.length > 0) return { item, role: 'title', sideBySide }
  if (/\s/.test(item.text.trim()) && item.first.lines.length === 1) return { item, role: 'figure' }
  const isDisplay = index === 0 || (item.first.lines.length > 1 && item.key.length <= 20)
  if (!isBeforeFigures || !isDisplay || /\d/.test(item.key)) return { item, role: 'figure' }
  // An infographic's display line stands beside its introduction, which comes out of the file first.
  const isAfterText = draft.length > 0 && draft.every(({ role }) => role === 'body')
  return isAfterText ? { item, role: 'title', isAfterText } : { item, role: 'title' }
}

function readTitle(page: PageView, draft: readonly RoledItem[], item: PageItem, index: number): RoledItem {
  const group = item.first
  const following = page.at(index + 1)
  const before = draft.at(-1)
  const isKickerSize = item.key.length <= 6
  const leadsToQuote = page.items.slice(index + 1, index + 5).some(({ text }) => /^——/.test(text))
  if (index === 0 && !(isKickerSize && isLetterSpaced(group))) return readFirstTitle(page, item, following)
  if (isKickerSize && (isLetterSpaced(group) || leadsToQuote)) return { item, role: 'kicker' }
  if (labelsPicture(page, draft, item))
    return { item, role: before?.role === 'case' ? roleBesideCase(draft, item) : 'label' }
  if (isDateFragment(following) || isDateFragment(page.at(index + 2))) return { item, role: 'figure' }
  if (before?.role === 'title' && index === 1 && !page.hasNarrowText) return { item, role: 'title', level: 3 }
  if (following?.isProse && page.isWide(following)) return { item, role: 'case title' }
  if (following?.isProse && !/——/.test(item.key)) {
    if (!page.hasBody) return { item, role: draft.some(({ role }) => role === 'case') ? 'case title' : 'caption' }
    const isCaptionNext = looksLikeCaption(following.text) && following.key.length < longProse
    if (!isCaptionNext) return { item, role: page.context.isContentsWhole ? 'case title' : 'title' }
  }
  const isStacked = isDisplayTitle(page, item)
  const next = following ? looksLikeTitle(following.first) : true
  if (item.key.length >= 5 && isSeriesOfTitles(page, index)) return { item, role: 'case title' }
  if (isStacked && before?.role === 'body' && (next || !following?.isProse)) {
    return { item, role: page.context.isContentsWhole ? 'case title' : 'title', isAfterText: true }
  }
  if (isStacked && page.hasBody && !/[—（“]/.test(item.key)) return { item, role: 'title', isAfterText: true }
  const isNearValue = [page.at(index - 1), following].some((other) => other && isValueFragment(other.first))
  return { item, role: isNearValue ? 'figure' : item.key.length <= 4 ? 'label' : 'caption' }
}

/** Words below a box: the title of one that has none, unless they name the picture. */
const roleBesideCase = (draft: readonly RoledItem[], item: PageItem): RoledItem['role'] =>
  hasOpenCase(draft) || /——|图为|一角|全景/.test(item.text) ? 'caption' : 'case title'

/** Short lines one below the other, none as wide as a column: set as a display line. */
const isDisplayTitle = (page: PageView, item: PageItem): boolean =>
  item.first.lines.length > 1 &&
  item.key.length <= 26 &&
  !item.key.includes('，') &&
  item.first.lines.every(({ text }) => displayWidth(text) <= page.context.usualWidth * 0.85)

/** The first line of a page: a section's title, a box's title, or a picture's caption where it stands alone. */
function readFirstTitle(page: PageView, item: PageItem, following: PageItem | undefined): RoledItem {
  if (page.items.length === 1) return { item, role: 'caption' }
  const sideBySide = sideBySideTitles(item.text)
  if (sideBySide.length > 0 && page.hasBody) return { item, role: 'title', sideBySide }
  const isStacked = item.first.lines.length > 1
  if (!isStacked && following?.isProse && page.isWide(following)) return { item, role: 'case title' }
  if (page.context.isContentsWhole && !isStacked && !page.hasBody) return { item, role: 'case title' }
  return { item, role: 'title' }
}

/** Two or more box titles in a row, whose texts follow further down. */
function isSeriesOfTitles(page: PageView, index: number): boolean {
  const isLoneTitle = (item: PageItem | undefined): boolean =>
    item !== undefined &&
    !item.isProse &&
    item.first.lines.length === 1 &&
    item.key.length >= 10 &&
    looksLikeTitle(item.first)
  const rest = page.items.slice(index)
  const run = rest.findIndex((item) => !isLoneTitle(item))
  const after = rest[run]
  return run >= 1 && after?.isProse === true && page.isWide(after) && after.key.length >= longProse
}

function labelsPicture(page: PageView, draft: readonly RoledItem[], item: PageItem): boolean {
  const words = item.key.replace(/[“”]|股份|有限|集团|公司/g, '')
  const needed = Math.min(4, Math.max(3, Math.ceil(words.length / 3)))
  return (
    draft.slice(-4).some(({ role, item: other }) => {
      const isPicture = role === 'caption' || role === 'case'
      return isPicture && other.isProse && sharedStretch(words, other.key) >= needed
    }) && !page.at(draft.length + 1)?.isAttached
  )
}

function readOther(page: PageView, item: PageItem, index: number): RoledItem {
  if (page.context.isPictorial) return { item, role: 'figure' }
  const near = [page.at(index - 1), page.at(index + 1)]
  const isValue = isValueFragment(item.first) || near.some((other) => other && isValueFragment(other.first))
  if (isValue || isDateFragment(item)) return { item, role: 'figure' }
  return { item, role: item.key.length <= 3 ? 'label' : 'caption' }
}
