import type { Fragment } from './figure-fragments'
import type { StructuredSeries } from './structured'

type Value = Extract<Fragment, { kind: 'value' }>

/** A series with the fragments that it was made of, by their places. */
export interface FoundSeries {
  readonly series: StructuredSeries
  readonly used: readonly number[]
}

const FEWEST_YEARS = 3

/** Charts over years: an axis of years, and as many values near it, axis ticks aside. */
export function findTrends(fragments: readonly Fragment[]): FoundSeries[] {
  const taken = new Set<number>()
  const found: FoundSeries[] = []
  for (const axis of findAxes(fragments)) {
    const trend = axis.isPaired ? readPairs(fragments, axis) : readAxis(fragments, axis, taken)
    if (!trend) continue
    for (const index of trend.used) taken.add(index)
    found.push(trend)
  }
  return found
}

interface Axis {
  /** Places of the years. */
  readonly at: readonly number[]
  readonly years: readonly number[]
  /** Each year stands beside its value: 2018年 12954. */
  readonly isPaired: boolean
}

/** Runs of years; one that comes again opens the next chart's axis. */
function findAxes(fragments: readonly Fragment[]): Axis[] {
  const axes: { at: number[]; years: number[]; isPaired: boolean }[] = []
  fragments.forEach((fragment, index) => {
    if (fragment.kind !== 'year') return
    const open = axes.at(-1)
    const step = index - (open?.at.at(-1) ?? Number.NEGATIVE_INFINITY)
    const isNext = step === 1 || (step === 2 && fragments[index - 1]?.kind === 'value')
    const isAlike = open !== undefined && (open.years.length === 1 || open.isPaired === (step === 2))
    if (open && isNext && isAlike && !open.years.includes(fragment.year)) {
      open.at.push(index)
      open.years.push(fragment.year)
      open.isPaired = step === 2
    } else axes.push({ at: [index], years: [fragment.year], isPaired: false })
  })
  return axes.filter(({ years }) => years.length >= FEWEST_YEARS)
}

function readPairs(fragments: readonly Fragment[], { at, years }: Axis): FoundSeries | null {
  const values = at.map((index) => fragments[index + 1])
  if (!values.every((value): value is Value => value?.kind === 'value')) return null
  const first = at[0] ?? 0
  const label = fragments[first - 1]
  const isNamed = label?.kind === 'label' && (label.isMeasured || label.isTitle)
  const { name, unit } = isNamed ? label : { name: '', unit: null }
  return {
    series: {
      name,
      unit,
      change: null,
      points: years.map((year, index) => [String(year), values[index]?.value ?? 0] as const),
      isDoubtful: name === '' || unit === null,
    },
    used: at.flatMap((index) => [index, index + 1]),
  }
}

function readAxis(fragments: readonly Fragment[], axis: Axis, taken: ReadonlySet<number>): FoundSeries | null {
  const [first, last] = [axis.at[0] ?? 0, axis.at.at(-1) ?? 0]
  const count = axis.years.length
  const rows = valueRows(fragments, taken)
  const before = rows.findLast((row) => (row.at(-1) ?? 0) < first)
  const after = rows.find((row) => (row[0] ?? 0) > last)
  const row = [before, after]
    .map((one) => (one ? withoutTicks(fragments, one, count) : null))
    .find((one) => one?.length === count)
  if (!row) return null
  const values = row.map((index) => fragments[index]).filter((one): one is Value => one?.kind === 'value')
  const years = axis.years.toSorted((a, b) => a - b)
  const title = titleOf(fragments, years, Math.min(row[0] ?? first, first))
  const isFalling = fallsByLine(values)
  const numbers = isFalling ? values.map(({ value }) => value).reverse() : values.map(({ value }) => value)
  const unit = title.unit ?? unitBeside(fragments, row, first)
  return {
    series: {
      name: title.name,
      unit,
      change: null,
      points: years.map((year, index) => [String(year), numbers[index] ?? 0] as const),
      isDoubtful: isFalling || title.name === '' || unit === null,
    },
    used: [...row, ...axis.at, ...title.used],
  }
}

/** Values one below the other that fall are the points of a rising line read from the top of the page. */
function fallsByLine(values: readonly Value[]): boolean {
  return values.every(({ value, line }, index) => {
    const last = values[index - 1]
    return last === undefined || (value < last.value && line > last.line)
  })
}

/** Stretches of values, a unit between them aside. */
function valueRows(fragments: readonly Fragment[], taken: ReadonlySet<number>): number[][] {
  const rows: number[][] = []
  let isOpen = false
  fragments.forEach((fragment, index) => {
    if (fragment.kind === 'value' && !taken.has(index)) {
      const row = rows.at(-1)
      if (isOpen && row) row.push(index)
      else rows.push([index])
      isOpen = true
    } else if (fragment.kind !== 'unit') isOpen = false
  })
  return rows
}

/** A row of values without the marks of its axis (0, 10, 20, 30 …), where just as many are left as there are years. */
function withoutTicks(fragments: readonly Fragment[], row: readonly number[], count: number): readonly number[] {
  const valueAt = (index: number): number => {
    const fragment = fragments[index]
    return fragment?.kind === 'value' ? fragment.value : Number.NaN
  }
  const surplus = row.length - count
  if (surplus < 3) return row
  const steps = row.map(valueAt).filter((value) => value > 0)
  const zero = row.find((index) => valueAt(index) === 0)
  for (const step of steps) {
    const ticks = Array.from({ length: surplus - 1 }, (_, at) =>
      row.find((index) => Math.abs(valueAt(index) - step * (at + 1)) < step * 1e-6),
    )
    if (zero === undefined || ticks.some((tick) => tick === undefined)) continue
    return row.filter((index) => index !== zero && !ticks.includes(index))
  }
  return row
}

/** The chart's name: the label that names the axis' years, else the nearest before it that has a unit, else the nearest. */
function titleOf(
  fragments: readonly Fragment[],
  years: readonly number[],
  start: number,
): { readonly name: string; readonly unit: string | null; readonly used: readonly number[] } {
  const span = `${years[0]}..${years.at(-1)}`
  const spanned = fragments.findIndex((one) => one.kind === 'label' && one.period === span)
  const measured = fragments.findLastIndex((one, at) => at < start && one.kind === 'label' && one.unit !== null)
  const nearest = fragments.findLastIndex((one, at) => at < start && one.kind === 'label')
  const at = [spanned, measured, nearest].find((index) => index >= 0) ?? -1
  const label = fragments[at]
  if (label?.kind !== 'label') return { name: '', unit: null, used: [] }
  const next = fragments[at + 1]
  const own = at === spanned && next?.kind === 'unit' ? next.unit : null
  return { name: label.name, unit: label.unit ?? own, used: own ? [at, at + 1] : [at] }
}

/** A unit right before, within or behind the values. */
function unitBeside(fragments: readonly Fragment[], row: readonly number[], axis: number): string | null {
  const [from, to] = [(row[0] ?? 0) - 1, Math.max((row.at(-1) ?? 0) + 1, axis - 1)]
  const units = fragments.slice(Math.max(from, 0), to + 1).flatMap((one) => (one.kind === 'unit' ? [one.unit] : []))
  return new Set(units).size === 1 ? (units[0] ?? null) : null
}
