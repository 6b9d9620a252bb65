import type { ValueFlag } from './binding'
import { phraseOf } from './direction'
import { toDecimalText, toExact } from './exact'
import type { DecimalText } from './observation'
import type { Computed } from './outcome'
import { type Course, type Phrase, sayPhrase } from './phrase'
import type { Reading } from './reading'
import { qualifierOf, type Writing, type Written, writeAmount } from './write-value'

/** A change in words. */
export interface ChangeWords {
  /** The size of the change, without its sign. */
  readonly size: Written
  readonly text: string
  readonly flags: readonly ValueFlag[]
}

/** Of its tolerance or less a change is level; without one, if it prints as nought: one digit after the point unless told. */
const courseOf = ({ binding }: Writing, change: DecimalText): Course => {
  const exact = toExact(change)
  const { tolerance, format } = binding
  const isLevel =
    tolerance === null
      ? exact.toDecimalPlaces(format.decimals ?? 1).isZero()
      : exact.abs().lte(toExact(tolerance).abs())
  return isLevel ? 'level' : exact.isNegative() ? 'fallen' : 'risen'
}

/** The hedge of the format is said of the change alone. */
const writeEnd = (reading: Reading, { binding, indicator, edition }: Writing): string | null => {
  const { value, unit, decimals, qualifier } = reading
  const format = { ...binding.format, hedge: '' as const }
  const amount = { value, unit, decimals, qualifier, isLevel: binding.changeBasis === '' }
  return writeAmount(amount, { indicator, edition, binding: { ...binding, format } })?.text ?? null
}

const saySimply = ({ binding }: Writing, course: Course, size: string): string => {
  const [risen, fallen, level] = binding.words
  return { risen, fallen, level }[course].replace('{}', size)
}

interface Said {
  readonly course: Course
  readonly size: string
  readonly periods: { readonly period: string; readonly against: string }
}

/** 由37.3万亿元增长到37.3万亿元 would be nonsense: what prints alike is level, unless a tolerance was given. */
function sayFully(phrase: Phrase, { ends }: Computed, writing: Writing, said: Said): string | null {
  const before = ends ? writeEnd(ends.before, writing) : ''
  const after = ends ? writeEnd(ends.after, writing) : ''
  if (before === null || after === null) return null
  const isAlike = ends !== undefined && before === after && writing.binding.tolerance === null
  return sayPhrase(phrase, isAlike ? 'level' : said.course, { ...said.periods, size: said.size, before, after })
}

/** The words that a change turns: the phrase of the binding, else its three words. Null where a number can't be written. */
export function writeChange(computed: Computed, writing: Writing, periods: Said['periods']): ChangeWords | null {
  const { binding } = writing
  const change = toDecimalText(computed.value)
  const size = change && toDecimalText(computed.value.abs())
  const { unit, decimals, readings } = computed
  const written =
    size && writeAmount({ value: size, unit, decimals, qualifier: qualifierOf(readings), isLevel: false }, writing)
  if (!change || !written) return null
  const phrase = phraseOf(binding)
  const said = { course: courseOf(writing, change), size: written.text, periods }
  const text = phrase ? sayFully(phrase, computed, writing, said) : saySimply(writing, said.course, written.text)
  if (text === null) return null
  const isUnread = binding.phrase !== '' && phrase === null
  return { size: written, text, flags: [...written.flags, ...(isUnread ? (['phrase-unreadable'] as const) : [])] }
}
