import type { PriceBasis } from './observation'
import type { Period } from './period'
import { subjectOf } from './region-names'
import { readHeading } from './table-heading'
import type { AxisRole } from './table-mapping'
import { isImpossiblePeriod, isPartOfYear } from './table-period'
import { isUnitText } from './table-unit'
import { normalizeUnit } from './unit'

/** What all headings of a column, or all labels of a row, say together. */
export interface AxisFacts {
  readonly period: Period | null
  /** A part of a year that waits for its year: 1-11月. */
  readonly part: string
  /** What looks like a period but can't be one. */
  readonly impossible: string
  /** As the table writes it; empty: none named. */
  readonly subject: string
  /** From the outermost heading inwards. */
  readonly names: readonly string[]
  readonly unit: string
  readonly changeBasis: string
  readonly priceBasis: PriceBasis
  readonly isPreliminary: boolean
  readonly isPart: boolean
  readonly isBlank: boolean
}

export interface AxisWord {
  readonly role: AxisRole
  readonly text: string
  /** The heading of a label's column: a 5 under 月份 is a month. */
  readonly title: string
}

const none: AxisFacts = {
  period: null,
  part: '',
  impossible: '',
  subject: '',
  names: [],
  unit: '',
  changeBasis: '',
  priceBasis: 'none',
  isPreliminary: false,
  isPart: false,
  isBlank: true,
}

const numbering = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d))\s*/

const completed = (text: string, title: string): string => {
  if (/^月|month/i.test(title) && /^\d{1,2}$/.test(text)) return `${text}月`
  return /^季|quarter/i.test(title) && /^\d$/.test(text) ? `第${text}季度` : text
}

const addPeriod = (facts: AxisFacts, { text, title }: AxisWord): AxisFacts => {
  const words = completed(text.trim(), title.replace(/\s+/g, ''))
  if (isPartOfYear(words)) return { ...facts, part: words }
  // 13 under 月份.
  const isNoPart = words !== text.trim()
  return isNoPart || isImpossiblePeriod(words) ? { ...facts, impossible: words } : facts
}

const addWord = (facts: AxisFacts, word: AxisWord): AxisFacts => {
  const text = word.text.trim()
  if (text === '' || word.role === 'skip') return facts
  if (word.role === 'unit')
    return { ...facts, isBlank: false, unit: isUnitText(text) ? normalizeUnit(text) : facts.unit }
  const dated = word.role === 'period' ? addPeriod(facts, word) : facts
  // Said by the part alone: 5 under 月份 would else be read as a name.
  if (dated.part !== facts.part || dated.impossible !== facts.impossible) return { ...dated, isBlank: false }
  const heading = readHeading(text.replace(numbering, ''))
  const isName = word.role === 'indicator' && heading.rest !== '' && !facts.names.includes(heading.rest)
  return {
    ...dated,
    period: heading.period ?? dated.period,
    part: word.role === 'subject' ? dated.part : heading.part || dated.part,
    subject: word.role === 'subject' && heading.rest !== '' ? subjectOf(heading.rest) : dated.subject,
    names: isName ? [...dated.names, heading.rest] : dated.names,
    unit: heading.unit || dated.unit,
    changeBasis: heading.changeBasis || dated.changeBasis,
    priceBasis: heading.priceBasis === 'none' ? dated.priceBasis : heading.priceBasis,
    isPreliminary: dated.isPreliminary || heading.isPreliminary,
    isPart: dated.isPart || heading.isPart,
    isBlank: false,
  }
}

/** Reads headings or labels, the outermost first; what an inner one says goes before. */
export const readAxis = (words: readonly AxisWord[]): AxisFacts => words.reduce(addWord, none)
