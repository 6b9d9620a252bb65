import { type ReactElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPeriod } from '../../../../src-shared/data/format-period'
import type { Indicator } from '../../../../src-shared/data/indicator'
import type { Strand } from '../../../../src-shared/data/paste-place'
import { isSpan, readPeriod } from '../../../../src-shared/data/period-parts'
import { describeChart } from '../../../../src-shared/figures/chart-alt'
import type { ResolvedChart } from '../../../../src-shared/figures/figure-spec'
import { groupBy } from '../../../../src-shared/text/group-by'
import { ChartPicture } from '../../../editor/chart-picture'
import { Notice } from '../../../parts/notice'
import { faceOf } from './cell-face'
import type { ValueTable } from './value-table'

// More bars than this can't be told apart in a pane.
const MOST_POINTS = 8

const paneSize = { widthPx: 340, heightPx: 240 }

/** Points of one grain: the one that most of the strand's values have. */
const periodsOf = (table: ValueTable, strand: Strand) => {
  const known = table.periods.filter((period) => table.cellAt(period, strand).observations.length > 0)
  const grainOf = (period: (typeof known)[number]) => `${readPeriod(period).grain}${isSpan(period) ? ' span' : ''}`
  const counts = groupBy(known, grainOf)
  const most = [...counts.values()].sort((one, other) => other.length - one.length)[0] ?? []
  return most.slice(-MOST_POINTS)
}

interface ValueChartProps {
  readonly indicator: Pick<Indicator, 'name' | 'nature'>
  readonly table: ValueTable
  readonly strand: Strand | null
}

/** How the values of one subject run, as a chart of a figure would show them. */
export const ValueChart = ({ indicator, table, strand }: ValueChartProps): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const chart = useMemo((): ResolvedChart | null => {
    const periods = strand ? periodsOf(table, strand) : []
    if (!strand || periods.length < 2) return null
    const usualUnit = table.units.unitOf(strand)
    const mark = strand.changeBasis === '' ? 'bar' : 'line'
    const points = periods.map((period) => {
      const { observations, states } = table.cellAt(period, strand)
      const [shown] = observations
      return {
        value: shown && shown.unit === usualUnit ? shown.value : null,
        text: shown ? faceOf(shown, usualUnit) : '',
        state: states[0] ?? 'ok',
      }
    })
    return {
      type: mark,
      showLabels: true,
      periods: [...periods],
      labels: periods.map((period) => formatPeriod(period, language, indicator.nature)),
      series: [{ name: indicator.name, unit: usualUnit, mark, axis: 'left', points }],
      state: 'ok',
    }
  }, [table, strand, indicator, language])
  if (!chart || !strand) return <Notice title={t('data.noChart')} detail={t('data.noChartHint')} />
  return (
    <figure className="value-chart">
      <figcaption>{[indicator.name, strand.subject, strand.changeBasis].filter(Boolean).join(' · ')}</figcaption>
      <ChartPicture chart={chart} alt={describeChart(chart, language)} size={paneSize} />
    </figure>
  )
}
