import type { ReactElement } from 'react'

const WIDTH = 120
const HEIGHT = 28
const MARGIN = 3

interface SparklineProps {
  /** In order of time; at least two. */
  readonly points: readonly number[]
  readonly label: string
}

/** How values run, as one small line; its last point is marked. */
export const Sparkline = ({ points, label }: SparklineProps): ReactElement => {
  const [low, high] = [Math.min(...points), Math.max(...points)]
  const x = (at: number) => MARGIN + (at * (WIDTH - 2 * MARGIN)) / (points.length - 1)
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - MARGIN - ((value - low) * (HEIGHT - 2 * MARGIN)) / (high - low)
  const places = points.map((value, at) => [x(at).toFixed(1), y(value).toFixed(1)] as const)
  const [lastX, lastY] = places.at(-1) ?? ['0', '0']
  return (
    <svg
      className="sparkline"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <polyline points={places.map((place) => place.join(',')).join(' ')} />
      <circle cx={lastX} cy={lastY} r="2.5" />
    </svg>
  )
}
