const leading =
  /^(?:[，,、；;：:\s]|其中|目前|截至目前|同时|此外|预计|主要表现在|表现在|例如|比如|并|且|而|但|也|已经?|累计|全年|共|使|让|在|从|由|将|是指|一是|二是|三是|四是|五是)+/
const trailing =
  /(?:[，,、；;：:\s“（(]|同比|环比|年均|平均|累计|分别|共计|合计|总计|增长率?|增加|提高|提升|上升|下降|降低|减少|回落|缩短|扩大|达到?|为|约|近|超过?|逾|突破|接近|实现|完成|高达|仅|已经?|有|至|到|了|占(?!比)|较|(?<!占)比|从|由|的|是|共|将近|大约|再|新增|净增|降幅|增幅|增速)+$/
const datePart =
  /(?:截至|到|至|自|从|在)?(?:(?:19|20)\d{2}\s*年?(?:年?底|年?末|初)?(?:\s*(?:至|到|—|-)\s*(?:19|20)\d{2}\s*年?)?(?:间|以来|期间|全年)?)|(?:截至)?\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?(?:底|末)?|去年底?|今年|上年末?/g
const verbs =
  /^.*?(?:拥有|建成并开通|已?建成|培育|建设了?|发布|推广|创造|入围|带动|覆盖|推动|支持|实施|组织|涌现出?|形成|提交了?|发起|捐赠|提供|出口|进入|制定了?|获得|包括|组建|布局|处理|发放|参与|连接|向|对|来自)(?=.{2})/

interface NumberWords {
  /** The clause up to the number. */
  readonly before: string
  readonly after: string
  readonly unit: string
  /** The clause before, which names the thing where this one only says what it reached. */
  readonly clauseBefore: string
  /** The name of the number before in the sentence. */
  readonly inherited: string | null
}

const countingUnit = /[家个件台辆户座人项款种只条张笔次名所起处门份册位]$|台[（(]套/

/** A guess at what a number measures: the words before it in its clause, or the counted thing after it. */
export function guessName({ before, after, unit, clauseBefore, inherited }: NumberWords): string {
  const words = cleanWords(before)
  const named = words.replace(verbs, '')
  const counted = countedThing(after, unit)
  const isVerbal = /(?:拥有|建成|培育|建设|发布|推广|涌现|形成|支持|连接|参与|捐赠|覆盖)[^，]*$/.test(words)
  if (counted && (named.length < 4 || isVerbal)) return `${counted}数`
  if (words.length < 2) return counted ? `${counted}数` : (inherited ?? cleanWords(clauseBefore).slice(-40))
  const isTotal = !countingUnit.test(unit) || /[数量额值率]$/.test(words)
  return (isTotal || named.length < 2 ? words : named).slice(-40)
}

function cleanWords(text: string): string {
  let cleaned = text.replace(datePart, '')
  for (let last = ''; last !== cleaned; ) {
    last = cleaned
    cleaned = cleaned.replace(leading, '').replace(trailing, '')
  }
  return cleaned.trim()
}

function countedThing(after: string, unit: string): string | null {
  if (!countingUnit.test(unit) && !/[亿万]$/.test(unit)) return null
  const thing = /^[“‘]?[^，,、；;。：:（(\d]{1,24}/.exec(after.trimStart())?.[0] ?? ''
  const noun = thing
    .replace(/^(?:的|专精特新的)/, '')
    .replace(
      /(?:保持|实现|已经|正在|开展|进入|达到|入围|入选|获|和|与|及|以及|为|在|的产量|成功|顺利|超|占|分别).*$/,
      '',
    )
    .trim()
  return noun.length >= 2 && !/^(?:以上|左右|提高|增加|扩大|增长|下降|减少)/.test(noun) ? noun : null
}

const regions =
  /(?:京津冀|长三角|珠三角|粤港澳大湾区|长江经济带|东部地区|中部地区|西部地区|东北地区|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)(?:省|市|自治区)?/

/** The region that a clause opens with, null where it names none or several. */
export function findSubject(clause: string): string | null {
  const region = regions.exec(clause)
  return region && region.index <= 6 && !/^[、和]/.test(clause.slice(region.index + region[0].length))
    ? region[0]
    : null
}
