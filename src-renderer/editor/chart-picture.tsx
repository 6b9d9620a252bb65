import { type ReactElement, useEffect, useState } from 'react'
import standard from '../../resources/themes/standard.json'
import { ChartTheme } from '../../src-shared/figures/chart-theme'
import type { ResolvedChart } from '../../src-shared/figures/figure-spec'
import { useIsDark } from '../parts/use-is-dark'

// Read when first asked for: a schema used while modules load would come before zod is told to do without `eval`.
const chartTheme = (isDark: boolean): ChartTheme => ChartTheme.parse(isDark ? standard.darkChart : standard.chart)

/** A chart drawn in the window; the drawing library comes with the first one. */
export function ChartPicture({ chart, alt }: { chart: ResolvedChart; alt: string }): ReactElement {
  const isDark = useIsDark()
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let isGone = false
    void import('./chart-drawing').then(({ drawChart }) => {
      if (!isGone && chart.periods.length > 0) setAddress(drawChart(chart, chartTheme(isDark)))
    })
    return () => {
      isGone = true
    }
  }, [chart, isDark])
  if (!address) return <div className="nk-chart-waiting" role="img" aria-label={alt} />
  return <img className="nk-chart" src={address} alt={alt} draggable={false} />
}
