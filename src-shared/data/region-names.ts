import { NATION } from './observation'

const provinces =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾'
const groups =
  '京津冀 京津冀地区 长江经济带 长三角 长三角地区 长江三角洲 珠三角 珠三角地区 粤港澳大湾区 成渝地区 黄河流域 东部 东部地区 中部 中部地区 西部 西部地区 东北 东北地区 华北 华东 华南 华中 西南 西北 沿海地区 城镇 农村 城市 乡村'
const cities =
  '大连 宁波 厦门 青岛 深圳 沈阳 长春 哈尔滨 南京 杭州 济南 武汉 广州 成都 西安 石家庄 太原 呼和浩特 合肥 福州 南昌 郑州 长沙 南宁 海口 贵阳 昆明 拉萨 兰州 西宁 银川 乌鲁木齐 苏州 无锡'

const names: ReadonlySet<string> = new Set(`${provinces} ${groups} ${cities}`.split(' '))
const nation = /^(?:全国|中国)?(?:总计|合计|总数|平均)$|^(?:全国|中国|全国水平|China|National)$/i
const suffix = /(?:维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区|兵团|省|市)$/

/** 北　京 → 北京, “  全 国” → 全国. Spaces between Latin words stay. */
export const tidySubject = (text: string): string =>
  text
    .replace(/(?<=[\p{Script=Han}])\s+(?=[\p{Script=Han}])/gu, '')
    .replace(/^[#＃•·\s]+|\s+$/g, '')
    .trim()

export const isNationText = (text: string): boolean => nation.test(tidySubject(text))

/** Whether a text names the nation, a province, a larger city or a usual group of them. */
export const isRegionText = (text: string): boolean => {
  const name = tidySubject(text)
  return isNationText(name) || names.has(name) || names.has(name.replace(suffix, ''))
}

/** The subject as this product writes it: totals over all regions are the nation's. */
export const subjectOf = (text: string): string => (isNationText(text) ? NATION : tidySubject(text))
