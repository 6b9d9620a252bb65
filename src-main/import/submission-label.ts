import { type SubmissionField, submissionLabels } from './submission-labels'

const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.)]|[*•·□]\s*)/u, '')
    .replace(/\([^)]*\)/gu, '')
    .replace(/[:*]$/u, '')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .trim()
    .toLowerCase()

const anywhere = new Map(submissionLabels.flatMap(({ field, words }) => words.map((word) => [word, field] as const)))
const inCells = new Map([
  ...anywhere,
  ...submissionLabels.flatMap(({ field, inCells: words = [] }) => words.map((word) => [word, field] as const)),
])

/** The field that a text asks for when it is nothing but a label; null: it is none. */
export const fieldOf = (text: string, place: 'line' | 'cell'): SubmissionField | null =>
  text.length > LONGEST ? null : ((place === 'cell' ? inCells : anywhere).get(keyOf(text)) ?? null)

const LONGEST = 40

export interface Labelled {
  readonly field: SubmissionField
  /** As printed, without its colon. */
  readonly label: string
  readonly value: string
}

/** A longer line is none of a form: nothing in it is looked for. */
export const LONGEST_LINE = 2000

const SEPARATORS = /[：:]/gu

/**
 * `标签：值`, several of them on one line too (`联系人：张三 电话：010`); null where the text doesn't begin with a label.
 */
export function parseLabelled(text: string, place: 'line' | 'cell'): Labelled[] | null {
  if (text.length > LONGEST_LINE) return null
  const found: { field: SubmissionField; label: string; from: number; valueAt: number }[] = []
  for (const { index } of text.matchAll(SEPARATORS)) {
    const last = found.at(-1)
    const begin = last ? lastGap(text, last.valueAt, index) : 0
    // Within a line that began with a label, short words name the next one as clearly as cells of their own.
    const field = begin === null ? null : fieldOf(text.slice(begin, index), last ? 'cell' : place)
    if (field && begin !== null) {
      found.push({ field, label: text.slice(begin, index).trim(), from: begin, valueAt: index + 1 })
    } else if (!last) return null
  }
  if (found.length === 0) return null
  return found.map(({ field, label, valueAt }, at) => ({
    field,
    label,
    value: text.slice(valueAt, found[at + 1]?.from ?? text.length).replace(/^\s+|[\s；;，,]+$/gu, ''),
  }))
}

/** Where the last word before `end` begins: behind a space or a mark that parts entries. */
function lastGap(text: string, from: number, end: number): number | null {
  const before = text.slice(from, end)
  const words = before.match(/^[\s\S]*[\s；;，,|]/u)
  return words ? from + words[0].length : null
}

/** A table that came as mere lines: `联系人 林一舟 联系电话 010`. Null where no label stands in front. */
export function parseSpaced(text: string): Labelled[] | null {
  if (text.length > LONGEST_ROW) return null
  const words = text.split(/\s+/u)
  const [first = '', second] = words
  if (second === undefined || fieldOf(first, 'line') === null) return null
  const found: Labelled[] = []
  for (const word of words) {
    const last = found.at(-1)
    const field = fieldOf(word, last ? 'cell' : 'line')
    if (field) found.push({ field, label: word, value: '' })
    else if (last) found[found.length - 1] = { ...last, value: `${last.value} ${word}`.trim() }
  }
  return found
}

const LONGEST_ROW = 120

/** What was written into the place of a value; a place left open is empty. */
export const toValue = (written: string): string => (/^[\s_＿—\-/／.…]*$/u.test(written) ? '' : written.trim())
