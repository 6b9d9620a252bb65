import { groupBy } from '../../src-shared/text/group-by'
import { squash } from '../../src-shared/text/line-mending'
import type { LineGroup } from './line-groups'
import { isOutlookTitle, isPrefaceTitle } from './title-signs'

/** Where the chapters that running heads name begin. */
export interface ChapterStart {
  readonly title: string
  readonly page: number
  /** The groups that print the title on its opening page; empty where only running heads know it. */
  readonly printed: readonly LineGroup[]
}

/**
 * Places chapter titles on pages, in order. Evidence, from strong to weak: the title is printed there; it speaks of data
 * and the first page of figures stands there; it is the outlook and only the last pages remain; a page holds nothing
 * but one picture.
 */
export function placeChapters(
  titles: readonly string[],
  groups: readonly LineGroup[],
  pictorial: ReadonlySet<number>,
): ChapterStart[] {
  if (titles.length === 0) return []
  const pages = [...new Set(groups.map((group) => group.page))].sort((a, b) => a - b)
  const byPage = groupBy(groups, (group) => group.page)
  const hasPreface = (byPage.get(pages[0] ?? 0) ?? []).some((group) => isPrefaceTitle(group.key))
  const open = hasPreface ? pages.slice(1) : pages
  const firstPictorial = open.find((page) => pictorial.has(page))
  const evidence = (title: string, index: number, page: number): number => {
    const onPage = byPage.get(page) ?? []
    const printed = printedTitle(title, titles, onPage)
    const follows = (byPage.get(page - 1) ?? []).some((group) => group.isProse)
    const isDivider = onPage.length === 1 && (onPage[0]?.key.length ?? 0) < 120 && follows
    let score = printed.coverage > 0.95 ? 10 : printed.coverage > 0.3 ? 6 : 0
    if (/数据|指标|图表/.test(title) && page === firstPictorial) score += 5
    if (index === 0 && page === open[0]) score += 4
    if (isOutlookTitle(title) && index === titles.length - 1 && page === open.at(-1)) score += 5
    return score + (isDivider ? 3 : 0)
  }
  return bestOrder(orderings(titles), open, evidence).map(({ title, page }) => ({
    title,
    page,
    printed: printedTitle(title, titles, byPage.get(page) ?? []).groups,
  }))
}

// Tabs at a page's edge come out of some files in any order; the outlook is last in every report.
function orderings(titles: readonly string[]): string[][] {
  const last = titles.filter(isOutlookTitle)
  const others = titles.filter((title) => !isOutlookTitle(title))
  return (others.length <= 5 ? permutations(others) : [others]).map((order) => [...order, ...last])
}

function permutations(titles: readonly string[]): string[][] {
  if (titles.length <= 1) return [[...titles]]
  return titles.flatMap((first, index) =>
    permutations(titles.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
  )
}

function printedTitle(title: string, titles: readonly string[], onPage: readonly LineGroup[]) {
  const key = squash(title)
  const parts = onPage.filter((group) => {
    const part = group.key.replace(/^\d+|\d+$/g, '')
    return !group.isProse && part.length >= 4 && key.includes(part)
  })
  const length = parts.reduce((sum, group) => sum + group.key.replace(/^\d+|\d+$/g, '').length, 0)
  const coverage = length / key.length
  if (coverage > 0.95 && coverage < 1.05) return { groups: parts, coverage }
  // A torn-off end of a title counts where no other chapter's title has it and it opens the page.
  const first = onPage[0]
  const isOwn = first && titles.filter((other) => squash(other).includes(first.key)).length === 1
  const isTail = first !== undefined && !first.isProse && first.key.length >= 5 && key.endsWith(first.key) && isOwn
  return isTail ? { groups: [first], coverage: first.key.length / key.length } : { groups: [], coverage: 0 }
}

/** Dynamic programming over rising pages: the order and places with the most evidence. */
function bestOrder(
  orders: readonly (readonly string[])[],
  pages: readonly number[],
  evidence: (title: string, index: number, page: number) => number,
): { title: string; page: number }[] {
  let best: { score: number; places: { title: string; page: number }[] } = { score: -1, places: [] }
  for (const titles of orders) {
    let states: { score: number; places: { title: string; page: number }[] }[] = [{ score: 0, places: [] }]
    for (const page of pages) {
      const grown = states.map((state) => {
        const title = titles[state.places.length]
        if (title === undefined) return state
        const score = state.score + evidence(title, state.places.length, page)
        return { score, places: [...state.places, { title, page }] }
      })
      const byCount = new Map<number, (typeof states)[number]>()
      for (const state of [...states, ...grown]) {
        const known = byCount.get(state.places.length)
        if (!known || state.score > known.score) byCount.set(state.places.length, state)
      }
      states = [...byCount.values()]
    }
    for (const state of states) {
      if (state.places.length === titles.length && state.score > best.score) best = state
    }
  }
  return best.places
}
