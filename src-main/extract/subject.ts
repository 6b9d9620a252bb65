const provinces =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|台湾'
const groups =
  '京津冀(?:地区)?|长三角(?:地区)?|珠三角(?:地区)?|粤港澳大湾区|长江经济带|黄河流域|成渝地区|东部地区|中部地区|西部地区|东北地区|东部|中部|西部'
const organizations =
  '[^，、；：:。的和与“”由在是为]{2,24}?(?:股份有限公司|有限责任公司|有限公司|集团公司|集团(?!股份|有限)|联合会|协会|基金会|研究院|工业园区|产业园区|园区|自贸试验区|片区|新区|保税区|开发区|银行|大学|医院)(?!建|的)'

const opening = '^(?:[，,、；;：:\\s]|其中|截至.{2,12}?[，,]|目前[，,]?|在)*'
const region = new RegExp(
  `${opening}((?:${provinces}|${groups})(?:省|市|自治区|特别行政区)?)(?:全省|全市|全区)?(?![、和及与]|.{0,14}(?:公司|集团|大学)|大湾区|港|合作)`,
)
const organization = new RegExp(`${opening}(${organizations})`)

export interface Subject {
  readonly subject: string | null
  /** The name without its subject. */
  readonly name: string
}

/** Whom a name speaks of: the region or organization that it or its clause opens with. */
export function splitSubject(name: string, clause: string, sentence: string): Subject {
  const segment = sentence.slice(sentence.lastIndexOf('；', sentence.indexOf(clause)) + 1)
  const place = region.exec(name)?.[1] ?? region.exec(clause)?.[1] ?? region.exec(segment)?.[1]
  if (place) return { subject: place, name: withoutSubject(name, place) }
  const who = organization.exec(name)?.[1] ?? organization.exec(clause)?.[1] ?? organization.exec(segment)?.[1]
  const isCounted = who !== undefined && name.startsWith(who) && name.length - who.length < 2
  return who && !isCounted ? { subject: who, name: withoutSubject(name, who) } : { subject: null, name }
}

function withoutSubject(name: string, subject: string): string {
  const rest = name.startsWith(subject) ? name.slice(subject.length).replace(/^(?:全省|全市|全区|的|内)/, '') : name
  return rest.length >= 2 ? rest : name
}
