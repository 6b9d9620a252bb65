import type { Change } from './change-basis'
import type { Surroundings } from './clauses'
import { isFlow } from './name-count'
import { nameByWords } from './name-frames'
import { measures, ownedMeasures } from './name-words'
import type { Named } from './named'
import type { Quantity } from './quantity'
import { listedBefore, spreadName } from './spread-lists'
import { toStandardWording } from './standard-wording'
import { cutPredicate, trimLead } from './trim-lead'

/** A quantity of a sentence with what stands around it. */
export interface SentencePart {
  readonly quantity: Quantity
  readonly around: Surroundings
  readonly change: Change | null
}

export interface QuantityName extends Named {
  /** Some of it was said of the number before, or in another clause. */
  readonly inherited: 'before' | 'elsewhere' | null
}

const measureAtEnd = new RegExp(`(?:的)?${measures}$|数量?$`)
const owned = new RegExp(`^(?:${ownedMeasures})(?:占.*|的.*|数)?$`)

/** Whom a name speaks of: 灯塔检修率 → 灯塔, 灯塔数 → 灯塔. */
function entityOf(name: string): string {
  const entity = name
    .replace(/占(?!比|有|用|据|地).*$/, '')
    .replace(/^.*的(?=.{2,}数$)/, '')
    .replace(measureAtEnd, '')
    .replace(/平均$|的$/, '')
  return entity.length >= 2 && !/[、，]/.test(entity) ? entity : ''
}

/** The whole that a share is taken of: “小巨人”企业中超六成. */
const wholeOf = ({ around }: SentencePart): string =>
  /中(?:有)?$/.test(trimLead(around.lead)) ? trimLead(around.lead).replace(/中(?:有)?$/, '') : ''

/** The names of a sentence's quantities; several for one that each of several things has (均). */
export function nameQuantities(
  text: string,
  parts: readonly SentencePart[],
  given: { readonly entity: string; readonly name: string },
): { readonly names: QuantityName[][]; readonly entity: string } {
  const names: QuantityName[] = []
  let entity = /^(?:[“”\s]|其中)*其中/.test(text) ? given.entity : ''
  for (const [index, part] of parts.entries()) {
    const named = nameOne(text, part, {
      last: names.at(-1),
      entity: entity || ownerIn(part.around.clauseBefore),
      topic: given.name,
    })
    names[index] = index === 0 ? named : sharedRelation(text, parts[index - 1], part, names[index - 1], named)
    if (!named.relation && !named.inherited)
      entity = (named.frame === 'share' ? wholeOf(part) : entityOf(toStandardWording(named.name))) || entity
  }
  spreadLists(text, parts, names)
  return { names: names.map((named, index) => withEach(parts[index], named)), entity }
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
  const isSameTotal = part.change?.basis === '累计' && before.change?.basis === '累计' && /^[^；：]*，/.test(between)
  if (!isList && !isSameTotal) return named
  if (relation.endsWith('的')) return { ...named, name: relation + named.name, relation }
  const thing = named.frame === 'thing' || isFlow.test(relation) ? named.name.replace(/数$/, '') : named.name
  return { ...named, name: relation + thing, relation }
}

interface Before {
  readonly last: QuantityName | undefined
  readonly entity: string
  /** What the sentence before was about. */
  readonly topic: string
}

function nameOne(
  text: string,
  { quantity, around, change }: SentencePart,
  { last, entity, topic }: Before,
): QuantityName {
  const lead =
    change && change.basis !== '累计'
      ? text.slice(around.start, Math.max(change.wordsStart, around.start))
      : around.lead
  const isChange = change !== null && change.basis !== '累计'
  if (change?.basis === '拉动') return pullName(text.slice(change.wordsStart, quantity.start), entity)
  const named = nameByWords({ ...around, lead }, quantity.unit, isChange, entity)
  if (named.frame === 'none' && /连续\s*$/.test(around.lead) && entity) {
    return {
      name: `${entity}连续${around.behind.trim()}${quantity.unit === '个月' ? '月' : quantity.unit}数`,
      frame: 'predicate',
      inherited: 'elsewhere',
    }
  }
  if (named.frame === 'none') return inheritedName(around, last, topic)
  return withOwner(named, around, entity)
}

/** A clause that says under which circumstances, not of what. */
const circumstance =
  /(?:计算|测算|来看|看|方面|影响|冲击|基础上|条件下|背景下|[期年月]间|以来|同时|情况下|[年月日底末])\s*$/
const ownerAtStart =
  /^(?:[，,；;：:\s]|我国|全国|中国|其中)*([^，、的在是]{2,18}?(?:企业|行业|制造业|产业|平台|园区|机构|银行|用户|集群|系统|装备))(?!家|项|支)/

