const organization =
  /^(?!本|我|公司|集团|报告期)[“"]?[^，。、；：]{0,26}?((?:有限|集团|分)公司|公司|集团|园区|工业园|产业园|开发区|高新区|示范区|试验区|自贸区|基地|研究院|大学|学院|医院|银行|联合会|协会|工厂|车间)/
const pictureWords = /(图为|一角|掠影|全景|实景|外景|揭牌|生产线|笑脸|合影)|^(扫一扫|扫码|扫描)/

/** Whether a short text reads as a photo's caption: it starts with an organization or a day, or names the picture. */
export function looksLikeCaption(text: string): boolean {
  const key = text.replace(/\s+/g, '')
  if (key.slice(0, 34).includes('——')) return true
  if (/^\d{4}年\d{1,2}月/.test(key) || pictureWords.test(key)) return true
  return organization.test(key)
}

const named =
  /([\p{Script=Han}A-Za-z（）]{2,24}?(?:(?:股份|集团)?有限(?:责任)?公司|集团|联合会|协会|研究院|大学|银行|产业园区?|工业园区?|试验区|开发区|高新区|电信|(?<![我该本的家各些类大小子分总等]|有限)公司))/gu
const wordsBefore = /^.*?(?:日|月|年|由|在|受|于|指导|支持|作为|推动|聚焦|依托|围绕)(?=\p{Script=Han}{4})/u
const noName = /[了的也最]|通过/

/** The organization that a case text opens with or names first, or null. */
export function findOrganization(text: string): string | null {
  const names = [...text.matchAll(named)].map(([name]) => name.replace(wordsBefore, ''))
  return names.find((name) => name.length >= 4 && !noName.test(name)) ?? null
}

const places =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门'

/** The first Chinese province-level place (with the town after it) that a text names, or null. */
export function findPlace(text: string): string | null {
  const place = new RegExp(`(?:${places})(?:[\\p{Script=Han}]{1,6}?(?:市|县|州|区))?`, 'u').exec(text)
  return place?.[0] ?? null
}

/** Length of the longest stretch that both texts share. */
export function sharedStretch(a: string, b: string): number {
  let best = 0
  for (let start = 0; start + best < a.length; start++) {
    while (start + best < a.length && b.includes(a.slice(start, start + best + 1))) best++
  }
  return best
}
