import { makers, relaters } from './name-words'

/** 已建成｜: a verb of making at the end of the words before a number. */
export const makerAtEnd = new RegExp(`^(.*?)(?:${makers})(?:了|着|起|过)?$`)
/** 网络覆盖｜全国: who, a verb that stays in the name, and where. */
export const relaterAtEnd = new RegExp(
  `^(.*?)((?:向.{2,12})?(?:${relaters})(?:了|着|到|过)?)([^，、的]{0,8}(?:地区|省|市|县|区|各国|各地))?(?:全球|全国|世界|国内|国内外|超|近)?$`,
)
const makerAtStart = new RegExp(
  `^(?:[^的、]{0,16}?(?:已经?|累计|共|先后|新|再|现|将|还|我们|政府|部门|公司|集团|园区|全省|全市|省|市|工程|平台))?(?:累计)?(?:${makers})(?:了|着|起)?(?=[^率量额值数]{2,}|.{5,})`,
)
const relaterAtStart = new RegExp(
  `^(?:[^的、]{0,16}?(?:已经?|累计|共|先后|工程|平台|每年可?|年均|可))(?=(?:${relaters}).{2})`,
)

/** What a clause speaks of without the verb that made it: 已建成充电桩 → 充电桩. */
export const withoutMaker = (words: string): string => (perHead.test(words) ? words : unmade(words))

/** 每万人拥有… is a measure of its own. */
const perHead = /^(?:每|万人|人均|千人|百户)/

const unmade = (words: string): string =>
  words
    .replace(
      /^.*?(?:设立|建成(?:并(?:开通|投产|投运|使用|投入使用))?|拥有|培育了|推广了|涌现出|开展了|落户)(?=.{3,})/,
      '',
    )
    .replace(makerAtStart, '')
    .replace(relaterAtStart, '')