const ownerIn = (clause: string): string => ownerAtStart.exec(clause)?.[1] ?? ''

/** 拉动全部投资增长2个百分点 is a share in the growth of another. */
function pullName(words: string, entity: string): QuantityName {
  const pulled =
    /(?:拉动|带动|拖累|拉低)了?(.*?)(?:同比)?(?:增长|增速|上升|提高|下降|回落)/
      .exec(words)?.[1]
      ?.replace(/^(?:全国|我国)/, '') ?? ''
  return { name: `${entity}对${pulled}增长的拉动`, frame: 'measure', inherited: 'elsewhere' }
}

/** 同比增长6%, 达到30%: what the number before, or else the clause before, was about. */
function inheritedName(around: Surroundings, last: QuantityName | undefined, topic: string): QuantityName {
  if (last) return { ...last, inherited: last.inherited ?? 'before' }
  const clause = circumstance.test(around.clauseBefore) ? '' : cutPredicate(trimLead(around.clauseBefore))
  const name = clause.length >= 2 ? clause : topic
  return {
    name: name.slice(-30),
    frame: measureAtEnd.test(name) && name.length >= 4 ? 'thing' : 'none',
    inherited: 'elsewhere',
  }
}

/** 营业收入, 占比: measures that need the owner named before. */
function withOwner(named: Named, around: Surroundings, entity: string): QuantityName {
  const plain = { ...named, inherited: null }
  if (entity === '' || named.name.startsWith(entity)) return plain
  if (/^(?:占(?!比|有|用|据|地)|对.{2,16}(?:贡献|拉动))/.test(named.name))
    return { ...named, name: entity + named.name, inherited: 'elsewhere' }
  if (owned.test(named.name)) return { ...named, name: entity + named.name, inherited: 'elsewhere' }
  if (/其中/.test(around.lead + around.clauseBefore.slice(0, 4)) && /占比$/.test(named.name)) {
    return { ...named, name: `${entity}中${named.name}`, inherited: 'elsewhere' }
  }
  return plain
}

/** Runs of numbers with nothing but a list's mark between them. */
function listsOf(parts: readonly SentencePart[]): (readonly [from: number, to: number])[] {
  const lists: [number, number][] = []
  parts.forEach(({ around }, index) => {
    const open = lists.at(-1)
    if (around.isListed && open && open[1] === index) open[1] = index + 1
    else lists.push([index, index + 1])
  })
  return lists
}

/** Hands the things of "A、B的产量分别为2和3" out to their numbers. */
function spreadLists(text: string, parts: readonly SentencePart[], names: QuantityName[]): void {
  for (const [from, to] of listsOf(parts)) {
    const count = to - from
    const first = names[from]
    const part = parts[from]
    if (count < 2 || !first || !part) continue
    const given = namesForList(text, parts, names, [from, to])
    for (let index = from; index < to; index++) {
      const name = given?.[index - from]
      const own = parts[index]?.around.behind
      if (name) names[index] = { ...name, inherited: 'elsewhere' }
      else if (!own || own.length < 2) names[index] = { ...first, inherited: 'elsewhere' }
    }
  }
}

function namesForList(
  text: string,
  parts: readonly SentencePart[],
  names: readonly QuantityName[],
  [from, to]: readonly [number, number],
): QuantityName[] | null {
  const count = to - from
  const [first, part] = [names[from], parts[from]]
  if (!first || !part) return null
  const spread = first.inherited ? null : spreadName(first.name, count)
  if (spread) return spread.map((name) => ({ ...first, name }))
  const before = names.slice(Math.max(0, from - count), from)
  const isDistinct = new Set(before.map(({ name }) => name)).size === count
  if (first.inherited && isDistinct && before.length === count) return [...before]
  const things = first.inherited ? null : listedBefore(text.slice(0, part.around.start), count)
  return things && /分别/.test(part.around.lead)
    ? things.map((thing) => ({ ...first, name: thing + first.name }))
    : null
}

/** "A、B出口额均占30%" says the same of each. */
function withEach(part: SentencePart | undefined, named: QuantityName): QuantityName[] {
  const each = part && /[均都各](?:占|达|为|超|突|在)/.test(part.around.lead) && !/等/.test(part.around.lead)
  if (!each) return [named]
  const name = named.name.replace(/均占/, '占')
  for (const count of [2, 3, 4]) {
    const spread = /、|和/.test(name) ? spreadName(name, count) : null
    if (spread) return spread.map((one) => ({ ...named, name: one, inherited: 'elsewhere' }))
  }
  return [{ ...named, name }]
}
