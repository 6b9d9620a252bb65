import { assertNever } from '../../src-shared/failure/invariant'
import { squash } from '../../src-shared/text/line-mending'
import type { PageItem, RoledItem } from './page-items'
import { hasOpenCase, isInNamedBox, type PageView } from './page-view'
import type { Stated } from './stated'
import { isBoxTitle, isPrefaceTitle, looksLikeTitle, numberedLevel } from './title-signs'
import { cutAt, textOf } from './traced-text'

/** Longer than any box's title. */
const longestTitle = 40

/** Says what an item is whose format speaks for itself; words decide only where the format leaves it open. */
export function readStated(page: PageView, draft: readonly RoledItem[], item: PageItem, stated: Stated): RoledItem {
  const heading = item.first.lines[0]?.heading
  if (heading !== undefined) {
    return isBoxTitle(item.key) ? { item, role: 'case title' } : { item, role: 'title', level: heading }
  }
  switch (stated.kind) {
    case 'paragraph':
      return readParagraph(page, draft, item)
    case 'item':
      return { item, role: isInNamedBox(draft) ? 'case' : 'body' }
    case 'cell':
      return { item, role: 'table' }
    case 'box': {
      const role = roleInBox(draft, item, stated)
      return { item: role === 'case title' ? withoutLabel(item) : item, role }
    }
    case 'title':
    case 'cover':
      return { item, role: 'cover' }
    case 'caption':
      // Of a table: it stands in the text above it.
      return { item, role: /^(?:续?表|Table)\s*[\d一二三四五六七八九十]/.test(item.text) ? 'body' : 'caption' }
    case 'kicker':
    case 'quote':
    case 'note':
    case 'figure':
      return { item, role: stated.kind }
    default:
      return assertNever(stated)
  }
}

function readParagraph(page: PageView, draft: readonly RoledItem[], item: PageItem): RoledItem {
  const before = draft.at(-1)
  if (/^——/.test(item.text) && before?.role === 'quote') return { item, role: 'quote source' }
  if (isBoxTitle(item.key) && item.key.length <= longestTitle) return { item, role: 'case title' }
  if (isInNamedBox(draft)) return { item, role: 'case' }
  if (/^图\s*[\d一二三四五六七八九十]/.test(item.text) && item.key.length <= 60 && !/[。；]/.test(item.text))
    return { item, role: 'caption' }
  const level = page.context.hasHeadings ? null : levelByWords(item)
  return level === null ? { item, role: 'body' } : { item, role: 'title', level }
}

/** The level of a heading that nothing but its number and its shortness shows. */
function levelByWords(item: PageItem): number | null {
  if (isPrefaceTitle(item.key)) return 1
  return looksLikeTitle(item.first) ? numberedLevel(item.key) : null
}

/** A frame around text is a case where it has a title; otherwise its words are text. */
function roleInBox(
  draft: readonly RoledItem[],
  item: PageItem,
  { box, isTitle }: Extract<Stated, { kind: 'box' }>,
): RoledItem['role'] {
  const before = draft.at(-1)
  const { stated } = before?.item.first ?? {}
  const isFirst = stated?.kind !== 'box' || stated.box !== box
  if (isFirst) return isTitle || isShortTitle(item) ? 'case title' : 'body'
  return hasOpenCase(draft) ? 'case' : 'body'
}

/** A box's title without the word that only says what the box is. */
function withoutLabel(item: PageItem): PageItem {
  const label = /^(?:典型|实践|优秀)?案例[\d一二三四五六七八九十]{0,3}[\s　]+(?=\S)/.exec(item.text)
  if (!label) return item
  const [before, after] = cutAt(item.traced, label[0].length)
  const traced = [...before.map((piece) => ({ ...piece, text: '' })), ...after]
  return { ...item, traced, text: textOf(after), key: squash(textOf(after)) }
}

const isShortTitle = (item: PageItem): boolean =>
  item.key.length <= longestTitle && !/[。！？；]/.test(item.text) && /\p{L}{2}/u.test(item.key)
