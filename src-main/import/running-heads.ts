import { groupBy } from '../../src-shared/text/group-by'
import { squash } from '../../src-shared/text/line-mending'
import { isMarkedFolio } from './folio'
import type { LineGroup } from './line-groups'

/** What stands on page after page: not part of any section, but it names the report, its year and its chapters. */
export interface RunningHeads {
  /** Groups that hold nothing but running heads and page numbers. */
  readonly groups: ReadonlySet<LineGroup>
  /** Groups that repeat in the middle of pages: tags and stamps. */
  readonly labels: ReadonlySet<LineGroup>
  readonly reportTitle: string | null
  readonly year: number | null
  /** Chapter titles as the running heads give them, in printed order. */
  readonly chapterTitles: readonly string[]
}

const reportName = /(.{3,40}?(?:报告|年报|年鉴|白皮书|蓝皮书|公报))[（(]?((?:19|20)\d{2})?年?度?[）)]?/
const datedName = /^.{2,30}?((?:19|20)\d{2})年?度?.{0,20}(?:报告|年报|年鉴|白皮书|蓝皮书)$/
const isPageNumber = (key: string): boolean => /^\d{1,3}$/.test(key) || isMarkedFolio(key)

/** Finds running heads by repetition. `pictorial` are the pages full of figures, whose labels repeat by nature. */
export function findRunningHeads(groups: readonly LineGroup[], pictorial: ReadonlySet<number>): RunningHeads {
  const repeated = findRepeated(groups, pictorial)
  const report = findReport(groups)
  const known = new Set(repeated.keys())
  if (report.title) known.add(squash(report.title))
  if (report.title && report.year) known.add(squash(report.title) + report.year)
  const heads = new Set<LineGroup>()
  const pagesWithHead = new Set([...repeated.values()].flat().map((group) => group.page))
  // A head glued to another teaches that other one, which may then explain further groups.
  for (let grown = true; grown; ) {
    grown = false
    for (const group of groups) {
      if (heads.has(group) || !mayBeHead(group)) continue
      const rest = withoutKnown(group.key, known)
      if (rest === null) continue
      const isTold = pagesWithHead.has(group.page) || countHeadsWith(groups, rest) >= 2
      if (rest.length > 0 && !(isTitleLike(rest) && isTold)) continue
      heads.add(group)
      if (rest.length > 0) known.add(rest)
      grown = true
    }
  }
  const labels = new Set([...heads].filter((group) => isLabel(group, repeated, report.title)))
  for (const label of labels) heads.delete(label)
  const chapterTitles = findChapterTitles(groups, heads, known, report)
  return { groups: heads, labels, reportTitle: report.title, year: report.year, chapterTitles }
}

const mayBeHead = (group: LineGroup): boolean =>
  group.key.length <= 120 && group.lines.length <= 4 && !/^——|[。；！？]/.test(group.key) && !isPageNumber(group.key)

const countHeadsWith = (groups: readonly LineGroup[], rest: string): number =>
  groups.filter((group) => mayBeHead(group) && group.key.length > rest.length && group.key.includes(rest)).length

const isTitleLike = (key: string): boolean => key.length >= 3 && key.length <= 30 && !/\d{3}|[，%]/.test(key)

function findRepeated(groups: readonly LineGroup[], pictorial: ReadonlySet<number>): Map<string, LineGroup[]> {
  const byKey = groupBy(
    groups.filter((group) => mayBeHead(group) && group.key.length >= 6),
    (group) => group.key,
  )
  const edges = findPageEdges(groups)
  for (const [key, found] of byKey) {
    const edge = found.filter((group) => edges.has(group)).length
    const calm = found.filter((group) => !pictorial.has(group.page)).length
    const pages = new Set(found.map((group) => group.page)).size
    const isRepeated = found.length >= 3 && pages >= 2 && (calm >= 3 || edge * 2 > found.length)
    if (!isRepeated || /^(截至)?\d{4}年/.test(key)) byKey.delete(key)
  }
  return byKey
}

