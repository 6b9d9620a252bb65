import { type Change, findChange, isRunningTotal } from './change-basis'
import { type Surroundings, surroundingsOf } from './clauses'
import { confidenceOf } from './confidence'
import { findPeriods, type StatedPeriod } from './find-periods'
import { findQuantities } from './find-quantities'
import type { ExtractedIndicator } from './indicator'
import { nameQuantities } from './name-quantities'
import type { PeriodContext } from './period-forms'
import { latestOf, periodOf } from './period-of'
import type { Quantity } from './quantity'
import type { SentencePart } from './sentence-part'
import { toStandardWording } from './standard-wording'
import { splitSubject } from './subject'

/** A name as long as a sentence names nothing. */
const LONGEST_NAME = 80

export type Reading = Omit<ExtractedIndicator, 'quote' | 'start' | 'end'>

/** What a sentence takes over from those before it. */
export interface Given {
  readonly context: PeriodContext
  readonly period: string | null
  readonly entity: string
  /** What the sentence before was about. */
  readonly name: string
  readonly subject: string | null
  /** What the paragraph's last change compared with. */
  readonly basis: string | null
  /** The sentence before, '' at the start of a paragraph. */
  readonly said: string
}

export interface SentenceReading {
  readonly statements: readonly Reading[]
  /** What later sentences go on speaking of; null and '' where this one names none. */
  readonly latestPeriod: string | null
  readonly entity: string
  readonly name: string
  readonly basis: string | null
}

/** The quantities of one sentence. */
export function readSentence(sentence: string, given: Given): SentenceReading {
  const text = withHalfWidthDigits(sentence)
  const stated = findPeriods(text, given.context)
  const periods = stated.filter(({ isComparison }) => !isComparison)
  const quantities = findQuantities(text)
  const parts = withChanges(text, quantities, given.basis)
  const { names, entity } = nameQuantities(text, parts, given)
  const statements = parts.flatMap((part, index): Reading[] => {
    const { quantity, around, change } = part
    const period = periodOf(text, quantities, index, periods, { stated, inherited: given.period })
    return (names[index] ?? []).map((named): Reading => {
      const { name, subject } = splitSubject(toStandardWording(named.name).slice(-LONGEST_NAME), around.lead, text)
      return {
        name,
        subject: subject ?? given.subject,
        period: period.period,
        value: quantity.value,
        unit: quantity.unit,
        approx: quantity.approx,
        change: change?.basis ?? null,
        confidence: confidenceOf({
          frame: named.frame,
          name,
          unit: quantity.unit,
          isChinese: quantity.isChinese,
          period: period.isStated ? 'stated' : period.period ? 'taken over' : 'none',
          inherited: named.inherited,
          isListed: around.isListed,
          isSubjectGiven: subject === null && given.subject !== null,
          isVagueChange: change?.basis === '未注明',
          isBasisTakenOver: change?.isTakenOver === true,
        }),
      }
    })
  })
  const basis = parts.findLast(({ change }) => change !== null && isLasting.test(change.basis))?.change?.basis ?? null
  return {
    statements,
    latestPeriod: latestOf(lastingOf(text, periods)),
    entity,
    name: names[0]?.[0]?.name ?? '',
    basis,
  }
}

/** ８０００家 reads as 8000家; every character keeps its place. */
const withHalfWidthDigits = (text: string): string =>
  /[０-９]/.test(text) ? text.replace(/[０-９．]/g, (sign) => sign.normalize('NFKC')) : text

/** Periods that later sentences go on speaking of: no month by itself (当月), and not what something changed from. */
function lastingOf(text: string, periods: readonly StatedPeriod[]): readonly StatedPeriod[] {
  return periods.filter(({ start, end }) => {
    const isSpan = /[至到—–~-]/.test(text.slice(start, end))
    const isOrigin = !isSpan && /[由从]\s*$/.test(text.slice(0, start))
    return !isOrigin && !/^\s*份?当月/.test(text.slice(end))
  })
}

/** What later sentences may go on comparing with, without saying so again. */
const isLasting = /^(?:同比|环比|[比较](?:上年|去年)(?:末|同期)?|[比较]上月末?)$/

/** Each quantity with its surroundings and its change; a list shares the change of its first. */
function withChanges(text: string, quantities: readonly Quantity[], earlier: string | null): SentencePart[] {
  const parts: SentencePart[] = []
  let basis: string | null = null
  let change: Change | null = null
  let isTotal = false
  quantities.forEach((quantity, index) => {
    const around = surroundingsOf(text, quantities, index)
    if (!around) return
    const before = text.slice(0, quantity.start)
    const isSameList = around.isListed && quantities[index - 1]?.unit === quantity.unit
    if (!isSameList)
      change = findChange({
        before,
        clause: around.start,
        behind: around.behind,
        unit: quantity.unit,
        inherited: basis,
        earlier,
      })
    isTotal = isTotal || isRunningTotal(around.lead + around.behind.slice(0, 12))
    if (change && change.basis !== '未注明') basis = change.basis
    parts.push({ quantity, around, change: change ?? totalOf(isTotal, quantity, around) })
  })
  return parts
}

/** Flows that were added up from their beginning; of a share or a ratio there is no such total. */
const totalOf = (isTotal: boolean, { unit }: Quantity, { start }: Surroundings): Change | null =>
  isTotal && !/^(?:%|成|倍|个百分点|年)$/.test(unit) ? { basis: '累计', wordsStart: start, isTotal: true } : null
