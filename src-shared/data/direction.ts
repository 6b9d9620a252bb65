import type { Binding } from './binding'
import { isRate, type Outcome, seriesOf, type Task } from './outcome'
import { changeRate, difference, readPair } from './pair'
import { type Phrase, parsePhrase, usesSlot } from './phrase'
import { isGap } from './reading'
import { openSeries } from './series'
import { value } from './series-value'

/** The phrase of a binding; null where it has none, or none that can be read. */
export const phraseOf = ({ phrase }: Binding): Phrase | null => {
  const parsed = phrase === '' ? null : parsePhrase(phrase)
  return parsed?.ok ? parsed.value : null
}

/** Whether the change is one that a source published, and not one between two values. */
const isPublished = ({ binding, against }: Task): boolean => binding.changeBasis !== '' && against === null

/** The change whose sign the word follows: published as such, of a rate in points, else computed where that may be. */
const signedChange = (task: Task): Outcome => {
  if (isPublished(task)) return value(task)
  return isRate(task.binding, task.indicator) ? difference(task) : changeRate(task)
}

/** The levels beside a published change: at its price basis, else at current prices, else at none. */
function levelsBeside(task: Task): Task[] {
  if (!isPublished(task)) return [task]
  return [...new Set([task.binding.priceBasis, 'current', 'none'] as const)].map((priceBasis) => {
    const binding = { ...task.binding, changeBasis: '', priceBasis }
    return { ...task, binding, series: openSeries(seriesOf(binding), task.lookup) }
  })
}

/**
 * A change with its sign. Where the phrase names the values before and after and no size, which way it went is plain from
 * these two, computable or not: 由31.3万亿元增长到37.3万亿元 says nothing of prices.
 */
export function direction(task: Task): Outcome {
  const phrase = phraseOf(task.binding)
  if (phrase === null || !usesSlot(phrase, 'before', 'after')) return signedChange(task)
  const levels = levelsBeside(task)
  const level = levels.find((one) => !isGap(readPair(one))) ?? levels[0] ?? task
  if (!usesSlot(phrase, 'size')) return difference(level)
  const change = signedChange(task)
  if (isGap(change) || change.ends) return change
  const pair = readPair(level)
  if (isGap(pair)) return pair
  return { ...change, ends: pair.ends, readings: [...change.readings, pair.ends.after, pair.ends.before] }
}
