import { predicates } from './name-words'

const predicate = new RegExp(`(?:${predicates})`, 'g')

/** The counted thing, and the predicate behind it. */
export function splitPredicate(rest: string): { readonly thing: string; readonly does: string } {
  const whole = rest.replace(/^[“‘](?=[^”’]*$)/, '')
  const modifier =
    /^(?:来自|位于|参与|通过|获得|具有|拥有|应用于|使用|从事|面向|进入|占)[^，]{2,16}?的(?=.{2})/.exec(whole)?.[0] ?? ''
  const clean = whole.slice(modifier.length)
  for (const match of clean.matchAll(predicate)) {
    if (match.index === 1) continue
    return {
      thing: modifier + tidy(clean.slice(0, match.index)),
      does: clean.slice(match.index).replace(/[的了]$/, ''),
    }
  }
  return { thing: modifier + tidy(clean), does: '' }
}

const tidy = (thing: string): string =>
  thing.replace(/(?:以及|和|及|与|、|，|其中|中有|中|里|的|等|共同|也)+$/, '').replace(/^(?:的|以上|左右)/, '')

/** A predicate without what only says that it came about: 已实现… */
export const withoutEmptyWords = (does: string): string =>
  does
    .replace(/^(?:已经|已|正在|均|都)+/, '')
    .replace(/^(实现|进行|获得|得到|入选|入围|进入)了/, '$1')
    .replace(/^进行/, '')
