import { groupBy } from '../../src-shared/text/group-by'
import { squash } from '../../src-shared/text/line-mending'
import type { LineGroup } from './line-groups'

/** A title as a contents page names it. */
export interface LearnedTitle {
  readonly title: string
  readonly key: string
  readonly kicker: string
  readonly isFeature: boolean
}

export interface ContentsPages {
  readonly groups: ReadonlySet<LineGroup>
  readonly titles: readonly LearnedTitle[]
  /** Entries had page numbers: a true list of contents rather than a chapter's preview. */
  readonly isNumbered: boolean
}

// A line of contents is short: the bound keeps a paragraph of any length from being tried in every way there is.
const entry = /^(?=.{1,200}$)(?:\d{1,2}\s+)?(.*?\p{Script=Han}\s*\p{Script=Han}.*?)[\s.·…]*?[\s.·…](\d{1,3})$/u

/** Finds contents pages (titles with rising page numbers, or titles that stand on later pages) and learns from them. */
export function findContentsPages(groups: readonly LineGroup[]): ContentsPages {
  const found = new Set<LineGroup>()
  const titles: LearnedTitle[] = []
  let isNumbered = false
  const lastPages = new Map(groups.map((group) => [group.key, group.page]))
  for (const [, onPage] of groupBy(groups, (group) => group.page)) {
    const numbered = onPage.filter((group) => group.lines.every((line) => entry.test(line.text)))
    if (risingPages(numbered) >= 3) {
      isNumbered = true
      for (const group of numbered) {
        found.add(group)
        for (const line of group.lines) titles.push(learnTitle(entry.exec(line.text)?.[1] ?? ''))
      }
      for (const group of onPage) if (/^\d{1,2}$/.test(group.key)) found.add(group)
      continue
    }
    const previews = onPage.filter((group) => isPreview(group, lastPages))
    if (previews.length >= 3 && !onPage.some((group) => group.isProse)) {
      for (const group of previews) {
        found.add(group)
        titles.push(learnTitle(group.text))
      }
    }
  }
  if (isNumbered) for (const group of groups) if (/^(目录|目次|contents)$/i.test(group.key)) found.add(group)
  return { groups: found, titles, isNumbered }
}

function risingPages(numbered: readonly LineGroup[]): number {
  const pages = numbered.flatMap((group) => group.lines.map((line) => Number(entry.exec(line.text)?.[2] ?? 0)))
  const rising = pages.every((page, index) => index === 0 || page >= (pages[index - 1] ?? 0))
  return rising ? pages.length : 0
}

const isPreview = (group: LineGroup, lastPages: ReadonlyMap<string, number>): boolean =>
  !group.isProse && group.key.length >= 4 && !/\d/.test(group.key) && (lastPages.get(group.key) ?? 0) > group.page

/** "Kicker: title" has a short first part; anything longer belongs to the title. */
function learnTitle(text: string): LearnedTitle {
  const trimmed = text.trim().replace(/(?<=^\p{Script=Han})\s+(?=\p{Script=Han}$)/u, '')
  const parts = /^(\p{Script=Han}{2,4})[：:]\s*(.+)$/u.exec(trimmed)
  const kicker = parts?.[1] ?? ''
  const title = parts?.[2] ?? trimmed
  return { title, key: squash(title), kicker, isFeature: /^(专题|专栏|特写)$/.test(kicker) }
}

/** The learned title that these fragments make up, in whatever order a page printed them; null where none fits. */
export function matchLearnedTitle(key: string, titles: readonly LearnedTitle[]): LearnedTitle | null {
  const exact = titles.find((title) => title.key === key)
  if (exact) return exact
  const wanted = sortedLetters(key)
  return wanted.length >= 8 ? (titles.find((title) => sortedLetters(title.key) === wanted) ?? null) : null
}

const sortedLetters = (key: string): string => [...key.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')
