/** The words that make a number and its unit, as pieces of regular expressions. */

export const arabicNumber = String.raw`(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:\.\d+)?`

/** 万亿, 百万 …: part of the unit as printed. 千 before 瓦 or 米 is part of the measure. */
export const scale = '(?:百万亿|千万亿|万亿|千万|百万|千亿|百亿|十亿|亿|万|千(?![伏瓦米克])|百)'

const money = '(?:人民币|美|欧|日|港)?元(?:人民币)?|克瓦查|卢布|英镑|欧元|美元|卢比|新元|澳元'
const mass = '(?:吨|千克|公斤|克)?标准?煤|吨(?:标准?煤|二氧化碳|油当量|钢)?(?:当量)?|千克|公斤|毫克|微克|克(?!服|拉)|斤'
const energy =
  '千瓦时|千瓦|兆瓦时|兆瓦|吉瓦时|吉瓦|千伏安|千伏|伏|瓦时|瓦|吉焦|焦耳|千卡|摄氏度|℃|度(?=电|[，。、；）)]|$)'
const size =
  '平方公里|平方千米|平方米|立方米|公里|公顷|千米|厘米|米(?!兰)|海里|升|亩|立方|车公里|人公里|吨公里|标箱|载重吨|总吨'
const counters =
  '人次|人份|人年|人|户|家|个(?:GB|TB|MB)?|件|台(?:[（(]套[）)])?|套|辆|艘|架|列|座|条|张|笔|次|名|所|起|处|门|款|项|种|只|把|票|例|头|份|册|班|批次|部|颗|位|场|箱|株|席|篇|幅|支|根|枚|间|期|孔|块|口|羽|匹|艇|宗|单|对|节|趟|标准箱|量级'
const time = '小时|分钟|秒|毫秒|天|年(?!末|底|初|度|代|级|轻|产|用|均|间|来|前|内|后|以)'
const latin = 'GB|TB|PB|EB|ZB|TWh|GWh|MWh|kWh|GW|MW|kW|km|Gbps|Mbps|EFLOPS|EFlops|dB|kV|bp'

export const measure = ['个?百分点|[%％]|‰|倍|成|番|基点', money, mass, energy, size, counters, time, latin].join('|')

/** Behind a number: odd amounts (多), its scale, its unit, and a hedge. */
export const afterNumber = new RegExp(
  String.raw`^\s*(多|余|来|几)?\s*(${scale})?\s*(多|余)?\s*((?:${measure})(?:[/／](?:${measure}|年|月|日|万元|万人|万户|百户|百人|人|户)(?:[·•](?:年|月|日))?)?)?\s*(以上|以下|左右|上下|多|余|以内)?`,
)

/** A hedge that stands before its number. */
export const hedgeBefore =
  /(超过|超|逾|约为?|大约|近|接近|将近|突破|不足|不到|至少|至多|最多|不低于|不少于|不高于|不超过|低于|高于|大于|小于|多于|少于|≥|≤|[>＞<＜]|左右)(?:了|到)?\s*$/

/** A hedge behind the unit. */
export const hedgeAfter = /^\s*(以上|以下|左右|上下|多|以内)/

/** Things counted without being measured: headings of a text, its topics. */
export const structural =
  /^(?:方面|特点|举措|问题|阶段|层面|环节|维度|原则|步骤|方向|要素|转变|统筹|大局|字上|坚持|确保|毫不|先后|“)|^(?:部分|目标|重点|关键|突破|(?:主要|重要|基本)(?:方面|特点|问题|经验))(?=[，,。、；;：:]|$)/

/** Units that count things one by one. */
export const isCounting = (unit: string): boolean =>
  /(?:人次|人份|[人户家个件台套辆艘架列座条张笔次名所起处门款项种只把票例头份册班部颗位场箱株席篇幅支根枚间期孔块口羽匹宗单对节趟])$|批次$|台[（(]套[）)]$|^[百千万亿]+$/.test(
    unit,
  )

/** Parts of a whole. */
export const isShare = (unit: string): boolean => /^(?:%|‰|成)$/.test(unit)
