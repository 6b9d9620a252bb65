import { readFileSync } from 'node:fs'
import { ChartTheme } from '../../../src-shared/figures/chart-theme'
import { ResolvedChart } from '../../../src-shared/figures/figure-spec'

type SeriesFacts = Partial<Omit<ResolvedChart['series'][number], 'points'>> & { texts: readonly (string | null)[] }

/** A chart from the printed texts of its points; null is a missing value. */
export const aChart = (
  labels: readonly string[],
  series: readonly SeriesFacts[],
  facts: { type?: ResolvedChart['type']; periods?: readonly string[]; showLabels?: boolean } = {},
): ResolvedChart =>
  ResolvedChart.parse({
    type: facts.type ?? 'bar',
    showLabels: facts.showLabels ?? true,
    periods: facts.periods ?? labels.map((label) => label.replace(/年$/, '')),
    labels,
    series: series.map(({ texts, ...rest }) => ({
      name: '全部工业增加值',
      unit: '亿元',
      mark: 'bar',
      axis: 'left',
      ...rest,
      points: texts.map((text) => ({
        value: text === null ? null : text.replace(/[^-\d.]/g, ''),
        text: text ?? '—',
        state: text === null ? 'missing' : 'ok',
      })),
    })),
    state: 'ok',
  })

export const yearLabels = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => `${first + at}年`)

const themes: unknown = JSON.parse(
  readFileSync(new URL('../../../resources/themes/standard.json', import.meta.url), 'utf8'),
)

export const aTheme = (key: 'chart' | 'darkChart' = 'chart'): ChartTheme =>
  ChartTheme.parse(typeof themes === 'object' && themes !== null && key in themes ? Reflect.get(themes, key) : null)
