import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../src-shared/data/indicator'
import type { EditionContext } from '../../../src-shared/data/observation-lookup'
import { ChartSpec } from '../../../src-shared/figures/figure-spec'
import { resolveChart } from '../../../src-shared/figures/resolve-chart'
import { aLookup, anEdition, anId, anIndicator, anObservation } from '../data/a-lookup'

const levels = [
  ['2017', '275119'],
  ['2018', '301089'],
  ['2019', '311859'],
  ['2020', '312903'],
  ['2021', '37.2575'],
].map(([period, value]) => anObservation({ period, value, unit: value === '37.2575' ? '万亿元' : '亿元' }))

const rates = [
  ['2020', '2.4'],
  ['2021', '9.6'],
].map(([period, value]) => anObservation({ period, value, unit: '%', changeBasis: '比上年', priceBasis: 'constant' }))

const levelSeries = { binding: { indicatorId: anId(1), period: 'Y-4..Y' }, mark: 'bar' }
const rateSeries = {
  binding: { indicatorId: anId(1), period: 'Y-1..Y', changeBasis: '比上年', priceBasis: 'constant' },
  mark: 'line',
  axis: 'right',
}

const resolve = (
  series: readonly object[],
  options: {
    type?: string
    indicator?: { [K in keyof Indicator]?: unknown }
    edition?: Partial<EditionContext>
    extra?: typeof levels
  } = {},
) =>
  resolveChart(
    ChartSpec.parse({ type: options.type ?? 'combined', series }),
    aLookup([anIndicator(options.indicator)], [...levels, ...rates, ...(options.extra ?? [])]),
    anEdition(options.edition),
  )

describe('resolveChart', () => {
  it('makes a point a year, all in the unit of the indicator', () => {
    const chart = resolve([levelSeries], { edition: { numberStyle: 'grouped' } })
    expect(chart).toMatchObject({ state: 'ok', periods: ['2017', '2018', '2019', '2020', '2021'] })
    expect(chart.labels).toEqual(['2017年', '2018年', '2019年', '2020年', '2021年'])
    expect(chart.series[0]).toMatchObject({ name: '全部工业增加值', unit: '亿元', mark: 'bar', axis: 'left' })
    expect(chart.series[0]?.points.at(-1)).toEqual({ value: '372575', text: '372,575', state: 'ok' })
  })

  it('moves on with the data year, and shows the new year as missing until it has a value', () => {
    const chart = resolve([levelSeries], { edition: { dataYear: 2022 } })
    expect(chart).toMatchObject({ state: 'missing', periods: ['2018', '2019', '2020', '2021', '2022'] })
    expect(chart.series[0]?.points.at(-1)).toEqual({ value: null, text: '—', state: 'missing' })
  })

  it('puts series of different spans on one axis; what a series did not ask for is a gap and no fault', () => {
    const chart = resolve([levelSeries, rateSeries])
    expect(chart.state).toBe('ok')
    expect(chart.series[1]).toMatchObject({ name: '全部工业增加值比上年增速', unit: '%', mark: 'line', axis: 'right' })
    expect(chart.series[1]?.points.map(({ value }) => value)).toEqual([null, null, null, '2.4', '9.6'])
  })

  it('follows the values: the same chart with one more observation has one more point', () => {
    const extra = [anObservation({ period: '2022', value: '401644' })]
    const chart = resolve([levelSeries], { edition: { dataYear: 2022 }, extra })
    expect(chart.series[0]?.points.at(-1)).toMatchObject({ value: '401644', state: 'ok' })
  })

  it('carries the worst state of its points', () => {
    const extra = [anObservation({ period: '2021', value: '380000' })]
    expect(resolve([levelSeries], { extra }).state).toBe('conflict')
  })

  it('refuses to draw rates computed from levels that do not allow it', () => {
    const chart = resolve([{ ...levelSeries, binding: { ...levelSeries.binding, transform: 'change-rate' } }])
    expect(chart.state).toBe('incomparable')
    expect(chart.series[0]?.points.every(({ value }) => value === null)).toBe(true)
  })

  it.each([
    ['sum', '2017', { computableAt: [] }, '累计', '亿元', ['275119', '576208', '888067', '1200970', '1573545']],
    ['index', '2017', { computableAt: ['none'] }, '指数', '', ['100.0', '109.4', '113.4', '113.7', '135.4']],
    ['share', null, { computableAt: [] }, '占比', '%', ['100.0', '100.0', '100.0', '100.0', '100.0']],
  ] as const)('draws %s from %s', (transform, against, indicator, said, unit, texts) => {
    const binding = { ...levelSeries.binding, transform, against }
    const chart = resolve([{ ...levelSeries, binding }], { indicator })
    expect(chart).toMatchObject({ state: 'ok', series: [{ name: `全部工业增加值${said}`, unit }] })
    expect(chart.series[0]?.points.map(({ text }) => text)).toEqual(texts)
  })

  it('draws a rank as a number, whatever its words', () => {
    const extra = ['甲', '乙'].map((subject, at) => anObservation({ period: '2021', value: `${at + 1}`, subject }))
    const binding = { indicatorId: anId(1), subject: '甲', period: 'Y', transform: 'rank' }
    const [series] = resolve([{ ...levelSeries, binding }], { extra }).series
    expect(series).toMatchObject({ unit: '位', points: [{ value: '2', text: '2' }] })
  })

  it('scales a series as its largest point expects', () => {
    const binding = { ...levelSeries.binding, format: { scaling: 'auto' } }
    const [series] = resolve([{ ...levelSeries, binding }]).series
    expect(series).toMatchObject({ unit: '万亿元' })
    expect(series?.points.map(({ text }) => text)).toEqual(['27.51', '30.11', '31.19', '31.29', '37.26'])
  })

  it('labels a stock with the day it stands at', () => {
    const stock = [anObservation({ period: '2021-12-31', value: '142.5', unit: '万个', subject: '广东' })]
    const series = { ...levelSeries, binding: { indicatorId: anId(1), subject: '广东', period: 'Y-1..Y' } }
    const chart = resolve([series], { indicator: { nature: 'stock', unit: '万个' }, extra: stock })
    expect(chart.labels).toEqual(['2020年', '2021年底'])
    expect(chart.series[0]?.name).toBe('全部工业增加值（广东）')
  })

  it('takes the mark from the chart unless it is a combined one', () => {
    expect(resolve([levelSeries, rateSeries], { type: 'line' }).series.map(({ mark }) => mark)).toEqual([
      'line',
      'line',
    ])
  })

  it('speaks the language of the edition', () => {
    const chart = resolve([levelSeries, rateSeries], { edition: { language: 'en' } })
    expect(chart.labels[0]).toBe('2017')
    expect(chart.series.map(({ name, unit }) => [name, unit])).toEqual([
      ['Industrial value added', '100 million yuan'],
      ['Industrial value added, growth', '%'],
    ])
  })

  it('of a span of days draws those that have observations', () => {
    const extra = ['2019-12-31', '2020-12-31'].map((period) => anObservation({ period, value: '1', subject: '江苏' }))
    const series = {
      ...levelSeries,
      binding: { indicatorId: anId(1), subject: '江苏', period: '2012-12-31..2021-12-31' },
    }
    expect(resolve([series], { extra }).periods).toEqual(['2019-12-31', '2020-12-31'])
  })

  it('of an unknown indicator is missing, not an error', () => {
    const chart = resolve([{ ...levelSeries, binding: { indicatorId: anId(9), period: 'latest:year' } }])
    expect(chart).toMatchObject({ state: 'missing', periods: [], labels: [] })
  })
})
