import { Binding, type Transform } from '../../../src-shared/data/binding'
import type { IndicatorId } from '../../../src-shared/data/ids'
import type { Observation } from '../../../src-shared/data/observation'
import { PeriodReference } from '../../../src-shared/data/period'

/** What an editor chooses a live number to say: a transform, or the rate of change that a source published. */
export type Content = Transform | 'published'

/** In the order offered. */
export const contents = [
  'value',
  'published',
  'direction',
  'share',
  'rank',
  'sum',
  'change-rate',
  'difference',
  'multiple',
  'cagr',
  'index',
] as const satisfies readonly Content[]

type Known = Pick<Observation, 'changeBasis' | 'priceBasis' | 'scope'>

/** A binding as it begins: the data year's value, for the whole country. */
export const newBinding = (indicatorId: IndicatorId): Binding => Binding.parse({ indicatorId, period: 'Y' })

export const contentOf = ({ transform, changeBasis }: Binding): Content =>
  transform === 'value' && changeBasis !== '' ? 'published' : transform

const basisOf = ({ changeBasis, priceBasis, scope }: Known): Known => ({ changeBasis, priceBasis, scope })

/** The basis of levels, or of published rates, that values are known at: the binding's own, where it is among them. */
const knownBasis = (binding: Binding, known: readonly Known[], isRate: boolean): Known | null => {
  const fitting = known.filter(({ changeBasis }) => (changeBasis !== '') === isRate)
  const same = fitting.find(({ priceBasis, scope }) => priceBasis === binding.priceBasis && scope === binding.scope)
  const [first] = fitting
  return same || first ? basisOf(same ?? (first as Known)) : null
}

const level = (binding: Binding, known: readonly Known[]): Known =>
  knownBasis(binding, known, false) ?? basisOf({ ...binding, changeBasis: '' })

const againstOf = (binding: Binding, begin: string): PeriodReference => binding.against ?? PeriodReference.parse(begin)

// Said in the unit of the indicator: 万亿元 chosen for one of them means nothing for a rate.
const inOwnUnit: ReadonlySet<Content> = new Set(['value', 'sum', 'difference'])

/**
 * What changes of a binding when another content is chosen: the basis at which values are known, a period to compare with
 * where one is needed, and a format that is of another unit. Words for a change follow a published rate where there is one.
 */
export function withContent(binding: Binding, content: Content, known: readonly Known[]): Partial<Binding> {
  const change = changeFor(binding, content, known)
  if (inOwnUnit.has(content) === inOwnUnit.has(contentOf(binding))) return change
  return { ...change, format: { ...binding.format, unit: null, decimals: null } }
}

function changeFor(binding: Binding, content: Content, known: readonly Known[]): Partial<Binding> {
  const rate = knownBasis(binding, known, true)
  switch (content) {
    case 'published':
      return { transform: 'value', against: null, ...(rate ?? { changeBasis: '同比' }) }
    case 'direction':
      return rate
        ? { transform: content, against: null, ...rate }
        : { transform: content, against: againstOf(binding, 'Y-1'), ...level(binding, known) }
    case 'difference':
      return { transform: content, against: againstOf(binding, 'Y-1') }
    case 'rank':
      return { transform: content, against: null }
    case 'change-rate':
    case 'multiple':
      return { transform: content, against: againstOf(binding, 'Y-1'), ...level(binding, known) }
    case 'cagr':
    case 'index':
      return { transform: content, against: againstOf(binding, 'Y-5'), ...level(binding, known) }
    default:
      return { transform: content, against: null, ...level(binding, known) }
  }
}

/** What a series of a chart may say: what makes a number at each of its points. */
export const seriesContents = [
  'value',
  'published',
  'share',
  'rank',
  'sum',
  'change-rate',
  'difference',
  'index',
] as const satisfies readonly Content[]

/**
 * The same for a series: each point is compared with the one before it, an index has its base and a sum its beginning at
 * the first point of the span.
 */
export function withSeriesContent(binding: Binding, content: Content, known: readonly Known[]): Partial<Binding> {
  const isFromBegin = content === 'index' || content === 'sum'
  return { ...withContent(binding, content, known), against: isFromBegin ? beginOf(binding.period) : null }
}

/** Another span for a series; what counts from the first point counts from the new one. */
export const withSpan = (binding: Binding, period: PeriodReference): Binding => ({
  ...binding,
  period,
  against: binding.against === null ? null : beginOf(period),
})

const beginOf = (period: PeriodReference): PeriodReference => PeriodReference.parse(period.split('..')[0])

/** The binding with another indicator, at a basis that its values are known at. */
export const withIndicator = (binding: Binding | null, id: IndicatorId, known: readonly Known[]): Binding => {
  const next = binding ? { ...binding, indicatorId: id } : newBinding(id)
  const isRate = next.changeBasis !== ''
  return { ...next, ...(knownBasis(next, known, isRate) ?? {}) }
}
