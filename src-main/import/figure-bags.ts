import type { FigureLabel, Fragment } from './figure-fragments'

/** The longest stretch that is tried as one group of tiles, in fragments. */
const LONGEST_BAG = 36
/** In percent: no printed rate of change is higher. */
const HIGHEST_RATE = 500
const costs = { value: 1, label: 0.3, unit: 0.3 }

type Part = Extract<Fragment, { kind: 'value' | 'unit' | 'label' }>
/** A fragment with its place on the page. */
export interface Placed {
  readonly part: Part
  readonly at: number
}

type Bag = readonly Placed[]

/** A way to cut what is left from one place on: its first bag, and where the next begins. */
interface Cut {
  readonly cost: number
  readonly bag: Bag | null
  readonly next: number
}

/** The cheapest way to cut a segment into bags, leaving out single fragments. */
export function cutIntoBags(segment: readonly Placed[]): readonly Bag[] {
  const best: Cut[] = Array.from({ length: segment.length + 1 }, () => ({ cost: 0, bag: null, next: 0 }))
  const costFrom = (at: number): number => best[at]?.cost ?? 0
  for (let from = segment.length - 1; from >= 0; from--) {
    const kind = segment[from]?.part.kind ?? 'value'
    let cut: Cut = { cost: costFrom(from + 1) + costs[kind], bag: null, next: from + 1 }
    for (const to of balancedEnds(segment, from)) {
      const bag = segment.slice(from, to)
      // Of two ways that leave over as much, the one in which labels stand before their values.
      const cost = costFrom(to) + (bag[0]?.part.kind === 'value' ? 0.02 : 0.001)
      if (cost < cut.cost && fits(bag)) cut = { cost, bag, next: to }
    }
    best[from] = cut
  }
  const bags: Bag[] = []
  for (let at = 0; at < segment.length; ) {
    const cut = best[at]
    if (cut?.bag) bags.push(cut.bag)
    at = cut?.next ?? segment.length
  }
  return bags
}

/** Where a stretch from here on has as many labels as values and as many units, set as tiles are. */
function balancedEnds(segment: readonly Placed[], from: number): number[] {
  const counts = { value: 0, unit: 0, label: 0 }
  const ends: number[] = []
  for (let to = from; to < Math.min(segment.length, from + LONGEST_BAG); to++) {
    const kind = segment[to]?.part.kind
    if (kind) counts[kind]++
    const isBalanced = counts.value > 0 && counts.value === counts.unit && counts.value === counts.label
    if (isBalanced && isSetAsTiles(segment.slice(from, to + 1), counts.value)) ends.push(to + 1)
  }
  return ends
}

/** One tile, one with its change, or a row of labels with the rows of their values and units. */
function isSetAsTiles(bag: readonly Placed[], count: number): boolean {
  if (bag[0]?.part.kind === 'unit') return false
  if (count === 1) return bag[2]?.part.kind !== 'value'
  const labels = bag.flatMap(({ part }, at) => (part.kind === 'label' ? [{ part, at }] : []))
  if (count === 2 && labels[0]?.part.name !== '' && labels[1]?.part.name === '') return true
  const isRow = labels.every(({ at }, index) => index === 0 || at === (labels[index - 1]?.at ?? 0) + 1)
  const [first, last] = [labels[0]?.at, labels.at(-1)?.at]
  return isRow && (first === 0 || last === bag.length - 1)
}

/** A label with the value and unit that fall to it, and where they stand. */
export interface Tile {
  readonly label: FigureLabel
  readonly value: number
  readonly unit: string
  readonly used: readonly number[]
}

/** Labels, values and units of a bag in their order. */
export function tilesOf(bag: readonly Placed[]): Tile[] {
  const labels = bag.flatMap(({ part, at }) => (part.kind === 'label' ? [{ part, at }] : []))
  const values = bag.flatMap(({ part, at }) => (part.kind === 'value' ? [{ part, at }] : []))
  const units = bag.flatMap(({ part, at }) => (part.kind === 'unit' ? [{ part, at }] : []))
  return labels.flatMap((label, index) => {
    const [value, unit] = [values[index], units[index]]
    if (!value || !unit) return []
    const used = [label.at, value.at, unit.at]
    return [{ label: label.part, value: value.part.value, unit: unit.part.unit, used }]
  })
}

const shareUnit = /^(?:[%％‰成]|个?百分点)$/
const changeUnit = /^(?:[%％‰成番]|个?百分点|.*倍)$/
const shareName = /(?:率|比重|占比|份额|比例|程度)$/
const moneyName = /(?:额|收入|利润|产值|增加值|总值|投资|支出|经费|资产总计|成本)(?:总额)?$/
const moneyUnit = /元$/
const countName = /(?:数量?|户数|家数|人数)$/

/** A tile whose unit can't be that of what its label names was put together wrongly. */
function fits(bag: readonly Placed[]): boolean {
  const tiles = tilesOf(bag)
  const isTile = tiles.length === 2 && tiles[1]?.label.name === ''
  const isBehind = bag[0]?.part.kind === 'value'
  // What isn't sure to be measured may be a heading: a label behind its value, or one of a row, has to be sure.
  const hasToBeMeasured = !isTile && (isBehind || tiles.length > 1)
  return tiles.every(({ label: { name, change, isMeasured, isTitle }, unit, value }) => {
    if (isTitle || (hasToBeMeasured && !isMeasured && change === null)) return false
    if (change !== null && /[%％]/.test(unit)) return value < HIGHEST_RATE
    if (change !== null) return changeUnit.test(unit) || (name === '' && !/^[个家件种]$/.test(unit))
    if (shareName.test(name)) return shareUnit.test(unit) && value <= 100
    if (moneyName.test(name)) return moneyUnit.test(unit) || unit === '%'
    return !countName.test(name) || !(moneyUnit.test(unit) || shareUnit.test(unit))
  })
}
