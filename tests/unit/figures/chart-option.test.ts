import * as echarts from 'echarts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildChartOption } from '../../../src-shared/figures/chart-option'
import { finishChartSvg } from '../../../src-shared/figures/chart-svg'
import { contrastOf } from '../../../src-shared/figures/chart-theme'
import type { ResolvedChart } from '../../../src-shared/figures/figure-spec'
import { aChart, aTheme, yearLabels } from './a-chart'

const size = { widthPx: 620, heightPx: 320 }

const drawSvg = (chart: ResolvedChart, picture = size): string => {
  const instance = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: picture.widthPx,
    height: picture.heightPx,
  })
  instance.setOption(buildChartOption(chart, aTheme(), { ...picture, isInteractive: false }))
  const svg = instance.renderToSVGString()
  // Without it the process would not end.
  instance.dispose()
  return svg
}

const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '')

const count = (list: readonly string[], text: string) => list.filter((one) => one === text).length

describe('buildChartOption', () => {
  const valueAdded = ['275,119', '301,089', '311,859', '312,903', '372,575']

  it('prints every period, every value and the unit of a bar chart', () => {
    const texts = textsOf(drawSvg(aChart(yearLabels(2017, 2021), [{ texts: valueAdded }])))
    expect(texts).toEqual(expect.arrayContaining([...yearLabels(2017, 2021), ...valueAdded, '亿元']))
  })

  it('prints every value of bars and lines together, both units, and the names of both', () => {
    const chart = aChart(
      yearLabels(2017, 2021),
      [
        { texts: valueAdded },
        { name: '增速', unit: '%', mark: 'line', axis: 'right', texts: ['6.2', '6.1', '4.8', '2.4', '9.6'] },
      ],
      { type: 'combined' },
    )
    const texts = textsOf(drawSvg(chart))
    expect(texts).toEqual(
      expect.arrayContaining([
        ...valueAdded,
        '6.2%',
        '6.1%',
        '4.8%',
        '2.4%',
        '9.6%',
        '亿元',
        '%',
        '全部工业增加值',
        '增速',
      ]),
    )
  })

  it('prints every value of two crowded groups of bars', () => {
    const a = ['1.3', '1.8', '7.8', '34.1', '51.7', '79.4', '127.1', '124.2', '136.6', '354.5']
    const b = ['1.2', '1.7', '7.5', '33.1', '50.7', '77.7', '125.6', '120.6', '136.7', '352.1']
    const texts = textsOf(drawSvg(aChart(yearLabels(2012, 2021), [{ texts: a }, { name: '销量', texts: b }])))
    expect(texts).toEqual(expect.arrayContaining([...a, ...b]))
  })

  it('prints the values of falling bars and lines too', () => {
    const chart = aChart(
      yearLabels(2020, 2021),
      [{ texts: ['-275', '301'] }, { name: '增速', unit: '%', mark: 'line', axis: 'right', texts: ['-6.2', '6.1'] }],
      { type: 'combined' },
    )
    expect(textsOf(drawSvg(chart))).toEqual(expect.arrayContaining(['-275', '301', '-6.2%', '6.1%']))
  })

  it('drops no label of the period axis, however many periods there are', () => {
    const labels = yearLabels(1985, 2024)
    const texts = textsOf(
      drawSvg(aChart(labels, [{ texts: labels.map((_, at) => String(at)) }], { showLabels: false })),
    )
    expect(texts).toEqual(expect.arrayContaining(labels))
  })

  it('breaks labels wider than their room instead of dropping them, and writes the year of a month once', () => {
    const months = Array.from({ length: 11 }, (_, at) => at + 1)
    const chart = aChart(
      months.map((month) => `2024年${month}月`),
      [{ unit: '%', mark: 'line', texts: months.map((month) => `${month}.0`) }],
      { type: 'line', periods: months.map((month) => `2024-${String(month).padStart(2, '0')}`) },
    )
    const texts = textsOf(drawSvg(chart, { widthPx: 560, heightPx: 300 }))
    expect(texts).toEqual(expect.arrayContaining(['1月', '2月', '11月']))
    expect(texts.filter((text) => text.startsWith('2024'))).toHaveLength(1)
  })

  it('breaks a long Chinese name in the axis at no loss of a character', () => {
    const labels = [
      '截至党的二十大召开时的统计',
      '截至第十四个五年规划结束时的统计',
      '2021年',
      '2022年',
      '2023年',
      '2024年',
      '2025年',
    ]
    const texts = textsOf(drawSvg(aChart(labels, [{ texts: labels.map(() => '1') }], { showLabels: false })))
    expect(texts.join('')).toContain(labels[0])
    expect(texts.join('')).toContain(labels[1])
  })

  it('keeps the legend above the axis names, on rows of its own', () => {
    const names = [
      '规模以上工业企业增加值',
      '规模以上中小工业企业增加值',
      '规模以上高技术制造业增加值',
      '规模以上装备制造业增加值',
    ]
    const chart = aChart(
      yearLabels(2019, 2021),
      names.map((name) => ({ name, texts: ['1', '2', '3'] })),
    )
    const svg = drawSvg(chart, { widthPx: 420, heightPx: 300 })
    const yOf = (text: string): number => {
      const tag = [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].find((match) => match[2] === text)?.[1] ?? ''
      const own = Number(/ y="([-\d.]+)"/.exec(tag)?.[1] ?? 0)
      return own + Number(/translate\([-\d.]+ ([-\d.]+)\)/.exec(tag)?.[1] ?? Number.NaN)
    }
    const lowest = Math.max(...names.map(yOf))
    expect(new Set(names.map(yOf)).size).toBeGreaterThan(1)
    expect(yOf('亿元') - lowest).toBeGreaterThanOrEqual(12)
  })

  it('leaves missing values as gaps, without a mark or a label', () => {
    const chart = aChart(yearLabels(2019, 2021), [{ mark: 'line', texts: ['1', null, '3'] }], { type: 'line' })
    const { series } = buildChartOption(chart, aTheme(), { ...size, isInteractive: false })
    expect(series).toMatchObject([
      { connectNulls: false, data: [{ value: 1 }, { value: null, label: { show: false } }, { value: 3 }] },
    ])
    expect(textsOf(drawSvg(chart))).not.toContain('—')
  })

  it('numbers ticks in the style of the values', () => {
    const plain = textsOf(drawSvg(aChart(yearLabels(2020, 2021), [{ texts: ['312903', '372575'] }])))
    const grouped = textsOf(drawSvg(aChart(yearLabels(2020, 2021), [{ texts: ['312,903', '372,575'] }])))
    expect([count(plain, '400000'), count(plain, '400,000')]).toEqual([1, 0])
    expect([count(grouped, '400000'), count(grouped, '400,000')]).toEqual([0, 1])
  })

  it('treats one axis as the left one, whatever the series say', () => {
    const chart = aChart(yearLabels(2020, 2021), [{ axis: 'right', texts: ['1', '2'] }])
    expect(buildChartOption(chart, aTheme(), { ...size, isInteractive: false }).yAxis).toMatchObject({ name: '亿元' })
  })

  it('prints every period for any chart, with any gaps', () => {
    const value = fc.option(fc.integer({ min: -5000, max: 900_000 }).map(String), { nil: null })
    const anyChart = fc
      .tuple(
        fc.integer({ min: 1, max: 16 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('bar', 'line', 'combined'),
      )
      .chain(([periods, series, type]) =>
        fc
          .array(fc.array(value, { minLength: periods, maxLength: periods }), { minLength: series, maxLength: series })
          .map((rows) =>
            aChart(
              yearLabels(2000, 1999 + periods),
              rows.map((texts, at) => ({
                name: `甲${at}`,
                mark: type === 'line' || (type === 'combined' && at > 0) ? 'line' : 'bar',
                axis: at % 2 ? 'right' : 'left',
                texts,
              })),
              { type: type as ResolvedChart['type'] },
            ),
          ),
      )
    fc.assert(
      fc.property(anyChart, (chart) => {
        const svg = drawSvg(chart)
        const joined = textsOf(svg).join('')
        for (const label of chart.labels) expect(joined).toContain(label)
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the standard theme', () => {
  it.each(['chart', 'darkChart'] as const)('tells the series of %s apart without colour', (key) => {
    const theme = aTheme(key)
    const firstFour = theme.series.slice(0, 4)
    for (const [at, colour] of theme.series.entries()) {
      expect(contrastOf(colour, theme.paper)).toBeGreaterThan(2)
      const next = theme.series[at + 1]
      if (next) expect(contrastOf(colour, next)).toBeGreaterThan(1.4)
    }
    for (const [at, a] of firstFour.entries()) {
      for (const b of firstFour.slice(at + 1)) expect(contrastOf(a, b)).toBeGreaterThan(1.4)
    }
    expect(contrastOf(theme.text, theme.paper)).toBeGreaterThan(7)
    expect(contrastOf(theme.muted, theme.paper)).toBeGreaterThan(4.5)
  })
})

describe('finishChartSvg', () => {
  const chart = aChart(
    yearLabels(2019, 2021),
    [{ texts: ['1', '2', '3'] }, { name: '增速', unit: '%', mark: 'line', axis: 'right', texts: ['1', null, '3'] }],
    { type: 'combined' },
  )
  const words = { title: '图 1 <甲> & "乙"', description: '柱线组合图', idPrefix: 'f1' }

  it('gives the same text for the same chart, however many were drawn before', () => {
    const [first, , third] = [drawSvg(chart), drawSvg(chart), drawSvg(chart)]
    expect(first).not.toBe(third)
    expect(finishChartSvg(first ?? '', words)).toBe(finishChartSvg(third ?? '', words))
  })

  it('names the picture for those who cannot see it', () => {
    const svg = finishChartSvg(drawSvg(chart), words)
    expect(svg).toMatch(/^<svg [^>]* role="img" aria-labelledby="f1-title" aria-describedby="f1-description">/)
    expect(svg).toContain('<title id="f1-title">图 1 &lt;甲&gt; &amp; &quot;乙&quot;</title>')
    expect(svg).toContain('<desc id="f1-description">柱线组合图</desc>')
  })

  it('leaves no running names, styles or notes, and every reference leads to an id of its own', () => {
    const svg = finishChartSvg(drawSvg(chart), words)
    expect(svg).not.toMatch(/zr\d|<style|style="|ecmeta|class="/)
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const uses = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id)
    expect(uses.length).toBeGreaterThan(0)
    expect(uses.every((id) => ids.includes(id))).toBe(true)
    expect(ids.every((id) => id?.startsWith('f1-'))).toBe(true)
  })

  it('keeps the words of the chart', () => {
    const before = drawSvg(chart)
    expect(textsOf(finishChartSvg(before, words))).toEqual(textsOf(before))
  })

  it('drops what XML cannot hold from the words', () => {
    expect(finishChartSvg('<svg width="1"></svg>', { title: 'a\u0007b', description: '', idPrefix: 'p' })).toBe(
      '<svg width="1" role="img" aria-labelledby="p-title">\n<title id="p-title">ab</title></svg>',
    )
  })
})
