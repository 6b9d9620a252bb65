import type { TableLabel } from '../../src-shared/contract/table'
import type { Indicator } from '../../src-shared/data/indicator'
import type { IndicatorChoice, TableMapping } from '../../src-shared/data/table-mapping'
import type { TableReading } from '../../src-shared/data/table-readings'

/** Names as they are compared: widths, spaces and parentheses don't tell indicators apart. */
const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·/:,，、]+/g, '')
    .toLowerCase()

/** Indicators by name, English name and alias. Derived ones are computed, never imported. */
export const namesOf = (indicators: readonly Indicator[]): Map<string, Indicator> => {
  const byName = new Map<string, Indicator>()
  const observed = indicators.filter(({ formula }) => formula === '')
  // A name goes before another's alias.
  for (const indicator of observed)
    for (const alias of [...indicator.aliases, indicator.nameEn]) if (alias !== '') byName.set(folded(alias), indicator)
  for (const indicator of observed) byName.set(folded(indicator.name), indicator)
  return byName
}

const mostFrequent = (texts: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

const propose = (label: string, unit: string, names: ReadonlyMap<string, Indicator>): IndicatorChoice => {
  const found = names.get(folded(label))
  return found
    ? { take: 'use', indicatorId: found.id, name: found.name, unit: '' }
    : { take: 'create', indicatorId: null, name: label.replaceAll('/', '·'), unit }
}

/** One that is to be made under a name that is there by now is that one. */
const settled = (
  choice: IndicatorChoice | undefined,
  names: ReadonlyMap<string, Indicator>,
): IndicatorChoice | undefined => {
  const known = choice?.take === 'create' ? names.get(folded(choice.name)) : undefined
  return choice && known ? { ...choice, take: 'use', indicatorId: known.id, name: known.name } : choice
}

/** The indicators that a table speaks of, each with what the mapping says of it or what its name suggests. */
export function labelsOf(
  readings: readonly TableReading[],
  mapping: TableMapping,
  names: ReadonlyMap<string, Indicator>,
): TableLabel[] {
  const byLabel = new Map<string, TableReading[]>()
  for (const reading of readings) {
    const known = byLabel.get(reading.label)
    if (known) known.push(reading)
    else byLabel.set(reading.label, [reading])
  }
  return [...byLabel].map(([label, all]) => {
    const levels = all.filter(({ changeBasis }) => changeBasis === '')
    const chosen = settled(mapping.indicators[label], names)
    return {
      label,
      values: all.length,
      choice: chosen ?? propose(label, mostFrequent(levels.map(({ unit }) => unit)), names),
      isChosen: chosen !== undefined,
    }
  })
}
