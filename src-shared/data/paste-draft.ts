import type { IndicatorId } from './ids'
import type { ObservationDraft } from './observation'
import type { PlacedCell, Series, Strand } from './paste-place'
import { type CellProblem, readCell } from './paste-value'
import type { Period } from './period'
import { canConvert, normalizeUnit, parseUnit } from './unit'

/** Locale keys (under `views:data.cellProblem`) of what keeps a cell from being recorded. */
export type PlaceProblem = CellProblem | 'noPeriod' | 'noSubject' | 'twice'

/** What a cell says, apart from its source. */
export type SaidValue = Pick<
  ObservationDraft,
  | 'indicatorId'
  | 'subject'
  | 'period'
  | 'changeBasis'
  | 'priceBasis'
  | 'scope'
  | 'value'
  | 'unit'
  | 'qualifier'
  | 'status'
  | 'quote'
>

export type ReadPlacedCell =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'value'; readonly said: SaidValue }
  | { readonly kind: 'problem'; readonly problem: PlaceProblem }

/** Units of an indicator by series: that of its levels, and those its published changes have. */
export interface UsualUnits {
  readonly level: string
  readonly unitOf: (series: Series) => string
}

/** 200万 of what is counted in 户 are 万户. */
const withBase = (unit: string, usual: string): string => {
  const [given, base] = [parseUnit(unit), parseUnit(usual)]
  const isBareScale = given.ok && base.ok && given.value.base === '' && given.value.power > 0
  return isBareScale ? `${unit}${base.value.base}` : unit
}

/** The unit that a value is in, or null where it can't be one of that series. */
export const unitFor = (named: string | null, usual: string): string | null => {
  if (named === null) return usual
  const unit = withBase(normalizeUnit(named), usual)
  if (usual === '' || canConvert(unit, usual)) return unit
  return null
}

/** A heading's unit counts where it fits: the 亿元 of a line above the table says nothing of its rates. */
const headingUnit = (heading: string | null, usual: string): string | null =>
  heading !== null && unitFor(heading, usual) !== null ? heading : null

const quoteOf = (text: string, notes: readonly string[], remarks: readonly string[]): string => {
  if (notes.length === 0) return ''
  const meant = remarks.filter((remark) => notes.some((note) => remark.replace(/^注[：:]?\s*/, '').startsWith(note)))
  return [text.trim(), ...meant].join(' ').slice(0, 2000)
}

interface CellContext {
  readonly indicatorId: IndicatorId
  readonly units: UsualUnits
  /** Notes around the table, kept with the values that point to them. */
  readonly remarks?: readonly string[]
}

/** Reads the text of a cell as what is said of a key. */
export function readValueAt(
  text: string,
  key: { readonly period: Period | null; readonly strand: Strand | null },
  { indicatorId, units, remarks = [] }: CellContext,
  heading: Pick<PlacedCell, 'unit' | 'isPreliminary'> = { unit: null, isPreliminary: false },
): ReadPlacedCell {
  const reading = readCell(text)
  if (reading.kind === 'problem') return reading
  if (reading.kind !== 'value') return { kind: 'nothing' }
  if (key.period === null) return { kind: 'problem', problem: 'noPeriod' }
  if (key.strand === null) return { kind: 'problem', problem: 'noSubject' }
  const { subject, changeBasis, priceBasis, scope } = key.strand
  const usual = units.unitOf(key.strand)
  const unit = unitFor(reading.unit ?? headingUnit(heading.unit, usual), usual)
  if (unit === null) return { kind: 'problem', problem: 'unit' }
  const { value, qualifier } = reading
  const status = heading.isPreliminary ? 'preliminary' : reading.status
  const quote = quoteOf(text, reading.notes, remarks)
  const key_ = { indicatorId, subject, period: key.period, changeBasis, priceBasis, scope }
  return { kind: 'value', said: { ...key_, value, unit, qualifier, status, quote } }
}
