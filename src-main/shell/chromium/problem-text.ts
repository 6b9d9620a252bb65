import en from '../../../resources/locales/en/shell.json'
import zh from '../../../resources/locales/zh-CN/shell.json'
import type { Failure } from '../../../src-shared/failure/result'
import { fillWords } from '../words'

/** What a terminal is told when there is no window to tell it: what happened and what to do, in its own language. */
export const problemText = (
  { code, data }: Pick<Failure, 'code' | 'data'>,
  env: Readonly<Record<string, string | undefined>>,
): string => {
  const words = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').startsWith('zh') ? zh.problem : en.problem
  const known: Readonly<Record<string, string>> = words
  return `${fillWords(known[code] ?? words.other, { code, ...data })}\n`
}
