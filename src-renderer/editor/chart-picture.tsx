import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react'
import standard from '../../resources/themes/standard.json'
import { ChartTheme } from '../../src-shared/figures/chart-theme'
import type { ResolvedChart } from '../../src-shared/figures/figure-spec'
import { useIsDark } from '../parts/use-is-dark'
import type { ChartSize } from './chart-drawing'

// Read when first asked for: a schema used while modules load would come before zod is told to do without `eval`.
const chartTheme = (isDark: boolean): ChartTheme => ChartTheme.parse(isDark ? standard.darkChart : standard.chart)

const isInView = (element: HTMLElement | null): boolean => {
  const area = element?.getBoundingClientRect()
  return area !== undefined && area.bottom > 0 && area.top < window.innerHeight
}

interface ChartPictureProps {
  readonly chart: ResolvedChart
  readonly alt: string
  /** Other than the one that is published: where a picture of that size would be scaled beyond reading. */
  readonly size?: ChartSize
}

/** A chart drawn in the window; the drawing library comes with the first one. */
export function ChartPicture({ chart, alt, size }: ChartPictureProps): ReactElement {
  const isDark = useIsDark()
  const [address, setAddress] = useState<string | null>(null)
  const place = useRef<HTMLElement | null>(null)
  const keepPlace = useCallback((element: HTMLElement | null): void => {
    place.current = element
  }, [])
  useEffect(() => {
    let isGone = false
    const draw = async () => {
      const { drawChart } = await import('./chart-drawing')
      if (isGone || chart.periods.length === 0) return
      const drawn = await drawChart({
        ...{ chart, theme: chartTheme(isDark), isSeen: () => isInView(place.current) },
        ...(size && { size }),
      })
      if (!isGone) setAddress(drawn)
    }
    void draw()
    return () => {
      isGone = true
    }
  }, [chart, isDark, size])
  if (!address) return <div ref={keepPlace} className="nk-chart-waiting" role="img" aria-label={alt} />
  return <img ref={keepPlace} className="nk-chart" src={address} alt={alt} draggable={false} />
}
