import { squash } from '../../src-shared/text/line-mending'
import type { LearnedTitle } from './contents-pages'
import { type LineGroup, mendLines } from './line-groups'
import type { TracedText } from './structured'
import { textOf } from './traced-text'

export type Role =
  | 'title'
  | 'kicker'
  | 'body'
  | 'quote'
  | 'quote source'
  | 'case title'
  | 'case'
  | 'caption'
  | 'label'
  | 'figure'
  | 'page number'
  | 'feature mark'
  | 'stray mark'
  | 'table'
  | 'note'
  | 'cover'

/** A paragraph put together over columns and pages, or a group that stands alone; its place is its first group's. */
export interface PageItem {
  readonly first: LineGroup
  readonly groups: readonly LineGroup[]
  readonly traced: TracedText
  readonly text: string
  readonly key: string
  readonly width: number
  readonly page: number
  readonly isProse: boolean
  readonly isComplete: boolean
  /** True where the item follows the one before without a blank line. */
  readonly isAttached: boolean
}

/** An item with what it was found to be. */
export interface RoledItem {
  readonly item: PageItem
  readonly role: Role
  readonly level?: number
  readonly learned?: LearnedTitle
  /** Several headings of one line. */
  readonly sideBySide?: readonly string[]
  /** The heading was printed after the text it belongs to. */
  readonly isAfterText?: boolean
}

export function toItem(first: LineGroup, more: readonly LineGroup[] = []): PageItem {
  const groups = [first, ...more]
  const isStated = first.stated !== undefined && more.length === 0
  const traced = isStated ? first.traced : mendLines(groups.flatMap((group) => group.lines.map((line) => line.traced)))
  const text = textOf(traced)
  return {
    first,
    groups,
    traced,
    text,
    key: squash(text),
    width: first.width,
    page: first.page,
    isProse: groups.some((group) => group.isProse),
    isComplete: groups.at(-1)?.isComplete ?? false,
    isAttached: !(first.lines[0]?.startsGroup ?? true),
  }
}

/** Items in printed order: chains of joined groups stand where they begin. */
export function toItems(groups: readonly LineGroup[], next: ReadonlyMap<LineGroup, LineGroup>): PageItem[] {
  const continued = new Set(next.values())
  return groups
    .filter((group) => !continued.has(group))
    .map((group) => {
      const chain: LineGroup[] = []
      for (let after = next.get(group); after; after = next.get(after)) chain.push(after)
      return toItem(group, chain)
    })
}
