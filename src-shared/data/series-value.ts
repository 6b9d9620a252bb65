import { toExact } from './exact'
import { incomparable, isRate, type Outcome, type Task } from './outcome'
import type { Period } from './period'
import { comparePeriods, expandPeriod, readPeriod, writePeriod } from './period-parts'
import { isGap, readingsIn } from './reading'
import { addReadings } from './share'

/** What the series says for the period. */
export const value = ({ series, period }: Task): Outcome => {
  const reading = series.read(period)
  if (isGap(reading)) return reading
  return { value: toExact(reading.value), unit: reading.unit, decimals: reading.decimals, readings: [reading] }
}

/** From `against`, where the binding names it, to the period: a total that runs on from point to point of a chart. */
const summedPeriod = ({ period, against }: Task): Period => {
  if (against === null || comparePeriods(against, period) >= 0) return period
  const [begin, end] = [readPeriod(against), readPeriod(period)]
  return begin.grain === end.grain ? writePeriod(begin.from, end.to) : period
}

/** A flow over the years or months of a span; every one must be there. Stocks and rates have no sum over time. */
export const sum = (task: Task): Outcome => {
  const found = expandPeriod(summedPeriod(task)).map((period) => task.series.read(period))
  return task.indicator.nature === 'stock' || isRate(task.binding, task.indicator)
    ? incomparable('not-computable', readingsIn(found))
    : addReadings(found)
}
