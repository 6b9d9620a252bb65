import { Exact, toExact } from './exact'
import { NATION } from './observation'
import { type Computed, incomparable, type Outcome, seriesOf, type Task } from './outcome'
import { isGap, joinGaps, readingsIn } from './reading'
import { openSeries } from './series'
import { convertValue } from './unit'

/** Whom a subject is ranked among, itself included. Groups and the nation hold others, so they stand beside no one. */
function listRanked({ binding, lookup }: Task): readonly string[] {
  const members = binding.ranking.group === '' ? null : (lookup.findMembers(binding.ranking.group) ?? [])
  const all = members ?? lookup.listSubjects(seriesOf(binding))
  return all.filter((subject) => subject !== NATION && lookup.findMembers(subject) === null)
}

/**
 * The place of a subject, from 1; equal values share a place and the next is left out (1, 2, 2, 4). Among a group every
 * member must have a value; among all, those count that have one.
 */
export function rank(task: Task): Outcome {
  const { binding, lookup, period, series } = task
  const own = series.read(period)
  if (isGap(own)) return own
  const ranked = listRanked(task)
  if (!ranked.includes(binding.subject)) return incomparable('not-ranked', [own])
  const found = ranked.map((subject) =>
    subject === binding.subject ? own : openSeries({ ...seriesOf(binding), subject }, lookup).read(period),
  )
  const readings = readingsIn(found)
  if (binding.ranking.group !== '' && readings.length < found.length) return joinGaps(found)
  const values = readings.map((reading) => convertValue(reading.value, reading.unit, own.unit))
  const exact = values.flatMap((value) => (value.ok ? [toExact(value.value)] : []))
  if (exact.length < values.length) return incomparable('unit-mismatch', readings)
  return { ...placeOf(toExact(own.value), exact, binding.ranking.first), unit: '位', decimals: 0, readings }
}

function placeOf(own: Exact, all: readonly Exact[], first: 'highest' | 'lowest'): Pick<Computed, 'value' | 'flags'> {
  const isAhead = (other: Exact) => (first === 'highest' ? other.gt(own) : other.lt(own))
  const isTied = all.filter((other) => other.eq(own)).length > 1
  return { value: new Exact(all.filter(isAhead).length + 1), flags: isTied ? ['tied'] : [] }
}
