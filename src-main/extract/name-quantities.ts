import { type Before, entityOf, inheritedName, isOwned, ownerIn, pullName, withOwner } from './inherited-name'
import { isFlow } from './name-count'
import { nameByWords } from './name-frames'
import { spreadLists, withEach } from './name-lists'
import { measures } from './name-words'
import type { QuantityName, SentencePart } from './sentence-part'
import { toStandardWording } from './standard-wording'
import { trimLead } from './trim-lead'

/** The whole that a share is taken of: “小巨人”企业中超六成. */
const wholeOf = ({ around }: SentencePart): string =>
  /中(?:有)?$/.test(trimLead(around.lead)) ? trimLead(around.lead).replace(/中(?:有)?$/, '') : ''

/** The names of a sentence's quantities; several for one that each of several things has (均). */
export function nameQuantities(
  text: string,
  parts: readonly SentencePart[],
  given: { readonly entity: string; readonly name: string; readonly said: string },
): { readonly names: QuantityName[][]; readonly entity: string } {
  const names: QuantityName[] = []
  let entity = /^(?:[“”\s]|其中)*其中/.test(text) ? given.entity : ''
  for (const [index, part] of parts.entries()) {
    const named = nameOne(text, part, {
      last: lastOf(parts, names, part),
      entity: entity || ownerIn(part.around.clauseBefore),
      entityBefore: index === 0 ? given.entity : '',
      topic: given.name,
      said: given.said,
    })
    names[index] = index === 0 ? named : sharedRelation(text, parts[index - 1], part, names[index - 1], named)
    if (!named.relation && !named.inherited)
      entity = (named.frame === 'share' ? wholeOf(part) : entityOf(toStandardWording(named.name))) || entity
  }
  spreadLists(text, parts, names)
  return { names: names.map((named, index) => withEach(parts[index], named)), entity }
}

const isRatio = (unit: string): boolean => /^(?:%|‰|成|番|倍)$|百分点/.test(unit)
const baseOf = (unit: string): string => unit.replace(/^[百千万亿]+/, '')

/** The number that a clause without a name goes on about: the last, or of amounts the last in the same unit. */
function lastOf(
  parts: readonly SentencePart[],
  names: readonly QuantityName[],
  part: SentencePart,
): QuantityName | undefined {
  const { unit } = part.quantity
  const before = names.flatMap((name, index) => {
    const other = parts[index]?.quantity.unit
    return other === undefined || /连续.*[年月]数$/.test(name.name) ? [] : [{ name, unit: other }]
  })
  const same = isRatio(unit) ? undefined : before.findLast((one) => baseOf(one.unit) === baseOf(unit))
  return (same ?? before.at(-1))?.name
}

/** In "出口口罩5亿只、防护服2亿件" the verb is everyone's. */
function sharedRelation(
  text: string,
  before: SentencePart | undefined,
  part: SentencePart,
  last: QuantityName | undefined,
  named: QuantityName,
): QuantityName {
  const relation = last?.relation
  if (!relation || !before || named.relation || named.inherited || named.frame === 'none') return named
  const between = text.slice(before.quantity.end, part.quantity.start)
  const isList = /^[^，；：]{0,24}(?:、|和|及|以及)/.test(between) && !/[，；：]/.test(between)
  const isSameTotal = part.change?.isTotal && before.change?.isTotal && /^[^；：]*，/.test(between)
  if (!isList && !isSameTotal) return named
  if (relation.endsWith('的')) return { ...named, name: relation + named.name, relation }
  const thing = named.frame === 'thing' || isFlow.test(relation) ? named.name.replace(/数$/, '') : named.name
  return { ...named, name: relation + thing, relation }
}

function nameOne(text: string, { quantity, around, change }: SentencePart, before: Before): QuantityName {
  const isChange = change !== null && !change.isTotal
  const said = isChange ? text.slice(around.start, Math.max(change.wordsStart, around.start)) : around.lead
  const lead = /倍$/.test(quantity.unit) ? said.replace(multipleOf, '') : said
  const { last, entity } = before
  if (change?.basis === '拉动') return pullName(text.slice(change.wordsStart, quantity.start), entity)
  if (/倍$/.test(quantity.unit) && isMultipleOf.test(around.lead) && last)
    return { ...last, inherited: last.inherited ?? 'before' }
  const named = nameByWords({ ...around, lead }, quantity.unit, isChange, entity)
  if (named.frame === 'none' && /连续\s*$/.test(around.lead) && last) {
    return {
      name: `${last.name}连续${around.behind.trim()}${quantity.unit === '个月' ? '月' : quantity.unit}数`,
      frame: 'predicate',
      inherited: 'elsewhere',
    }
  }
  if (named.frame === 'none') return inheritedName(around, before)
  if (/^占(?!比|有|用|据|地)/.test(named.name) && last && amountAtEnd.test(last.name))
    return { ...named, name: last.name + named.name, inherited: 'elsewhere' }
  const owner = entity || (isOwned(named.name) ? before.entityBefore : '')
  return withMeasure(withOwner(named, around, owner), quantity.unit, before)
}

/** 是2012年的3.1倍, 相当于全国平均水平的2倍: what the number before was about. */
const isMultipleOf = /^[，,\s]*(?:已?是|为|约为|相当于|达到?了?)[^，]*的\s*(?:近|约|超过?)?\s*$/

/** 工业增加值3亿元，占全省比重…: the share is the amount's, not its owner's. */
const amountAtEnd = /(?:增加值|产值|收入|出口额|进口额|零售额|投资|利润|产量|销量|经费|支出)$/

/** 从业人数是大型企业的1.5倍: what it is a multiple of names nothing. */
const multipleOf = /(?<=.{2})(?:是|为|相当于|达到?)[^是为]{2,24}的\s*(?:近|约|超过?)?\s*$/

const bareOwner = /(?:企业|业|产业|行业|类|门类|地区|部门|单位|领域|产品|装备)$/
const measureAtEnd = new RegExp(`${measures}$`)

/** 股份制企业增长5%: the measure that the statement before gave stands for this owner's too. */
function withMeasure(named: QuantityName, unit: string, { last, topic, said }: Before): QuantityName {
  // 产品产量同比增长。钢材5万吨: what follows are the products' outputs.
  if (
    /产品产量/.test(said) &&
    named.frame === 'thing' &&
    !named.inherited &&
    !isRatio(unit) &&
    !/[量额]$/.test(named.name)
  )
    return { ...named, name: `${named.name.replace(/数$/, '')}产量`, inherited: 'elsewhere' }
  if (named.frame !== 'thing' || named.inherited || !bareOwner.test(named.name)) return named
  if (!isRatio(unit) && !/元$/.test(unit)) return named
  const measure = measureAtEnd.exec(last?.name ?? topic)?.[0]
  return measure ? { ...named, name: named.name + measure, inherited: 'elsewhere' } : named
}
