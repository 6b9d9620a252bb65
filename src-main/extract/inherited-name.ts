import type { Surroundings } from './clauses'
import { added } from './name-frames'
import { measures, ownedMeasures, relaters } from './name-words'
import type { Named } from './named'
import type { QuantityName } from './sentence-part'
import { cutPredicate, isMeasure, trimLead } from './trim-lead'

/** What was said before a number. */
export interface Before {
  readonly last: QuantityName | undefined
  readonly entity: string
  /** Of the sentences before, for a sentence's first number. */
  readonly entityBefore: string
  /** What the sentence before was about. */
  readonly topic: string
  /** That sentence. */
  readonly said: string
}

const measureAtEnd = new RegExp(`(?:的)?${measures}$|数量?$`)
/** Measures that need an owner: those of the table, and any that is nothing but a measure. */
const owned = new RegExp(`^(?:(?:${ownedMeasures})(?:占.*|的.*|数|额)?|${measures})$`)

/** 营业收入, 出口数: says nothing without whose it is. */
export const isOwned = (name: string): boolean => owned.test(name)

const related = new RegExp(`^(?:${relaters})`)

/** Whom a name speaks of: 灯塔检修率 → 灯塔, 灯塔数 → 灯塔. */
export function entityOf(name: string): string {
  if (related.test(name) || /^每/.test(name)) return ''
  const contributor = /^(.{2,}?)对.{2,16}的?(?:贡献率?|拉动)$/.exec(name)?.[1]
  if (contributor) return contributor
  const entity = name
    .replace(/占(?!比|有|用|据|地).*$/, '')
    .replace(/(?<=.{2})每[百千万]*[元人户家件].*$/, '')
    .replace(/^.*的(?=.{2,}数$)/, '')
    .replace(measureAtEnd, '')
    .replace(/产销$/, '')
    .replace(/平均$|的$/, '')
  return entity.length >= 2 && !/[、，]/.test(entity) ? entity : ''
}

/** A clause that says under which circumstances, not of what. */
const circumstance =
  /(?:计算|测算|来看|看|方面|影响|冲击|基础上|条件下|背景下|[期年月]间|以来|同时|情况下|[年月日底末])\s*$/
const ownerAtStart =
  /^(?:[，,；;：:\s]|我国|全国|中国|其中)*([^，、的在是]{2,18}?(?:企业|行业|制造业|产业|平台|园区|机构|银行|用户|集群|系统|装备))(?!家|项|支)/

/** The enterprises, industry or place that a clause opens with. */
export const ownerIn = (clause: string): string => ownerAtStart.exec(clause)?.[1] ?? ''

/** 拉动全部投资增长2个百分点 is a share in the growth of another. */
export function pullName(words: string, entity: string): QuantityName {
  const pulled =
    /(?:拉动|带动|拖累|拉低)了?(.*?)(?:同比)?(?:增长|增速|上升|提高|下降|回落)/
      .exec(words)?.[1]
      ?.replace(/^(?:全国|我国)/, '') ?? ''
  return { name: `${entity}对${pulled}增长的拉动`, frame: 'measure', inherited: 'elsewhere' }
}

/** 同比增长6%, 达到30%: what the number before, or else the clause before, was about. */
export function inheritedName(around: Surroundings, { last, entity, topic }: Before): QuantityName {
  const clause = circumstance.test(around.clauseBefore) ? '' : cutPredicate(trimLead(around.clauseBefore))
  if (last && around.isClauseFresh && isMeasure(clause))
    return withOwner({ name: clause, frame: 'thing' }, around, entity)
  const kind = added(around.lead)
  if (last && kind) return { ...last, name: `${last.name.replace(/总?数$/, '')}${kind}数`, inherited: 'elsewhere' }
  if (last) return { ...last, inherited: last.inherited ?? 'before' }
  const name = clause.length >= 2 ? clause : topic
  return {
    name: name.slice(-30),
    frame: measureAtEnd.test(name) && name.length >= 4 ? 'thing' : 'none',
    inherited: 'elsewhere',
  }
}

/** An owner and its measure, which may share words: 医保参保 and 参保率 make 医保参保率. */
function joined(owner: string, measure: string): string {
  for (let length = Math.min(owner.length, measure.length); length > 0; length--)
    if (owner.endsWith(measure.slice(0, length))) return owner + measure.slice(length)
  return owner + measure
}

/** Measures of the whole economy, whoever was named before. */
const standsAlone = /^(?:总?发电量|全社会用电量|货运量|客运量|客流量|吞吐量|(?:货物)?进出口总?额|税收收入|财政收入)$/

/** 营业收入, 占比: measures that need the owner named before. */
export function withOwner(named: Named, around: Surroundings, entity: string): QuantityName {
  const plain = { ...named, inherited: null }
  if (entity === '' || named.name.startsWith(entity) || standsAlone.test(named.name)) return plain
  if (/^与.+之比$/.test(named.name)) return { ...named, name: entity + named.name, inherited: 'elsewhere' }
  if (/^(?:占(?!比|有|用|据|地)|对.{2,16}(?:贡献|拉动))/.test(named.name))
    return { ...named, name: joined(entity, named.name), inherited: 'elsewhere' }
  if (owned.test(named.name)) return { ...named, name: joined(entity, named.name), inherited: 'elsewhere' }
  if (/其中/.test(around.lead + around.clauseBefore.slice(0, 4)) && /占比$/.test(named.name)) {
    return { ...named, name: `${entity}中${named.name}`, inherited: 'elsewhere' }
  }
  return plain
}
