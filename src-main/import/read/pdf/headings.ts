import { endsSentence, squash } from '../../../../src-shared/text/line-mending'
import type { FrontPages } from './front-pages'
import type { OutlineEntry } from './outline'
import type { PrintedLine, PrintedPage } from './printed-page'

/** A heading: one line or several that are set alike, one below the other. */
export interface Heading {
  readonly lines: readonly PrintedLine[]
  readonly level: number
}

export interface Headings {
  readonly byFirstLine: ReadonlyMap<PrintedLine, Heading>
  /** Short lines right above a larger heading. */
  readonly kickers: ReadonlySet<PrintedLine>
  /** Lines that say that a box begins: `案例 …`. */
  readonly boxTitles: ReadonlySet<PrintedLine>
}

interface Candidate {
  readonly lines: readonly PrintedLine[]
  readonly text: string
  readonly size: number
  readonly page: number
}

const LONGEST_TITLE = 64
const MOST_LEVELS = 4

/** Finds headings by the file's bookmarks and by type that is larger than the text's. */
export function findHeadings(
  lines: readonly PrintedLine[],
  pages: readonly PrintedPage[],
  outline: readonly OutlineEntry[],
  front: FrontPages,
  bodySize: number,
): Headings {
  const open = lines.filter(({ page }) => !front.contents.has(page))
  const marked = matchOutline(open, pages, outline)
  const isTrusted = outline.length >= 3 && marked.length >= outline.length * 0.6
  const large = joinLines(open.filter((line) => looksLarge(line, bodySize) && !front.covers.has(line.page)))
  const levels = levelsOf(large, isTrusted ? marked : [])
  const byFirstLine = new Map<PrintedLine, Heading>()
  for (const { lines: own, size } of large) {
    const level = levels.get(sizeKey(size))
    const [first] = own
    if (first && level !== undefined) byFirstLine.set(first, { lines: own, level })
  }
  if (isTrusted) {
    for (const { lines: own, level } of marked) {
      for (const line of own) byFirstLine.delete(line)
      const [first] = own
      if (first) byFirstLine.set(first, { lines: own, level })
    }
  }
  const kickers = findKickers(open, byFirstLine, bodySize)
  for (const kicker of kickers) byFirstLine.delete(kicker)
  return { byFirstLine, kickers, boxTitles: new Set(open.filter(({ text }) => opensBox.test(text))) }
}

/** A tag of its own, or one set apart from the title that follows on its line. */
const opensBox = /^(?:典型|实践|优秀)?(?:案例|专栏)[\d一二三四五六七八九十]{0,3}(?:[：:|]|\s+\S|$)/

const sizeKey = (size: number): number => Math.round(size)

function looksLarge({ text, size }: PrintedLine, bodySize: number): boolean {
  if (size < bodySize * 1.12) return false
  const key = squash(text)
  const letters = key.match(/\p{L}/gu)?.length ?? 0
  const isTitle = letters >= 2 && letters >= key.length * 0.5 && key.length <= LONGEST_TITLE && !endsSentence(text)
  return isTitle && !opensBox.test(text)
}

/** Lines of one size right below each other are one heading. */
function joinLines(lines: readonly PrintedLine[]): Candidate[] {
  const groups: PrintedLine[][] = []
  for (const line of lines) {
    const open = groups.at(-1)
    const last = open?.at(-1)
    if (open && last && isNextLine(last, line)) open.push(line)
    else groups.push([line])
  }
  return groups.map((own) => ({
    lines: own,
    text: squash(own.map(({ text }) => text).join('')),
    size: own[0]?.size ?? 0,
    page: own[0]?.page ?? 0,
  }))
}

const isNextLine = (last: PrintedLine, line: PrintedLine): boolean =>
  last.page === line.page &&
  Math.abs(last.size - line.size) < line.size * 0.04 &&
  line.top - last.bottom < line.size * 0.75 &&
  line.top > last.top &&
  last.text.length + line.text.length <= LONGEST_TITLE

/** Levels of the sizes that headings are set in. Where bookmarks tell levels, only sizes that they name count. */
function levelsOf(large: readonly Candidate[], marked: readonly Heading[]): ReadonlyMap<number, number> {
  if (marked.length > 0) {
    const levels = new Map<number, number>()
    for (const { lines, level } of marked) {
      const key = sizeKey(lines[0]?.size ?? 0)
      levels.set(key, Math.min(levels.get(key) ?? level, level))
    }
    return levels
  }
  const sizes = [...new Set(large.map(({ size }) => sizeKey(size)))].sort((one, other) => other - one)
  const steps = sizes.filter((size, index) => index === 0 || size < (sizes[index - 1] ?? 0))
  return new Map(steps.slice(0, MOST_LEVELS).map((size, index) => [size, index + 1]))
}

/** The lines that the bookmarks name, on the page they lead to or anywhere after the bookmark before. */
function matchOutline(
  lines: readonly PrintedLine[],
  pages: readonly PrintedPage[],
  outline: readonly OutlineEntry[],
): Heading[] {
  const found: Heading[] = []
  const keys = outline.length > 0 ? lines.map(({ text }) => squash(text)) : []
  let from = 0
  for (const { title, level, sheet } of outline) {
    const key = squash(title)
    if (key === '') continue
    for (let index = from; index < lines.length; index++) {
      const first = lines[index]
      if (!first || (sheet !== null && pages[first.page]?.sheet !== sheet)) continue
      const count = linesOfTitle(keys, index, key)
      if (count === 0) continue
      const own = lines.slice(index, index + count)
      found.push({ lines: own, level: Math.min(level, 6) })
      from = index + own.length
      break
    }
  }
  return found
}

/** How many lines from `index` on together are this title, a number in front of it aside; 0 where none are. */
function linesOfTitle(keys: readonly string[], index: number, key: string): number {
  let text = ''
  for (let count = 1; count <= 4; count++) {
    text += keys[index + count - 1] ?? ''
    if (text === key || (text.endsWith(key) && isNumber(text.slice(0, -key.length)))) return count
    if (text.length >= key.length + 12) return 0
  }
  return 0
}

const isNumber = (text: string): boolean =>
  /^(?:第.{1,4}[章节篇编部分]+|[\d.]{1,8}|[一二三四五六七八九十]{1,3}|[(（].{1,3}[)）])[、.．：:]?$/.test(text)

function findKickers(
  lines: readonly PrintedLine[],
  headings: ReadonlyMap<PrintedLine, Heading>,
  bodySize: number,
): ReadonlySet<PrintedLine> {
  const kickers = new Set<PrintedLine>()
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    const heading = next && headings.get(next)
    const isAbove =
      next !== undefined && next.page === line.page && next.top > line.top && next.top - line.bottom < next.size * 1.6
    const isSmaller = next !== undefined && line.size < next.size * 0.85 && line.size >= bodySize * 0.95
    const own = headings.get(line)
    const isShort = line.text.length <= 14 && !/[。；，！？：:]/.test(line.text) && /\p{L}{2}/u.test(line.text)
    if (heading && isAbove && isSmaller && isShort && (!own || own.level > heading.level)) kickers.add(line)
  })
  return kickers
}
