const verb =
  '增长|增加|增幅|增速|提高|提升|上升|升高|下降|降低|减少|回落|下滑|缩短|缩小|扩大|降幅|涨幅|增值|翻|增|降|高出|高|低|快|慢|超出|减'
const basis =
  /(同比|环比|年均|(?:比|较)(?:上年|去年|前年|上月|上季度|上半年)(?:同期|年?末|年?底|全年)?|(?:比|较|与)\s*(?:(?:19|20)\d{2}\s*年\s*(?:\d{1,2}\s*月)?|\d{1,2}\s*月)(?:年?末|年?底|初|同期)?(?:相比)?|两年平均|年复合|复合)/g
const tail = String.raw`(?:率|幅度?|速度?)?(?:分别)?(?:了|为|约|近|超过?|达到?|至少|逾|大于|高达|平均|累计|接近|将近)*\s*$`
const changing = new RegExp(`(?:${verb})${tail}`)
const reaching = /(?:到|至|为|达到?|成)(?:了|约|近|超过?|接近)*\s*$/

export interface Change {
  /** The basis as printed, `未注明` where the sentence names none. */
  readonly basis: string
  /** The words from the basis to the number, which are no part of the name. */
  readonly wordsStart: number
}

/**
 * What a number is a change against, null where it is a level. `before` is the sentence up to the number, `clause` where
 * its clause starts; `inherited` is the basis that an earlier clause of the sentence stated.
 */
export function findChange(before: string, clause: number, unit: string, inherited: string | null): Change | null {
  const words = before.slice(clause)
  if (/(?:百分点|%)$/.test(unit)) {
    const contrast =
      /(?:高于|低于|高出|超过)([^，,、]{1,18}?)$|[比较]([^，,、年]{2,18}?)(?:高|低|快|慢)(?:了|出)?$/.exec(words)
    const other = contrast?.[1] ?? contrast?.[2]
    if (contrast && other && /百分点$/.test(unit) && !/^(?:上年|去年|同期)/.test(other)) {
      return { basis: `对比:${other.trim()}`, wordsStart: clause + contrast.index }
    }
    const pull = /拉动[^，,]{0,20}$/.exec(words)
    if (pull && /百分点$/.test(unit)) return { basis: '拉动', wordsStart: clause + pull.index }
  }
  const isRate = /(?:同比|年均|增速|增幅|降幅|增长率|复合增长率)[^，,]{0,6}$/.test(words) && /^%$|百分点|倍/.test(unit)
  const levelWords = reaching.test(words) && !/(?:增速|增幅|降幅|增长率|幅度)(?:达到?|为|约|近|超过?)*\s*$/.test(words)
  if (levelWords && !isRate) return null
  const isAddition = /(?:净增|新增)[^，,]{0,3}$/.test(words) && words.search(basis) < 0
  const match = isAddition ? null : changing.exec(words)
  if (!match && !isRate) return null
  if (/(?:贡献|普及|覆盖|占比|利用)率?[^增降]{0,6}$/.test(words) && !match) return null
  const stated = [...words.matchAll(basis)].at(-1)
  const wordsStart = clause + Math.min(stated?.index ?? words.length, match?.index ?? words.length)
  const earlier = [...before.slice(0, clause).matchAll(basis)].at(-1)
  return { basis: clean(stated?.[0] ?? earlier?.[0] ?? inherited ?? '未注明'), wordsStart }
}

const clean = (words: string): string => words.replace(/\s+/g, '')
