import { describe, expect, it } from 'vitest'
import { describeChart } from '../../../src-shared/figures/chart-alt'
import { buildDataTable } from '../../../src-shared/figures/data-table'
import { aChart, yearLabels } from './a-chart'

const rising = aChart(yearLabels(2017, 2021), [{ texts: ['275,119', '301,089', '311,859', '312,903', '372,575'] }])

describe('describeChart', () => {
  it('says what, from when to when, from how much to how much, and that it rose every year', () => {
    expect(describeChart(rising, 'zh-CN')).toBe(
      '柱状图，2017年至2021年全部工业增加值（亿元）：由2017年的275,119亿元升至2021年的372,575亿元，其间逐年上升。',
    )
    const english = aChart(
      ['2017', '2018', '2019'],
      [{ name: 'Output', unit: 'million tonnes', texts: ['1', '2', '3'] }],
    )
    expect(describeChart(english, 'en')).toBe(
      'Bar chart, 2017 to 2019. Output (million tonnes) rose from 1 in 2017 to 3 in 2019, every year.',
    )
  })

  it.each([
    [['5.9', '2.4', '9.6', '8.1'], '由2018年的5.9%升至2021年的8.1%，最高为2020年的9.6%，最低为2019年的2.4%'],
    [['9.6', '8.1', '2.4', '2.2'], '由2018年的9.6%降至2021年的2.2%，其间逐年下降'],
    [['9.6', null, '2.4', '2.2'], '由2018年的9.6%降至2021年的2.2%，2019年无数据'],
    [[null, null, '2.4', '2.5'], '由2020年的2.4%升至2021年的2.5%，2018年、2019年无数据'],
    [['2.0', '2.0', '2.0', '2.0'], '始终为2.0%'],
    [['2.0', '3.0', '1.0', '2.0'], '由2018年的2.0%到2021年的2.0%，首尾持平，最高为2019年的3.0%，最低为2020年的1.0%'],
    [[null, '3.0', null, null], '仅有2019年的3.0%，2018年、2020年、2021年无数据'],
    [[null, null, null, null], '暂无数据'],
  ])('of %j says %s', (texts, words) => {
    const chart = aChart(yearLabels(2018, 2021), [{ name: '增速', unit: '%', texts }])
    expect(describeChart(chart, 'zh-CN')).toBe(`柱状图，2018年至2021年增速（%）：${words}。`)
  })

  it('tells several series one by one', () => {
    const chart = aChart(
      yearLabels(2020, 2021),
      [
        { texts: ['312,903', '372,575'] },
        { name: '增速', unit: '%', mark: 'line', axis: 'right', texts: ['2.4', '9.6'] },
      ],
      { type: 'combined' },
    )
    expect(describeChart(chart, 'zh-CN')).toBe(
      '柱线组合图，2020年至2021年，含全部工业增加值（亿元）、增速（%）。' +
        '全部工业增加值由2020年的312,903亿元升至2021年的372,575亿元。增速由2020年的2.4%升至2021年的9.6%。',
    )
  })

  it('counts gaps where there are many, says months where there are months, and keeps hedges in place', () => {
    const labels = [1, 2, 3, 4, 5, 6, 7].map((month) => `2024年${month}月`)
    const periods = labels.map((_, at) => `2024-0${at + 1}`)
    const texts = ['1', null, null, null, null, '2', '30以上']
    const gaps = describeChart(aChart(labels, [{ unit: '个', texts }], { periods }), 'zh-CN')
    expect(gaps).toContain('升至2024年7月的30个以上，另有4个时期无数据')
    const months = aChart(labels.slice(0, 3), [{ texts: ['1', '2', '3'] }], {
      periods: periods.slice(0, 3),
      type: 'line',
    })
    expect(describeChart(months, 'zh-CN')).toMatch(/^折线图，.*，其间逐月上升。$/)
  })

  it('is a sentence even without any period', () => {
    expect(describeChart(aChart([], [{ texts: [] }]), 'zh-CN')).toBe('柱状图：全部工业增加值，暂无数据。')
    expect(describeChart(aChart([], [{ name: 'Output', texts: [] }]), 'en')).toBe('Bar chart: Output. No data yet.')
  })

  it('names extremes, gaps and points in time in English', () => {
    const labels = ['2018', '2019', '2020', 'the end of 2021']
    const chart = aChart(labels, [{ name: 'Rate', unit: '%', texts: ['5', '9', '2', '6'] }])
    expect(describeChart(chart, 'en')).toBe(
      'Bar chart, 2018 to the end of 2021. Rate (%) rose from 5% in 2018 to 6% at the end of 2021, with a high of 9% in 2019 and a low of 2% in 2020.',
    )
    const gap = aChart(labels, [{ name: 'Rate', unit: '%', texts: ['5', null, null, '4'] }])
    expect(describeChart(gap, 'en')).toContain('fell from 5% in 2018 to 4% at the end of 2021; no data for 2019, 2020.')
  })
})

describe('buildDataTable', () => {
  it('has a row a period and a column a series, with the unit in its head', () => {
    const chart = aChart(yearLabels(2020, 2021), [
      { texts: ['312,903', null] },
      { name: '增速', unit: '', texts: ['2.4', '9.6'] },
    ])
    expect(buildDataTable(chart, 'zh-CN')).toEqual({
      header: ['时期', '全部工业增加值（亿元）', '增速'],
      rows: [
        {
          label: '2020年',
          cells: [
            { text: '312,903', value: '312903' },
            { text: '2.4', value: '2.4' },
          ],
        },
        {
          label: '2021年',
          cells: [
            { text: '—', value: null },
            { text: '9.6', value: '9.6' },
          ],
        },
      ],
    })
    expect(buildDataTable(chart, 'en').header).toEqual(['Period', '全部工业增加值 (亿元)', '增速'])
  })
})
