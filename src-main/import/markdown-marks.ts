import type { Segment } from './segment'

type Mark = Extract<Segment, { kind: 'noise' }>

const heading = /^#{1,6}[ \t]+\S/gm
/** So many headings and a text is Markdown; a line that begins with a number sign may stand anywhere. */
const enoughHeadings = 2

/** Whether a text is written in Markdown: it has its front matter or its headings. */
export const isMarkdown = (text: string, hasFrontMatter: boolean): boolean =>
  hasFrontMatter || (text.match(heading)?.length ?? 0) >= enoughHeadings

const linkStart = /\[(?=[^[\]\n]{1,300}\]\([^()\s]{1,1000}\))/g
const linkEnd = /(?<=\[[^[\]\n]{1,300})\]\(([^()\s]{1,1000})\)/g
const item = /^([ \t]{0,24})(?:[-*+]|(\d{1,3})[.)])[ \t]+(?=\S)(?!\d{1,4}[ \t]*-[ \t]*$)/gm
const row = /^[ \t]*\|.*\|[ \t]*$/
const separator = /^[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?)?[ \t]*$/

/** Marks of lists, links and tables from `from` on; none of them overlaps another. */
export function findMarkdownMarks(text: string, from: number): Mark[] {
  const tables = findTables(text, from)
  const links = [...text.matchAll(linkStart), ...text.matchAll(linkEnd)].map((match) => noiseAt(match.index, match[0]))
  return [...tables, ...findItems(text), ...links].filter(({ start }) => start >= from)
}

const noiseAt = (start: number, words: string): Mark => ({
  kind: 'noise',
  reason: 'markup',
  start,
  end: start + words.length,
})

function findItems(text: string): Mark[] {
  let list = 0
  let last = -1
  const depths: number[] = []
  return [...text.matchAll(item)].map((match): Mark => {
    const [whole, indent = '', digits] = match
    // Items that only their own lines and blank ones keep apart are of one list.
    const between = last < 0 ? '\n\n\n' : text.slice(last, match.index)
    if (last < 0 || /\n[ \t]*\n(?![ \t]*$)[^\s]/.test(between) || /^#/m.test(between)) {
      list++
      depths.length = 0
    }
    last = match.index + whole.length
    const width = indent.replace(/\t/g, '    ').length
    while (depths.length > 0 && (depths.at(-1) ?? 0) > width) depths.pop()
    if (depths.at(-1) !== width) depths.push(width)
    const stated = { kind: 'item' as const, list, level: depths.length - 1, isOrdered: digits !== undefined }
    return {
      ...noiseAt(match.index, whole),
      breaks: true,
      marks: { stated: { ...stated, number: Number(digits ?? 1) } },
    }
  })
}

/** The bars of tables: a row, a row of dashes, rows. */
function findTables(text: string, from: number): Mark[] {
  const marks: Mark[] = []
  const lines = text.slice(from).split('\n')
  let start = from
  let table = -1
  let at = 0
  for (const [index, line] of lines.entries()) {
    const isHead = row.test(line) && separator.test(lines[index + 1] ?? '')
    if (isHead) {
      table++
      at = 0
    }
    const isIn = isHead || (at > 0 && row.test(line))
    if (isIn && separator.test(line)) marks.push({ ...noiseAt(start, line), breaks: true })
    else if (isIn) marks.push(...barsOf(line, start, { table, row: at }))
    at = isIn ? at + 1 : 0
    start += line.length + 1
  }
  return marks
}

function barsOf(line: string, start: number, place: { table: number; row: number }): Mark[] {
  const bars = [...line.matchAll(/(?<!\\)\|/g)]
  return bars.map((bar, column): Mark => {
    const mark = { ...noiseAt(start + bar.index, '|'), breaks: true }
    return column === bars.length - 1 ? mark : { ...mark, marks: { cell: { ...place, column } } }
  })
}
