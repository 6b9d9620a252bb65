import { NATION } from '../../../../src-shared/data/observation'
import { comparePinyin } from '../../../../src-shared/text/pinyin-order'

/** The order of official tables (GB/T 2260), which readers look for regions in. */
const regions =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾'.split(
    ' ',
  )

const suffix = /(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/

const placeOf = (subject: string): number => {
  if (subject === NATION) return -1
  const at = regions.indexOf(subject.replace(suffix, ''))
  return at < 0 ? regions.length : at
}

/** The nation, the regions as official tables have them, then the others by pinyin. */
export const compareSubjects = (one: string, other: string): number =>
  placeOf(one) - placeOf(other) || comparePinyin(one, other)
