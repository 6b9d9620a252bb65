// Medians of several runs, ours and the baselines in turn, so that a machine that slows down slows all of them.
export const RUNS = 7

const medianOf = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]
const ms = (value) => `${Math.round(value)} ms`

/** Runs each way once unmeasured and then `RUNS` times in turn. Gives the times of each, in milliseconds. */
export const alternate = async (ways) => {
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]))
  for (let round = 0; round <= RUNS; round += 1) {
    for (const [name, measure] of Object.entries(ways)) {
      const took = await measure()
      if (round > 0) times[name].push(took)
    }
  }
  return times
}

/** One line a way: median and spread. */
export const describeTimes = (times) =>
  Object.entries(times).map(
    ([name, values]) => `  ${name}: ${ms(medianOf(values))} (${ms(Math.min(...values))} … ${ms(Math.max(...values))})`,
  )

/** A goal: `ours` may take at most so many milliseconds, or so many times what `baseline` takes. */
export const judge = ({ what, ours, atMostMs, baseline, atMostTimes }) => {
  const median = medianOf(ours)
  const limit = baseline ? medianOf(baseline) * atMostTimes : atMostMs
  const isMet = median <= limit
  const said = baseline
    ? `${(median / medianOf(baseline)).toFixed(2)} times the baseline, at most ${atMostTimes}`
    : `${ms(median)}, at most ${ms(atMostMs)}`
  return { isMet, line: `${isMet ? '✓' : '✖'} ${what}: ${said}` }
}
