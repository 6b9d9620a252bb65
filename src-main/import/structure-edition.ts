import { groupBy } from '../../src-shared/text/group-by'
import { squash } from '../../src-shared/text/line-mending'
import { type ChapterStart, placeChapters } from './chapters'
import { joinColumns } from './column-joins'
import { type ContentsPages, findContentsPages } from './contents-pages'
import { type DocumentLine, type DocumentLines, readDocumentLines } from './document-lines'
import { EditionDraft } from './edition-draft'
import { fillPage } from './fill-edition'
import { type LineGroup, toGroups } from './line-groups'
import { restoreSubscripts } from './lost-subscripts'
import { type PageItem, toItems } from './page-items'
import { findPictorialPages, usualColumnWidth } from './page-profile'
import { readPage } from './page-roles'
import { findRunningHeads } from './running-heads'
import { settleParagraphs } from './settle-paragraphs'
import { splitGroup } from './split-groups'
import { joinStated } from './stated-joins'
import type { StructuredEdition } from './structured'
import { isOutlookTitle } from './title-signs'

/**
 * Reads an edition's text: sections with mended paragraphs, boxed cases, captions, quotes, figure drafts, and what the
 * pages print besides. Every character that isn't white space ends up in exactly one of them.
 */
export function structureEdition(text: string, read: DocumentLines = readDocumentLines(text)): StructuredEdition {
  const { lines, noise, frontMatter } = read
  const all = toGroups(fromLevelOne(lines))
  const loose = all.filter(({ stated }) => stated === undefined)
  const pictorial = findPictorialPages(loose)
  const heads = findRunningHeads(loose, pictorial)
  const content = all.filter((group) => !heads.groups.has(group) && !heads.labels.has(group))
  const contents = findContentsPages(content.filter(({ stated }) => stated === undefined))
  const split = content
    .filter((group) => !contents.groups.has(group))
    .flatMap((group) => (group.stated ? [group] : splitGroup(group)))
  const cover = findCover(split, contents)
  const groups = restoreSubscripts(split.filter((group) => !cover.has(group)))
  const chapters = placeChapters(heads.chapterTitles, groups, pictorial)
  const printed = new Set(chapters.flatMap((chapter) => chapter.printed))
  const remnants = new Set(groups.filter((group) => !printed.has(group) && isHeadRemnant(group, heads)))
  const rest = groups.filter((group) => !printed.has(group) && !remnants.has(group))
  const draft = new EditionDraft(text, read.facts ?? null)
  draft.noise.push(...noise)
  for (const group of heads.groups) draft.addNoise('running head', group.traced)
  for (const group of heads.labels) draft.addNoise('repeated label', group.traced)
  for (const group of contents.groups) draft.addNoise('contents page', group.traced)
  for (const group of cover) draft.addNoise('cover', group.traced)
  for (const group of remnants) draft.addNoise('running head', group.traced)
  const contentsPage = [...contents.groups].reduce((page, group) => Math.max(page, group.page), -1)
  const hasHeadings = read.facts?.hasHeadings ?? false
  fillPages(draft, rest, { chapters, pictorial, contents, contentsPage, hasHeadings })
  const title = heads.reportTitle ?? frontMatter.title ?? draft.sections[0]?.title ?? ''
  return {
    title,
    year: heads.year ?? findStatedYear(lines) ?? findYear(text),
    sections: draft.toSections(),
    cases: draft.toCases(),
    captions: draft.toCaptions(),
    quotes: draft.toQuotes(),
    figures: draft.toFigures(),
    tables: draft.toTables(),
    noise: draft.noise,
  }
}

interface Layout {
  readonly chapters: readonly ChapterStart[]
  readonly pictorial: ReadonlySet<number>
  readonly contents: ContentsPages
  readonly contentsPage: number
  readonly hasHeadings: boolean
}

function fillPages(draft: EditionDraft, groups: readonly LineGroup[], layout: Layout): void {
  const loose = groups.filter(({ stated }) => stated === undefined)
  const next = new Map([...joinColumns(loose, layout.pictorial), ...joinStated(groups)])
  const items = toItems(groups, next)
  const usualWidth = usualColumnWidth(loose)
  const continued = new Set([...next].flatMap(([before, after]) => (before.page < after.page ? [after.page] : [])))
  const chapterPages = layout.chapters.map(({ page }) => page)
  const pages = [...new Set([...items.map((item) => item.page), ...chapterPages])].sort((a, b) => a - b)
  const byPage = groupBy(items, (item) => item.page)
  const base = layout.chapters.length > 0 ? 2 : 1
  for (const page of pages) {
    const onPage: readonly PageItem[] = byPage.get(page) ?? []
    for (const chapter of layout.chapters.filter((other) => other.page === page)) {
      draft.openSection({
        title: chapter.title,
        level: 1,
        page,
        kind: isOutlookTitle(chapter.title) ? 'outlook' : 'chapter',
        traces: chapter.printed.map((group) => group.traced),
      })
    }
    const context = {
      usualWidth,
      isPictorial: layout.pictorial.has(page),
      learned: page > layout.contentsPage ? layout.contents.titles : [],
      isContentsWhole: page > layout.contentsPage && layout.contents.isNumbered,
      hasHeadings: layout.hasHeadings,
      goesOn: continued.has(page),
    }
    fillPage(draft, readPage(onPage, context), base)
    settleParagraphs(draft.sections, page)
  }
}

/** What a title page prints: the short lines before a list of contents, where no text stands before it. */
function findCover(groups: readonly LineGroup[], contents: ContentsPages): ReadonlySet<LineGroup> {
  const startOf = ({ traced }: LineGroup): number => traced[0]?.start ?? 0
  const first = contents.isNumbered ? Math.min(...[...contents.groups].map(startOf)) : -1
  const before = groups.filter((group) => startOf(group) < first)
  return new Set(before.some(({ isProse, stated }) => isProse || stated) ? [] : before)
}

/** A lone piece of a running head that the extraction tore off, at a page's edge. */
function isHeadRemnant(
  group: LineGroup,
  heads: { reportTitle: string | null; chapterTitles: readonly string[] },
): boolean {
  const key = group.key.replace(/(19|20)\d{2}$|[\d]{1,6}$/, '')
  if (group.isProse || key.length < 4) return false
  if (heads.reportTitle?.includes(key)) return true
  return heads.chapterTitles.filter((title) => squash(title).includes(key)).length >= 2
}

/** A document whose shallowest heading is of level 2 or 3 begins with chapters all the same. */
function fromLevelOne(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const levels = lines.flatMap(({ heading, stated }) => (heading !== undefined && stated ? [heading] : []))
  const least = levels.reduce((found, level) => Math.min(found, level), 7)
  if (levels.length === 0 || least === 1) return lines
  return lines.map((line) =>
    line.heading !== undefined && line.stated ? { ...line, heading: line.heading - least + 1 } : line,
  )
}

/** The year that a title or title page names. */
function findStatedYear(lines: readonly DocumentLine[]): number | null {
  const front = lines.filter(({ stated }) => stated?.kind === 'title' || stated?.kind === 'cover')
  const year = front.map(({ text }) => /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(text)?.[0]).find(Boolean)
  return year ? Number(year) : null
}

/** The year a text without running heads was published in: the latest it speaks of as its own. */
function findYear(text: string): number | null {
  const years = [...text.slice(0, 4000).matchAll(/(?:19|20)\d{2}(?=\s*年)/g)].map(([year]) => Number(year))
  return years.length > 0 ? Math.max(...years.filter((year) => year < 2100)) : null
}
