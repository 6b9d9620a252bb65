import type { Surroundings } from './clauses'
import { relaterAtEnd, withoutMaker } from './makers'
import { nameCounted, nameThing } from './name-count'
import { nameShare } from './name-share'
import { asNamed, type Named } from './named'
import { isCounting, isShare } from './number-words'
import { splitPredicate, withoutEmptyWords } from './predicate'
import { cutPredicate, isMeasure, trimLead } from './trim-lead'

/** The name as its own words give it; frame `none` where they name nothing. */
export function nameByWords(
  { lead, behind, isListed }: Surroundings,
  unit: string,
  isChange: boolean,
  entity: string,
): Named {
  const trimmed = trimLead(lead)
  const words = isShare(unit) && /占(?!比|有|用|据|地)/.test(trimmed) ? trimmed : cutPredicate(trimmed)
  const rest = behind.replace(/^\s*(?:的|左右|以上|以下)+/, '').trim()
  if (isChange) return nameMeasure(words)
  if (/^(?:年|个月|届|天)$/.test(unit) && /连续(?:第)?\s*$/.test(lead))
    return nameRun(words.replace(/连续(?:第)?$/, ''), rest, unit)
  if (isShare(unit)) return nameShare(words, rest, { lead, behind, entity }) ?? nameMeasure(words)
  if (isCounting(unit)) return nameCounted(words, rest, { lead, isListed, unit }) ?? nameThing(words, added(lead), unit)
  return withDimension(nameMeasured(words, rest, /[^年月底末]的\s*$/.test(lead)), unit)
}

/** 连续7年位居首位 counts the years. */
const nameRun = (words: string, rest: string, unit: string): Named =>
  asNamed(words && `${words}连续${rest}${unit === '个月' ? '月' : unit}数`, 'predicate')

/** 净增 or 新增 right before a number. */
export const added = (lead: string): string => /(净增|新增)[^，]{0,3}$/.exec(lead)?.[1] ?? ''

const dimensions: readonly (readonly [unit: RegExp, dimension: string])[] = [
  [/(?:亩|公顷|平方公里|平方米)$/, '面积'],
  [/(?<!车|人|吨)公里$/, '里程'],
]

/** 造林30万亩 is an area: things measured by their size are named with it. */
function withDimension(named: Named, unit: string): Named {
  const dimension = dimensions.find(([pattern]) => pattern.test(unit))?.[1]
  if (!dimension || named.frame !== 'thing' || /每|速|距|[高长宽]$/.test(named.name)) return named
  return { ...named, name: named.name + dimension }
}

/** Amounts: 耗资3亿元, 压减粗钢产量5万吨, 提供1.2亿千瓦时清洁电. */
function nameMeasured(words: string, rest: string, isModifier: boolean): Named {
  const related = relaterAtEnd.exec(words)
  const aim = /^[^，的]{0,6}(?:目标任务|目标|任务)/.exec(rest)?.[0]
  if (aim && words) return asNamed(words.replace(/(?:提前|并|超额|完成|全年|实现)+$/, '') + aim, 'measure')
  const owned = isModifier && related === null ? splitPredicate(rest).thing : ''
  if (owned.length >= 2) return asNamed(owned, 'counted')
  const isBare = words === '' || (related !== null && (related[1] ?? '').length <= 14)
  if (isBare && rest.length >= 2) {
    const { thing, does } = splitPredicate(rest)
    if (thing.length >= 2) return asNamed(`${related?.[2] ?? withoutEmptyWords(does)}${thing}`, 'counted')
  }
  return nameMeasure(words)
}

function nameMeasure(words: string): Named {
  if (words.endsWith('之比')) return asNamed(`与${words}`, 'measure')
  const name = withoutMaker(words.replace(/^(?:以|按)[^，]{2,10}(?:计算|测算)$/, ''))
  return asNamed(name, isMeasure(name) ? 'measure' : 'thing')
}
