import { invariant } from '../failure/invariant'
import { listParts, listWithParts } from './dependencies'
import { decimalsOf, toDecimalText, toExact } from './exact'
import { evaluateFormula, type Formula, listReferences, parseFormula, type Reference } from './formula'
import { IndicatorId } from './ids'
import type { Indicator } from './indicator'
import type { ObservationLookup, SeriesKey } from './observation-lookup'
import { openObserved } from './observed-series'
import type { Period } from './period'
import { shiftYears } from './period-parts'
import { type Gap, isGap, joinGaps, nothingFound, type Reading, readingsIn, type SeriesReader } from './reading'
import { convertValue, scaleDecimals } from './unit'

/** Opens each series once, however many bindings and formulas name it. */
class Opened {
  private readonly readers = new Map<string, SeriesReader>()

  constructor(readonly lookup: ObservationLookup) {}

  open(series: SeriesKey): SeriesReader {
    const { indicatorId, subject, changeBasis, priceBasis, scope } = series
    const name = JSON.stringify([indicatorId, subject, changeBasis, priceBasis, scope])
    const reader = this.readers.get(name) ?? rememberReads(openIn(this, series))
    this.readers.set(name, reader)
    return reader
  }
}

const rememberReads = ({ periods, read }: SeriesReader): SeriesReader => {
  const known = new Map<Period, Reading | Gap>()
  return {
    periods,
    read: (period) => {
      const found = known.get(period) ?? read(period)
      known.set(period, found)
      return found
    },
  }
}

/**
 * Opens a series: what sources say of it; and what none says is computed, where the indicator has a formula. A published
 * rate of change is never computed.
 */
export function openSeries(series: SeriesKey, lookup: ObservationLookup): SeriesReader {
  const opened = openedIn.get(lookup) ?? new Opened(lookup)
  openedIn.set(lookup, opened)
  return opened.open(series)
}

// A lookup answers for one moment, so what is open stays true: a chart asks the same series for each of its points.
const openedIn = new WeakMap<ObservationLookup, Opened>()

function openIn(opened: Opened, series: SeriesKey): SeriesReader {
  const { lookup } = opened
  const indicator = lookup.findIndicator(series.indicatorId)
  if (indicator === null) return { periods: [], read: () => nothingFound }
  const observed = openObserved(series, indicator.nature, lookup)
  if (indicator.formula === '' || series.changeBasis !== '') return observed
  const derived = openDerived(opened, series, indicator)
  return {
    periods: [...new Set([...observed.periods, ...derived.periods])],
    read: (period) => {
      const found = observed.read(period)
      return isGap(found) ? derived.read(period) : found
    },
  }
}

function openDerived(opened: Opened, series: SeriesKey, indicator: Indicator): SeriesReader {
  const without = (flag: 'formula-unreadable' | 'formula-cycle'): SeriesReader => ({
    periods: [],
    read: () => ({ ...nothingFound, flags: [flag] }),
  })
  const formulaOf = (id: IndicatorId) => opened.lookup.findIndicator(id)?.formula ?? null
  if (listWithParts(listParts(indicator.formula), formulaOf).includes(indicator.id)) return without('formula-cycle')
  const parsed = parseFormula(indicator.formula)
  const parts = parsed.ok ? openParts(opened, series, parsed.value) : null
  if (!parsed.ok || parts === null) return without('formula-unreadable')
  return {
    periods: commonPeriods(parts),
    read: (period) => derive({ formula: parsed.value, indicator, parts }, period),
  }
}

/** What a reference reads from: at the price basis it names, else at the one asked for, else at none. */
interface Part {
  readonly reference: Reference
  readonly unit: string
  readonly readers: readonly SeriesReader[]
}

/** By what is written, each once; null where a reference finds no indicator. */
function openParts(opened: Opened, series: SeriesKey, formula: Formula): ReadonlyMap<string, Part> | null {
  const parts = new Map<string, Part>()
  for (const reference of listReferences(formula)) {
    const id = IndicatorId.safeParse(reference.name)
    const indicator = id.success ? opened.lookup.findIndicator(id.data) : null
    if (indicator === null) return null
    const bases = reference.priceBasis === null ? ([series.priceBasis, 'none'] as const) : [reference.priceBasis]
    const readers = [...new Set(bases)].map((priceBasis) =>
      opened.open({ ...series, indicatorId: indicator.id, priceBasis, scope: '' }),
    )
    parts.set(nameOf(reference), { reference, unit: indicator.unit, readers })
  }
  return parts
}

const nameOf = ({ name, years, priceBasis }: Reference): string => JSON.stringify([name, years, priceBasis])

/** The periods at which every part has a value. */
function commonPeriods(parts: ReadonlyMap<string, Part>): Period[] {
  const [first, ...more] = Array.from(
    parts.values(),
    ({ reference, readers }) =>
      new Set(readers.flatMap(({ periods }) => periods.map((period) => shiftYears(period, -reference.years)))),
  )
  return [...(first ?? [])].filter((period) => more.every((periods) => periods.has(period)))
}

function readPart({ reference, readers, unit }: Part, period: Period): Reading | Gap {
  const found = readers.map(({ read }) => read(shiftYears(period, reference.years)))
  const [reading] = readingsIn(found)
  if (reading === undefined) return joinGaps(found)
  const converted = convertValue(reading.value, reading.unit, unit)
  if (!converted.ok) {
    return { gap: 'incomparable', flags: ['unit-mismatch'], observationIds: reading.observationIds }
  }
  return { ...reading, value: converted.value, unit, decimals: scaleDecimals(reading.decimals, reading.unit, unit) }
}

interface Derivation {
  readonly formula: Formula
  readonly indicator: Indicator
  readonly parts: ReadonlyMap<string, Part>
}

function derive({ formula, indicator, parts }: Derivation, period: Period): Reading | Gap {
  const found = Array.from(parts, ([name, part]) => [name, readPart(part, period)] as const)
  const byName = new Map(found.flatMap(([name, one]) => (isGap(one) ? [] : [[name, one] as const])))
  const readings = [...byName.values()]
  if (readings.length < found.length) return joinGaps(found.map(([, one]) => one))
  const readingOf = (reference: Reference): Reading => {
    const reading = byName.get(nameOf(reference))
    invariant(reading, 'Every reference was read')
    return reading
  }
  const result = evaluateFormula(formula, (reference) => toExact(readingOf(reference).value))
  const value = result && toDecimalText(result)
  const observationIds = [...new Set(readings.flatMap((one) => one.observationIds))]
  if (value === null) {
    return { gap: 'incomparable', flags: [result ? 'out-of-range' : 'division-by-zero'], observationIds }
  }
  return {
    ...{ period, value, observationIds },
    unit: indicator.unit,
    decimals: indicator.decimals ?? decimalsFor(formula, readingOf),
    qualifier: readings.some(({ qualifier }) => qualifier !== '') ? '约' : '',
    states: [...new Set(readings.flatMap(({ states }) => states))],
    flags: [...new Set(readings.flatMap(({ flags }) => flags))],
  }
}

/** A sum is known to as many digits as its parts; what multiplying makes is shown to two. */
function decimalsFor(formula: Formula, readingOf: (reference: Reference) => Reading): number {
  if (formula.kind === 'number') return decimalsOf(formula.value)
  if (formula.kind === 'reference') return readingOf(formula).decimals
  if (formula.kind === 'minus') return decimalsFor(formula.of, readingOf)
  if (formula.sign === '*' || formula.sign === '/') return 2
  return Math.max(decimalsFor(formula.left, readingOf), decimalsFor(formula.right, readingOf))
}
