import { flows } from './name-words'

const verb =
  '(?<!自然)增长|增加|多增|少增|加快|放缓|收窄|回升|反弹|增幅|增速|提高|提升|上升|升高|下降|降低|减少|回落|下滑|缩短|缩小|缩减|压缩|扩大|降幅|涨幅|上涨|下跌|攀升|压降|增值|升值|贬值|翻|增|降|涨|高出|(?<!最)(?:高|低|快|慢)|超出|多出|减'
const moment = '(?:同期|同口径|年?末|年?底|年?初|全年)?(?:相比)?'
const basis = new RegExp(
  [
    '同比',
    '环比',
    `(?:比|较|与)(?:上年|去年|前年|上月|上季度|上半年|前一年|同期)(?:[一二三四]季度|\\d{1,2}月)?${moment}`,
    String.raw`(?:比|较|与)\s*(?:(?:19|20)\d{2}\s*年\s*(?:\d{1,2}\s*月)?|(?:\d{1,2}\s*[—–-]+\s*)?\d{1,2}\s*月(?:份)?)${moment}`,
    `(?:比|较|与)(?:前?第?[一二三四两]季度|[上下]半年)${moment}`,
    '(?:比|较)[“"]?十[一二三四五]?五[”"]?(?:期间|末|初|时期)?',
    '(?:比|较)[^，,、年月]{1,6}前',
    '(?:两|三|四|五|六|\\d{1,2})年(?:的)?平均',
    '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})年(?:间|来)',
    '年均',
    '年平均',
    '年?复合',
  ].join('|'),
  'g',
)
const tail = String.raw`(?:率|幅度?|速度?)?(?:分别)?(?:了|为|约|近|超过?|达到?|至少|逾|大于|高达|平均|累计|接近|将近|只有|仅)*\s*$`
const changing = new RegExp(`(?:${verb})${tail}`)
const reaching = /(?:到|至|为|达到?|成)(?:了|约|近|超过?|接近|逾)*\s*$/
const rateWords = /(?:同比|年均|增速|增幅|降幅|(?<!自然)增长率|复合增长率)[^，,]{0,6}$/
/** A rate may stand behind its number: 近60%的增长, 2%左右的年均增速. */
const rateBehind =
  /^的?(?:(?:年均|平均|同比|高|较快|速)的?)?(?:速度)?(?:增长|增速|增幅|降幅|增长率|速度增长|涨幅)(?!的|点|极|贡献)/

export interface Change {
  /** The basis as printed, `未注明` where the sentence names none. */
  readonly basis: string
  /** Where the words that tell of the change start; they are no part of the name. */
  readonly wordsStart: number
  /** No change but a total added up from its beginning. */
  readonly isTotal?: boolean
  /** An earlier sentence stated the basis. */
  readonly isTakenOver?: boolean
}

export interface ChangePlace {
  /** The sentence up to the number, and where its clause starts in it. */
  readonly before: string
  readonly clause: number
  /** The clause behind the number and its unit. */
  readonly behind: string
  readonly unit: string
  /** The basis that an earlier clause of the sentence stated. */
  readonly inherited: string | null
  /** The basis that an earlier sentence of the paragraph stated. */
  readonly earlier: string | null
}

/** What a number is a change against, null where it is a level. */
export function findChange(place: ChangePlace): Change | null {
  const { before, clause, unit, behind } = place
  const words = before.slice(clause)
  const comparison = findComparison(words, unit)
  if (comparison) return { basis: comparison.basis, wordsStart: clause + comparison.at }
  const isRatio = /^%$|百分点|倍/.test(unit)
  const isRate = isRatio && (rateWords.test(words) || rateBehind.test(behind))
  const isLevel =
    reaching.test(words) && !/(?:增速|增幅|降幅|增长率|幅度)(?:达到?|为|约|近|超过?|到|了)*\s*$/.test(words)
  if (isLevel && !isRate) return null
  const isAddition = /(?:净增|新增)[^，,]{0,3}$/.test(words) && words.search(basis) < 0
  const match = isAddition ? null : changing.exec(words)
  if (!match && !isRate) return null
  if (/(?:贡献|普及|覆盖|占比|利用)率?[^增降]{0,6}$/.test(words) && !match) return null
  const stated = [...words.matchAll(basis)].at(-1)
  const wordsStart = clause + Math.min(stated?.index ?? words.length, match?.index ?? words.length)
  const known = basisOf(stated?.[0], place)
  return known === '未注明' && place.earlier !== null && isRatio
    ? { basis: place.earlier, wordsStart, isTakenOver: true }
    : { basis: known, wordsStart }
}

function basisOf(stated: string | undefined, { before, clause, behind, inherited }: ChangePlace): string {
  const beside = /^[^，,]{0,8}?(同比|年均|环比)/.exec(behind)?.[1]
  const said = [...before.slice(0, clause).matchAll(basis)].map(([words]) => words)
  const earlier = said.find((words) => words === '同比') ?? said.at(-1)
  const total = /累计/.test(before.slice(clause)) ? '累计' : undefined
  const shared = [earlier, inherited].find((one) => one && !/均|复合|年[间来]/.test(one))
  return (stated ?? beside ?? total ?? shared ?? '未注明').replace(/\s+/g, '').replace('年的平均', '年平均')
}

/** 高于全部企业1.9个百分点 compares with something else; 拉动增长2.2个百分点 is a share in another's growth. */
function findComparison(words: string, unit: string): { readonly basis: string; readonly at: number } | null {
  if (!/(?:百分点|%)$/.test(unit)) return null
  const contrast =
    /(?:高于|低于|高出|超过|快于|慢于|好于)([^，,、]{1,18}?)$|[比较]([^，,、年]{2,18}?)(?<![提升降])(?:高|低|快|慢)(?:了|出)?$/.exec(
      words,
    )
  // 分别高于全国、全省0.8个、0.3个百分点: each number has its own.
  const listed = /分别(?:高于|低于|高出|快于|慢于|好于)([^，,]{3,24})$/.exec(words)
  if (listed?.[1] && /百分点$/.test(unit)) return { basis: `对比:${listed[1].trim()}`, at: listed.index }
  const other = contrast?.[1] ?? contrast?.[2]
  if (contrast && other && /百分点$/.test(unit)) {
    const isEarlier =
      /^(?:上年|去年|前年|同期|上月|上季度|\d{4}\s*年|(?:\d{1,2}\s*[—–-]+\s*)?\d{1,2}\s*月)(?:年?[末底初]|同期|全年|份|水平|加)*$/.test(
        other,
      )
    return { basis: isEarlier ? `比${other.replace(/\s+|加$/g, '')}` : `对比:${other.trim()}`, at: contrast.index }
  }
  const pull = /(?:拉动|拉低|拖累|带动)[^，,]{0,20}$/.exec(words)
  return pull && /百分点$/.test(unit) ? { basis: '拉动', at: pull.index } : null
}

const runningTotal = new RegExp(`累计[^，,；]{0,12}?(?:${flows})|(?:${flows})[^，,；]{0,4}累计`)

/** 累计 where a flow has been added up from its beginning; of a stock (累计建成) it says nothing more than 共. */
export const isRunningTotal = (words: string): boolean => runningTotal.test(words)