/** The first two and last two groups of each page, page numbers aside. */
function findPageEdges(groups: readonly LineGroup[]): ReadonlySet<LineGroup> {
  const named = groups.filter(({ key }) => !isPageNumber(key))
  return new Set(
    [...groupBy(named, ({ page }) => page).values()].flatMap((all) => [...all.slice(0, 2), ...all.slice(-2)]),
  )
}

/** What is left of a key when known heads and page numbers are taken off its ends; null where none is on it. */
function withoutKnown(key: string, known: ReadonlySet<string>): string | null {
  let rest = key
  let hasMatched = false
  for (let cut = true; cut && rest; ) {
    cut = false
    for (const head of [...known].sort((a, b) => b.length - a.length)) {
      if (rest.startsWith(head)) rest = rest.slice(head.length)
      else if (rest.endsWith(head)) rest = rest.slice(0, -head.length)
      else continue
      hasMatched = true
      cut = true
    }
    if (hasMatched && /^\d{1,6}$/.test(rest)) rest = ''
  }
  return hasMatched ? rest : null
}

function findReport(groups: readonly LineGroup[]): { title: string | null; year: number | null } {
  const named = new Map<string, { count: number; title: string; year: number | null }>()
  const count = (title: string, year: number | null, weight: number): void => {
    const entry = named.get(squash(title)) ?? { count: 0, title: squash(title), year: null }
    named.set(squash(title), { ...entry, count: entry.count + weight, year: entry.year ?? year })
  }
  for (const group of groups) {
    const head = mayBeHead(group) ? reportName.exec(group.key) : null
    const dated = mayBeHead(group) ? datedName.exec(group.key) : null
    if (dated?.[1]) count(group.key, Number(dated[1]), 1)
    if (head?.[1] && head[2] && head.index === 0) count(head[1], Number(head[2]), 3)
    for (const [, title] of group.text.matchAll(/《([^《》]{4,40}?(?:报告|年报|年鉴|白皮书|蓝皮书))》/g)) {
      // A title in the preface is the report's own far more often than one quoted later on.
      if (title) count(title, null, group.page === 0 ? 3 : 0.2)
    }
  }
  const best = [...named.values()].sort((a, b) => b.count - a.count)[0]
  return best && best.count >= 1 ? { title: best.title, year: best.year } : { title: null, year: null }
}

// Latin stamps such as a logo's words repeat beside text in the middle of pages; they name no chapter.
function isLabel(group: LineGroup, repeated: ReadonlyMap<string, unknown>, title: string | null): boolean {
  const stem = [...repeated.keys()].find((key) => group.key.startsWith(key))
  return stem !== undefined && /^[A-Za-z]/.test(stem) && stem !== title
}

function findChapterTitles(
  groups: readonly LineGroup[],
  heads: ReadonlySet<LineGroup>,
  known: ReadonlySet<string>,
  report: { title: string | null; year: number | null },
): string[] {
  const tabs = groups.find((group) => heads.has(group) && tabParts(group).length >= 3)
  if (tabs) return tabParts(tabs)
  const isReport = (key: string): boolean => report.title !== null && key.startsWith(report.title)
  const names = [...known].filter((key) => !isReport(key) && !/^[A-Za-z]/.test(key))
  // Two tabs that were always printed side by side: what one of them leaves over is the other.
  for (const key of [...names]) {
    const rest = withoutKnown(key, new Set(names.filter((other) => other !== key)))
    if (rest !== null && isTitleLike(rest) && !names.includes(rest)) names.push(rest)
  }
  const atoms = names.filter((key) => withoutKnown(key, new Set(names.filter((other) => other !== key))) === null)
  const firstPage = (key: string): number =>
    groups.find((group) => heads.has(group) && group.key.includes(key))?.page ?? 0
  return atoms.length >= 2 ? atoms.sort((a, b) => firstPage(a) - firstPage(b)) : []
}

function tabParts(group: LineGroup): string[] {
  const parts = group.lines.length === 1 ? group.text.trim().split(/\s+/) : []
  return parts.every((part) => part.length >= 3 && !/^[\d.]+$/.test(part)) ? parts : []
}
