import type { StoredNode } from '../../../src-shared/blocks/node'
import { Binding } from '../../../src-shared/data/binding'
import type { Indicator } from '../../../src-shared/data/indicator'
import { NATION, type PriceBasis } from '../../../src-shared/data/observation'
import { invariant } from '../../../src-shared/failure/invariant'

/** What the sample's texts refer to. */
export interface SampleSetting {
  readonly dataYear: number
  readonly indicator: (name: string) => Indicator
  /** The price basis of the published changes of this basis. */
  readonly priceOf: (name: string, changeBasis: string) => PriceBasis
  readonly newId: () => string
}

const isPeriod = (text: string) => /^Y(?:[+-]\d+)?$/.test(text)

/**
 * A binding as the sample writes it: `indicator|period|option|…`. Options: a change basis (`比上年`), `turn=` a basis or a
 * period compared with (the sentence turns with the sign), `difference=`, `multiple=`, `cagr=` a period, and a second
 * word after a comma for the basis of a difference; `unit=`, `decimals=`.
 */
export const toBinding = (text: string, setting: SampleSetting): Binding => {
  const [name = '', period = 'Y', ...options] = text.split('|')
  const binding: Record<string, unknown> = { indicatorId: setting.indicator(name).id, subject: NATION, period }
  const format: Record<string, unknown> = { unit: null, showUnit: true, decimals: null, grouping: 'edition', hedge: '' }
  const publish = (changeBasis: string) =>
    Object.assign(binding, { changeBasis, priceBasis: setting.priceOf(name, changeBasis) })
  for (const option of options) {
    const [key = '', value = ''] = option.split('=')
    const [first = '', basis = ''] = value.split(',')
    if (value === '') publish(key)
    else if (key === 'unit') format.unit = value
    else if (key === 'decimals') format.decimals = Number(value)
    else if (key === 'turn') {
      Object.assign(binding, { transform: 'direction', words: ['增长{}', '下降{}', '持平'] })
      if (isPeriod(value)) binding.against = value
      else publish(value)
    } else {
      Object.assign(binding, { transform: key, against: first })
      if (basis) publish(basis)
    }
  }
  return Binding.parse({ ...binding, format })
}

const text = (words: string, format = 0): StoredNode => ({
  type: 'text',
  version: 1,
  text: words,
  format,
  style: '',
  mode: 'normal',
  detail: 0,
})
const SUBSCRIPT = 32

const toNode = (mark: string, setting: SampleSetting): StoredNode => {
  const $ = (values: object) => ({ id: setting.newId(), values })
  if (mark === '数据年度') return text(`${setting.dataYear}年`)
  if (mark.startsWith('^')) return { type: 'footnote', version: 1, $: $({ text: mark.slice(1) }) }
  if (mark.startsWith('_')) return text(mark.slice(1), SUBSCRIPT)
  const [, period = '', option = ''] = mark.split('|')
  if (option === 'year') return text(`${setting.dataYear + Number(period.slice(1) || 0)}年`)
  invariant(mark.includes('|'), `The sample has a mark without a period: ${mark}`)
  return { type: 'live-number', version: 1, $: $({ binding: toBinding(mark, setting) }) }
}

/** Running text with `{{…}}` marks: live numbers, years, footnotes `{{^…}}`, subscripts `{{_…}}`. */
export const toInline = (marked: string, setting: SampleSetting): StoredNode[] =>
  marked.split(/(\{\{.*?\}\})/).flatMap((part) => {
    if (part === '') return []
    return [part.startsWith('{{') ? toNode(part.slice(2, -2), setting) : text(part)]
  })
