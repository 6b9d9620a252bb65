import type { Qualifier } from './observation'

/** A stretch of a sentence. */
export interface Mark {
  readonly start: number
  readonly end: number
}

const before: readonly (readonly [pattern: RegExp, qualifier: Qualifier])[] = [
  [/(?:超过|超出|超|逾|突破|高于|大于|多于|[>＞])(?:了|到|至)?\s*$/, '超'],
  [/(?:不低于|不少于|至少|≥)\s*$/, '≥'],
  [/(?:不超过|至多|不高于|≤)\s*$/, '≤'],
  [/(?:接近|将近|近|不足|低于|小于|[<＜])\s*$/, '近'],
  [/(?:大约|约为?|左右)\s*$/, '约'],
]
const after: readonly (readonly [pattern: RegExp, qualifier: Qualifier])[] = [
  [/^\s*(?:[百千万亿]*\s*)(?:多|余|来)/, '多'],
  [/^[^，,。；;]{0,8}?以上/, '以上'],
  [/^[^，,。；;]{0,8}?(?:左右|上下)/, '约'],
  [/^[^，,。；;]{0,8}?以下/, '≤'],
]

/** Where in its sentence a number stands, with thousands separators or without; null where it is written in words. */
export function findNumber(quote: string, value: string): Mark | null {
  const [whole = '', fraction] = value.replace(/^-/, '').split('.')
  const digits = [...whole].join('[,，\\s]?') + (fraction === undefined ? '' : `\\.${fraction}`)
  const found = new RegExp(`(?<![\\d.]|\\d[,，])${digits}(?!\\d|\\.\\d|[,，]\\d{3}(?!\\d))`).exec(quote)
  return found && { start: found.index, end: found.index + found[0].length }
}

/** What the words around an approximate number say of it; 约 where they can't be read. */
export function hedgeIn(quote: string, value: string): Qualifier {
  const mark = findNumber(quote, value)
  if (!mark) return '约'
  const [head, tail] = [quote.slice(0, mark.start), quote.slice(mark.end)]
  return (
    before.find(([pattern]) => pattern.test(head))?.[1] ?? after.find(([pattern]) => pattern.test(tail))?.[1] ?? '约'
  )
}
