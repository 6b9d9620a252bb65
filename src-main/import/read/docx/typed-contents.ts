import { squash } from '../../../../src-shared/text/line-mending'

const heading = /^(?:目录|目次|contents)$/i
/** A title, a leader, and the page: 总论……3, 总论(tab)12. */
const entry = /^(?=.{3,90}$)(.+?)(?:[\s.·…—-]+[PpＰ]?\.?(\d{1,3})|[\s.·…—-]*[（(](\d{1,3})[）)])$/
const FEWEST_ENTRIES = 3

/**
 * Lines of a table of contents that somebody typed: below its heading those that name a page or a later line's words,
 * and anywhere a run of lines whose page numbers rise.
 */
export function findTypedContents(texts: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  const last = new Map(texts.map((text, at) => [withoutPage(text), at]))
  for (let at = 0; at < texts.length; at++) {
    const isHeading = heading.test(squash(texts[at] ?? ''))
    const from = isHeading ? at + 1 : at
    const isEntry = (index: number): boolean => {
      const text = texts[index]
      if (text === undefined) return false
      return entry.test(text) || (isHeading && (last.get(withoutPage(text)) ?? 0) > index)
    }
    let to = from
    while (isEntry(to)) to++
    const isContents = to - from >= FEWEST_ENTRIES && (isHeading || risesFrom(texts.slice(from, to)))
    if (isContents) for (let index = at; index < to; index++) found.add(index)
    at = Math.max(at, to - 1)
  }
  return found
}

const withoutPage = (text: string): string => squash(entry.exec(text)?.[1] ?? text)

function pageOf(text: string): number {
  const [, , plain, bracketed] = entry.exec(text) ?? []
  return Number(plain ?? bracketed ?? 0)
}

function risesFrom(lines: readonly string[]): boolean {
  const pages = lines.map(pageOf)
  return pages.every((page, at) => at === 0 || page >= (pages[at - 1] ?? 0))
}
