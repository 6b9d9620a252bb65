import { fail, ok, type Result } from '../failure/result'

/**
 * A little language for what is said of a change, so that the words turn with it:
 *
 *     同比{增长|下降|持平}{}                     同比增长9.6%      同比持平
 *     由{before}{增长到|下降到}{after}           由1.2亿吨增长到1.5亿吨
 *     比{against}{提高|降低}{} // 与{against}持平   比2020年提高3.9个百分点   与2020年持平
 *
 * `{}` is the size of the change without its sign, left out where the change is level. `{a|b}` or `{a|b|c}` are the words
 * for risen, fallen and level; with two, level reads 持平, or 保持在 where they lead up to a value (到, 至, 为).
 * `{before}`, `{after}`, `{against}` and `{period}` are the two values and their periods. What stands behind ` // ` is said
 * instead of the whole where the change is level. `{{` and `}}` are braces.
 */
export interface Phrase {
  readonly main: readonly PhrasePart[]
  readonly level: readonly PhrasePart[] | null
}

const slots = ['size', 'before', 'after', 'against', 'period'] as const
type Slot = (typeof slots)[number]

export type PhrasePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly slot: Slot }
  | { readonly kind: 'turn'; readonly risen: string; readonly fallen: string; readonly level: string | null }

/** Which way a change went. */
export type Course = 'risen' | 'fallen' | 'level'

const token = /\{\{|\}\}|\{([^{}]*)\}|\/\/|[{}]|[^{}/]+|\//g

const slotOf = (name: string): Slot | undefined => slots.find((slot) => (slot === 'size' ? '' : slot) === name)

const readBraces = (inner: string): PhrasePart | null => {
  const slot = slotOf(inner.trim())
  if (slot) return { kind: 'slot', slot }
  const [risen = '', fallen = '', level = null, ...more] = inner.split('|')
  return !inner.includes('|') || more.length > 0 ? null : { kind: 'turn', risen, fallen, level }
}

/** Fails where a brace stands alone, a name is unknown, or ` // ` comes twice; `at` counts characters from 1. */
export function parsePhrase(text: string): Result<Phrase, 'phrase-unreadable'> {
  const halves: PhrasePart[][] = [[]]
  const add = (part: PhrasePart) => halves.at(-1)?.push(part)
  for (const { 0: found, 1: inner, index } of text.matchAll(token)) {
    const unreadable = fail('phrase-unreadable', { at: index + 1, found: found.slice(0, 40) })
    const braced = inner === undefined ? null : readBraces(inner)
    if (inner !== undefined && braced === null) return unreadable
    if (found === '{' || found === '}' || (found === '//' && halves.length > 1)) return unreadable
    if (braced) add(braced)
    else if (found === '//') halves.push([])
    else add({ kind: 'text', text: found === '{{' || found === '}}' ? found.charAt(0) : found })
  }
  const [main = [], level = null] = halves.map(joinTexts)
  return ok({ main: level === null ? main : trimEnd(main), level: level && trimStart(level) })
}

const joinTexts = (parts: readonly PhrasePart[]): PhrasePart[] => {
  const joined: PhrasePart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.kind !== 'text' || last?.kind !== 'text') joined.push(part)
    else joined[joined.length - 1] = { kind: 'text', text: last.text + part.text }
  }
  return joined
}

// The spaces around ` // ` belong to the sign.
const trimEnd = (parts: readonly PhrasePart[]): PhrasePart[] =>
  trimAt(parts, parts.length - 1, (text) => text.trimEnd())
const trimStart = (parts: readonly PhrasePart[]): PhrasePart[] => trimAt(parts, 0, (text) => text.trimStart())
const trimAt = (parts: readonly PhrasePart[], at: number, trim: (text: string) => string): PhrasePart[] => {
  const part = parts[at]
  if (part?.kind !== 'text') return [...parts]
  const text = trim(part.text)
  return text === '' ? parts.toSpliced(at, 1) : parts.with(at, { kind: 'text', text })
}

const writePart = (part: PhrasePart): string => {
  if (part.kind === 'text') return part.text.replaceAll('{', '{{').replaceAll('}', '}}')
  if (part.kind === 'slot') return `{${part.slot === 'size' ? '' : part.slot}}`
  return `{${[part.risen, part.fallen, ...(part.level === null ? [] : [part.level])].join('|')}}`
}

/** The text that `parsePhrase` reads as this phrase. */
export const writePhrase = ({ main, level }: Phrase): string =>
  [main, ...(level === null ? [] : [level])].map((parts) => parts.map(writePart).join('')).join(' // ')

/** Whether the phrase names any of these. */
export const usesSlot = ({ main, level }: Phrase, ...wanted: readonly Slot[]): boolean =>
  [...main, ...(level ?? [])].some((part) => part.kind === 'slot' && wanted.includes(part.slot))

const levelWord = (risen: string): string => (/[到至为]$/.test(risen) ? '保持在' : '持平')

/** The words of a phrase for a change that went that way. */
export function sayPhrase(phrase: Phrase, course: Course, texts: Readonly<Record<Slot, string>>): string {
  const parts = course === 'level' ? (phrase.level ?? phrase.main) : phrase.main
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text
      if (part.kind === 'turn') return course === 'level' ? (part.level ?? levelWord(part.risen)) : part[course]
      return course === 'level' && part.slot === 'size' ? '' : texts[part.slot]
    })
    .join('')
}
