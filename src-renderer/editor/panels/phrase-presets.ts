import type { Binding } from '../../../src-shared/data/binding'
import { parsePhrase, sayPhrase } from '../../../src-shared/data/phrase'

/** Phrases that yearly reports are full of. */
export const phrases = [
  '{增长|下降|持平}',
  '{增长|下降|持平}{}',
  '同比{增长|下降|持平}{}',
  '{提高|降低|持平}{}',
  '{上升|下降|持平}{}',
  '{增加|减少|持平}{}',
  '比{against}{增长|下降}{} // 与{against}持平',
  '由{before}{增长到|下降到}{after} // 保持在{after}',
] as const

/** What the grammar’s names stand for in an example. */
export interface PhraseExample {
  readonly size: string
  readonly before: string
  readonly after: string
  readonly against: string
  readonly period: string
}

/** A phrase as it reads of a change that rose, for choosing; as it is where it can't be read. */
export const sayExample = (phrase: string, example: PhraseExample): string => {
  const parsed = parsePhrase(phrase)
  return parsed.ok ? sayPhrase(parsed.value, 'risen', example) : phrase
}

/** The words of bindings made before there were phrases, as a phrase. */
export const phraseOfBinding = ({ phrase, words }: Pick<Binding, 'phrase' | 'words'>): string => {
  const [risen, fallen, level] = words
  const hasSize = risen.endsWith('{}') && fallen.endsWith('{}')
  const bare = hasSize ? [risen.slice(0, -2), fallen.slice(0, -2), level] : words
  return phrase || `{${bare.join('|')}}${hasSize ? '{}' : ''}`
}
