/** What tells a page number: a line's words and what stands before it. */
interface FolioLine {
  readonly text: string
  readonly page: number
  readonly startsGroup: boolean
}

const marked =
  /^(?:[-—–·]\s*(\d{1,3})\s*[-—–·]|第\s*(\d{1,3})\s*页(?:[，,/]?\s*共\s*\d{1,3}\s*页)?|(\d{1,3})\s*\/\s*\d{1,3})$/
const bare = /^\d{1,3}$/
/** Bare numbers closer than this, in lines, count something within the text. */
const SHORTEST_PAGE = 8

/** Whether a line is nothing but a page number, marked as one: - 3 -, 第3页, 3/20. */
export const isMarkedFolio = (text: string): boolean => marked.test(text.trim())

/**
 * Lines of a text that lost its form feeds, put on pages by the page numbers it kept: those that rise by one, or by two
 * where some are not printed. Lines that are on pages already stay there.
 */
export function pagesByFolios<Line extends FolioLine>(lines: readonly Line[]): readonly Line[] {
  if (lines.some(({ page }) => page > 0)) return lines
  const folios = findFolios(lines)
  if (folios.length < 2) return lines
  const isAtHead = (folios[0] ?? 0) < 3
  let page = 0
  let next = 0
  return lines.map((line, at) => {
    const isFolio = folios[next] === at
    if (isFolio) next++
    if (isFolio && isAtHead && at > 0) page++
    const placed = {
      ...line,
      page,
      ...(page > 0 && lines[at - 1] && isFirst(folios, at, isAtHead) ? { startsGroup: true } : {}),
    }
    if (isFolio && !isAtHead) page++
    return placed
  })
}

const isFirst = (folios: readonly number[], at: number, isAtHead: boolean): boolean =>
  folios.includes(isAtHead ? at : at - 1)

function findFolios(lines: readonly FolioLine[]): number[] {
  const found = risingFolios(lines, ({ text }) => numberOf(marked.exec(text.trim())))
  if (found.length >= 2) return found
  const alone = risingFolios(lines, ({ text, startsGroup }, at) =>
    bare.test(text) && startsGroup && (lines[at + 1]?.startsGroup ?? true) ? Number(text) : null,
  )
  const isSpread = alone.every((at, index) => index === 0 || at - (alone[index - 1] ?? 0) >= SHORTEST_PAGE)
  return alone.length >= 3 && isSpread ? alone : []
}

const numberOf = (match: RegExpExecArray | null): number | null => {
  const digits = match?.slice(1).find((group) => group !== undefined)
  return digits === undefined ? null : Number(digits)
}

function risingFolios(lines: readonly FolioLine[], read: (line: FolioLine, at: number) => number | null): number[] {
  const found: number[] = []
  let last: number | null = null
  lines.forEach((line, at) => {
    const number = read(line, at)
    if (number === null || (last !== null && number !== last + 1 && number !== last + 2)) return
    found.push(at)
    last = number
  })
  return found
}
