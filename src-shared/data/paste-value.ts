import type { DecimalText, Observation, Qualifier } from './observation'
import { parseDecimal } from './parse-decimal'
import { normalizeUnit, parseUnit } from './unit'

/** What a cell of a pasted or typed table says. */
export type CellReading =
  | { readonly kind: 'empty' }
  /** A sign that there is no value: —, …, x. Nothing is recorded for it. */
  | { readonly kind: 'absent'; readonly mark: string }
  | CellValue
  | { readonly kind: 'problem'; readonly problem: CellProblem }

export interface CellValue {
  readonly kind: 'value'
  readonly value: DecimalText
  /** Null where the cell names none. */
  readonly unit: string | null
  readonly qualifier: Qualifier
  readonly status: Observation['status']
  /** Footnote marks behind the number: ①, ¹, *, [1]. */
  readonly notes: readonly string[]
}

/** Locale keys (under `views:data.cellProblem`) of what is wrong with a cell. */
export type CellProblem = 'unreadable' | 'spreadsheet' | 'scientific' | 'unit' | 'tooLong'

const absentMarks =
  /^(?:[-–—―－_]{1,3}|…{1,2}|\.{2,6}|·{2,3}|[/／]|[x×]|\*{1,3}|n\/?a|无|暂无|无数据|不详|缺|空|null|nil)$/i
/** What Excel writes where it can't calculate, or where the column is too narrow. */
const spreadsheetFault = /^#(?:[a-z0-9/]+[!?]?|#+)$/i
const notFinite = /^[-+]?(?:nan|inf|infinity)$/i
const scientific = /^[-+]?\d+(?:\.\d+)?e[-+]?\d+$/i

const noteMarks: readonly RegExp[] = [
  /\s*[①-⑳⓪❶-❿⑴-⒇]$/,
  /\s*[⁰¹²³⁴⁵⁶⁷⁸⁹⁾⁽]+$/,
  /\s*[*†‡§※]+$/,
  /\s*[[［【〔](?:注?\s*[0-9０-９a-z]{1,2}|注)[\]］】〕]$/i,
  // After a number only: (1) alone is how accounts write −1.
  /(?<=[\d%％])\s*[（(](?:注\s*)?[0-9０-９a-z]{0,2}[)）]$/i,
]

const preliminaryMark = /\s*(?:[（([](?:p|prel\.?|初步|初步数|快报|快报数|预计|预计数)[)）\]]|(?<=\d)\s?p)$/i
const otherStatusMark = /\s*[（([](?:r|修订|修订数|f|最终|最终数|核实数)[)）\]]$/i

interface Stripped {
  readonly text: string
  readonly notes: readonly string[]
  readonly isPreliminary: boolean
}

/** Takes away what stands behind a number or a label and isn't part of it: footnote marks, (p), （修订）. */
export function stripMarks(written: string): Stripped {
  let text = written.replace(/[\s\u00a0\u3000]+/g, ' ').trim()
  const notes: string[] = []
  let isPreliminary = false
  for (let found = true; found && text !== ''; ) {
    const mark = [preliminaryMark, otherStatusMark, ...noteMarks].find((one) => one.test(text))
    found = mark !== undefined
    if (!mark) break
    if (mark === preliminaryMark) isPreliminary = true
    else if (mark !== otherStatusMark) notes.unshift((mark.exec(text)?.[0] ?? '').trim())
    text = text.replace(mark, '').trim()
  }
  return { text, notes, isPreliminary }
}

const qualifierBefore: readonly [pattern: RegExp, qualifier: Qualifier][] = [
  [/^超过/, '超过'],
  [/^超/, '超'],
  [/^逾/, '逾'],
  [/^(?:大约|约)/, '约'],
  [/^(?:接近|近)/, '近'],
  [/^不足/, '不足'],
  [/^(?:≥|>=)/, '≥'],
  [/^(?:≤|<=)/, '≤'],
]

const signed = String.raw`[-−–—﹣负+]?\s*`
const digits = String.raw`(?:\d{1,3}(?:[, \u2009\u202f]\d{3})+|\d+)?(?:\.\d+)?`
const quantity = new RegExp(`^(${signed}${digits})\\s*([余多]?)\\s*([^-\\d\\s.,:+/].*?)??(以上)?$`)

const accounting = /^\((\d[\d,. ]*%?)\)$/

const problem = (name: CellProblem): CellReading => ({ kind: 'problem', problem: name })

const readQuantity = (folded: string): Omit<CellValue, 'kind' | 'status' | 'notes'> | CellProblem => {
  const before = qualifierBefore.find(([pattern]) => pattern.test(folded))
  const bare = before ? folded.replace(before[0], '').trim() : folded
  const match = quantity.exec(bare)
  if (!match || !/\d/.test(match[1] ?? '')) return 'unreadable'
  const [, number = '', after = '', unit = '', atLeast] = match
  const value = parseDecimal(number)
  if (!value.ok) return number.length > 30 ? 'tooLong' : 'unreadable'
  if (unit !== '' && !parseUnit(unit).ok) return 'unreadable'
  const behind = atLeast !== undefined ? '以上' : after === '余' || after === '多' ? after : ''
  // Two hedges at once (超过30余) say nothing that could be kept.
  if (before && behind !== '') return 'unreadable'
  return { value: value.value, unit: unit === '' ? null : normalizeUnit(unit), qualifier: before?.[1] ?? behind }
}

/**
 * Reads a cell as statistical tables print it: full-width digits, separators of thousands, a hedge, a unit, (p) for
 * preliminary, footnote marks; signs for "no value"; (123) as −123.
 */
export function readCell(written: string): CellReading {
  if (written.length > 200) return problem('tooLong')
  const whole = written.replace(/[\s\u00a0\u3000]+/g, ' ').trim()
  if (whole === '' || /^["'“”‘’]$/.test(whole)) return { kind: 'empty' }
  if (absentMarks.test(whole)) return { kind: 'absent', mark: whole }
  if (spreadsheetFault.test(whole) || notFinite.test(whole)) return problem('spreadsheet')
  const { text, notes, isPreliminary } = stripMarks(whole)
  // Superscripts are notes by now; what NFKC folds are full-width forms.
  const folded = text.normalize('NFKC').replace(/^'/, '').trim()
  if (folded === '' || absentMarks.test(folded)) return { kind: 'absent', mark: whole }
  if (scientific.test(folded)) return problem('scientific')
  const negative = accounting.exec(folded)
  const read = readQuantity(negative ? `-${negative[1]}` : folded)
  if (typeof read === 'string') return problem(read)
  return { kind: 'value', ...read, notes, status: isPreliminary ? 'preliminary' : 'final' }
}

/** A cell's value as it is shown for typing over, so that reading it again gives the same: 超过37万亿元(p). */
export const writeCell = (
  cell: Pick<Observation, 'value' | 'unit' | 'qualifier' | 'status'>,
  usualUnit: string,
): string => {
  const { value, qualifier } = cell
  const unit = cell.unit === usualUnit ? '' : cell.unit
  const mark = cell.status === 'preliminary' ? '(p)' : ''
  if (qualifier === '余' || qualifier === '多') return `${value}${qualifier}${unit}${mark}`
  return qualifier === '以上' ? `${value}${unit}以上${mark}` : `${qualifier}${value}${unit}${mark}`
}
