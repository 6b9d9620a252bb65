import type { Language } from '../data/format-period'
import { findSeriesFacts, type KnownPoint, type SeriesFacts } from './chart-facts'
import type { ResolvedChart } from './figure-spec'
import { pointText, seriesTitle } from './point-text'

const kindsChinese = { bar: '柱状图', line: '折线图', combined: '柱线组合图' } as const
const kindsEnglish = { bar: 'Bar chart', line: 'Line chart', combined: 'Bar and line chart' } as const

/** More gaps than that are counted, not listed. */
const LISTED_GAPS = 3

/** Years step 逐年, months 逐月; anything else 逐期. */
const stepWord = (periods: readonly string[]): 'year' | 'month' | 'period' =>
  periods.every((period) => /^\d{4}(?:-12-31)?$/.test(period))
    ? 'year'
    : periods.every((period) => /^\d{4}-\d\d$/.test(period))
      ? 'month'
      : 'period'

const stepsChinese = { year: '逐年', month: '逐月', period: '逐期' } as const

const courseChinese = (facts: SeriesFacts, chart: ResolvedChart, amount: (point: KnownPoint) => string): string => {
  const say = (point: KnownPoint) => `${point.label}的${amount(point)}`
  const [first, last] = [facts.known[0], facts.known.at(-1)]
  if (first === undefined || last === undefined) return '暂无数据'
  if (first === last) return `仅有${say(first)}`
  const steady = facts.isSteady ? `，其间${stepsChinese[stepWord(chart.periods)]}` : ''
  const extremes = [
    ...(facts.highest ? [`最高为${say(facts.highest)}`] : []),
    ...(facts.lowest ? [`最低为${say(facts.lowest)}`] : []),
  ].map((extreme) => `，${extreme}`)
  if (facts.course === 'same') {
    return facts.isSteady ? `始终为${amount(first)}` : `由${say(first)}到${say(last)}，首尾持平${extremes.join('')}`
  }
  const [verb, word] = facts.course === 'up' ? ['升至', '上升'] : ['降至', '下降']
  return `由${say(first)}${verb}${say(last)}${steady && `${steady}${word}`}${extremes.join('')}`
}

const gapsChinese = ({ missingLabels, known }: SeriesFacts): string =>
  missingLabels.length === 0 || known.length === 0
    ? ''
    : missingLabels.length > LISTED_GAPS
      ? `，另有${missingLabels.length}个时期无数据`
      : `，${missingLabels.join('、')}无数据`

const describeChinese = (chart: ResolvedChart): string => {
  const kind = kindsChinese[chart.type]
  const [first, last] = [chart.labels[0], chart.labels.at(-1)]
  if (first === undefined || last === undefined) {
    return `${kind}：${chart.series.map(({ name }) => name).join('、')}，暂无数据。`
  }
  const range = first === last ? first : `${first}至${last}`
  const bodies = chart.series.map((series, at) => {
    const facts = findSeriesFacts(chart, at)
    const amount = ({ text }: KnownPoint) => pointText(text, series.unit, 'zh-CN')
    return `${courseChinese(facts, chart, amount)}${gapsChinese(facts)}`
  })
  const titles = chart.series.map((series) => seriesTitle(series, 'zh-CN'))
  if (chart.series.length === 1) return `${kind}，${range}${titles[0]}：${bodies[0]}。`
  const sentences = chart.series.map(({ name }, at) => `${name}${bodies[at]}。`)
  return `${kind}，${range}，含${titles.join('、')}。${sentences.join('')}`
}

const atLabel = (label: string): string =>
  `${label.startsWith('the end') ? 'at' : /^\d{1,2} /.test(label) ? 'on' : 'in'} ${label}`

const courseEnglish = (facts: SeriesFacts, chart: ResolvedChart, say: (point: KnownPoint) => string): string => {
  const [first, last] = [facts.known[0], facts.known.at(-1)]
  if (first === undefined || last === undefined) return 'has no data yet'
  if (first === last) return `has one value, ${say(first)}`
  const extremes = [
    ...(facts.highest ? [`with a high of ${say(facts.highest)}`] : []),
    ...(facts.lowest ? [`${facts.highest ? 'and' : 'with'} a low of ${say(facts.lowest)}`] : []),
  ].map((extreme, at) => (at === 0 ? `, ${extreme}` : ` ${extreme}`))
  const verb = { up: 'rose', down: 'fell', same: 'went' }[facts.course]
  const steady = facts.isSteady && facts.course !== 'same' ? `, every ${stepWord(chart.periods)}` : ''
  return `${verb} from ${say(first)} to ${say(last)}${steady}${extremes.join('')}`
}

const gapsEnglish = ({ missingLabels, known }: SeriesFacts): string =>
  missingLabels.length === 0 || known.length === 0
    ? ''
    : missingLabels.length > LISTED_GAPS
      ? `; ${missingLabels.length} periods have no data`
      : `; no data for ${missingLabels.join(', ')}`

const describeEnglish = (chart: ResolvedChart): string => {
  const kind = kindsEnglish[chart.type]
  const [first, last] = [chart.labels[0], chart.labels.at(-1)]
  if (first === undefined || last === undefined)
    return `${kind}: ${chart.series.map(({ name }) => name).join(', ')}. No data yet.`
  const sentences = chart.series.map((series, at) => {
    const facts = findSeriesFacts(chart, at)
    const say = ({ label, text }: KnownPoint) =>
      `${pointText(text, series.unit === '%' ? '%' : '', 'en')} ${atLabel(label)}`
    return `${seriesTitle(series, 'en')} ${courseEnglish(facts, chart, say)}${gapsEnglish(facts)}.`
  })
  return `${kind}, ${first === last ? first : `${first} to ${last}`}. ${sentences.join(' ')}`
}

/**
 * The text alternative of a chart, made from its data: what it shows, of which periods, the first and last value, the
 * course or the extremes, and what is missing.
 */
export const describeChart = (chart: ResolvedChart, language: Language): string =>
  language === 'en' ? describeEnglish(chart) : describeChinese(chart)
