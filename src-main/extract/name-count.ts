import { makerAtEnd, relaterAtEnd, withoutMaker } from './makers'
import { flows } from './name-words'
import { asNamed, type Named } from './named'
import { splitPredicate, withoutEmptyWords } from './predicate'
import { isMeasure } from './trim-lead'

interface CountPlace {
  readonly lead: string
  readonly isListed: boolean
  readonly unit: string
}

/** 2万人的需求 counts people, 2万名职工 the employees. */
const countOf = (thing: string, unit: string): string =>
  thing.endsWith('人口')
    ? ''
    : /^[百千万亿]*人次?$/.test(unit) && !/[人员者工生师民众童才女]$|数$|人次$/.test(thing)
      ? unit.replace(/^[百千万亿]+/, '').replace(/人$/, '人数')
      : '数'

/** 73家企业入围…: the thing counted, and what it does where the sentence goes on. */
export function nameCounted(words: string, rest: string, { lead, isListed, unit }: CountPlace): Named | null {
  const { thing, does } = withMeasureInPredicate(splitPredicate(rest))
  if (thing === '' && /人$/.test(unit) && does.length > 2) return asNamed(`${does}的人数`, 'predicate')
  if (/^[省市县区国村镇乡州]$/.test(thing)) return asNamed(thing === '省' ? '省份数' : `${thing}数`, 'counted')
  if (thing.length < 2)
    return does.length > 2 && /中$/.test(words) ? asNamed(`${does}的${words.slice(0, -1)}数`, 'predicate') : null
  if (/为$/.test(trimEnd(lead)) && /提供|开展/.test(does)) return asNamed(`服务${thing}数`, 'counted')
  const made = makerAtEnd.exec(words)
  const related = relaterAtEnd.exec(words)
  if (related?.[2] && !made) {
    const before = withoutVerb(related[1] ?? '')
    const relation = (before.length <= 18 ? before : '') + related[2].replace(/[了着过]$/, '') + (related[3] ?? '')
    return { ...asNamed(relation + thing + (isFlow.test(relation) ? '' : countOf(thing, unit)), 'counted'), relation }
  }
  if (
    !made &&
    words.length >= 2 &&
    does === '' &&
    !/[的等中以]$/.test(words) &&
    !isListed &&
    !/^(?:的|以)/.test(rest)
  ) {
    // 灯塔30座海岛: the words before are no verb, so they name the whole.
    if (isMeasure(words) || words.endsWith('数')) return null
  }
  if (/向$/.test(words) && does) return asNamed(`${does}的${thing}数`, 'predicate')
  if (/^(?:受益|获奖|参训|参赛|就业|上市|脱贫|开工|投产|复工)$/.test(does))
    return asNamed(`${does}${thing}数`, 'counted')
  const of = /的$/.test(words) && words.length <= 16 ? words.replace(/的$/, '') : ''
  if (does.length >= 2 && does.length <= 26 && !/^(?:已经|已|正在)?(?:通过|进行|为|在|超过|累计)?$/.test(does)) {
    return asNamed(`${of}${withoutEmptyWords(does)}的${thing}数`, 'predicate')
  }
  return asNamed(`${of}${thing}数`, 'counted')
}

const measuredThing =
  /^((?:大类)?行业|产品|企业|地区|省份|城市|项目|品种)((?:工业)?(?:增加值|产量|产值|利润|收入|出口额?|销量|价格|投资))$/

/** 27个行业增加值｜实现增长 counts industries whose value added grew. */
function withMeasureInPredicate({ thing, does }: ReturnType<typeof splitPredicate>): ReturnType<typeof splitPredicate> {
  const [, counted, measure] = does === '' ? [] : (measuredThing.exec(thing) ?? [])
  return counted && measure ? { thing: counted, does: measure + does } : { thing, does }
}

/** A verb that moves goods or money, at the end of a relation. */
export const isFlow = new RegExp(`(?:${flows})$`)
const trimEnd = (lead: string): string => lead.replace(/(?:超过?|近|约|逾)\s*$/, '').trimEnd()

const withoutVerb = (words: string): string =>
  words.replace(/(?:已经|已|正在|正|的|也|共|累计|等)+$/, '').replace(/^(?:我国|中国|全国)的?/, '')

/** 充电桩30个: the thing stands before its number. */
export function nameThing(words: string, kind: string, unit: string): Named {
  const thing = withoutMaker(words)
  if (thing.length < 2 || thing.endsWith('等')) return { name: '', frame: 'none' }
  const flow = flowAtStart.exec(thing)
  if (flow) return { ...asNamed(thing, 'counted'), relation: flow[1] ?? '' }
  return asNamed(
    countAtEnd.test(thing) ? thing : thing + (thing.includes(kind) ? '' : kind) + countOf(thing, unit),
    'thing',
  )
}

const flowAtStart = new RegExp(
  `^.{0,12}((?:向[^，]{1,6})(?:${flows})|(?<=^.{0,4})(?:${flows}))(?!企业|额|收入|总额|量|规模|线|基地|总值|交货)(?=.{2})`,
)
const countAtEnd = /(?:数|产销|量|规模|产能|人次|额|率|能力|容量)$/
