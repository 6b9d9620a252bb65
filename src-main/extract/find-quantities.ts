import { parseChineseNumeral } from '../../src-shared/text/numerals'
import { findDates } from './periods'

/** A number with its unit in a sentence. */
export interface Quantity {
  readonly value: string
  readonly unit: string
  readonly approx: boolean
  /** Offsets in the sentence: of the number, and behind the unit with its hedge. */
  readonly start: number
  readonly end: number
  /** Written in Chinese numerals. */
  readonly isChinese: boolean
}

const number = String.raw`(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:\.\d+)?`
const chinese = '[一二两三四五六七八九十百千]+'
const scale = '(?:百万亿|千万亿|万亿|千万|百万|千亿|百亿|十亿|亿|万|千(?![伏瓦米克])|百)'
const measure = [
  '个?百分点|[%％]|‰|倍|成',
  '(?:吨|千克|公斤|克)?标准?煤|吨(?:标准?煤|二氧化碳|钢)?|千瓦时|千瓦|兆瓦|吉瓦|千伏|瓦',
  '(?:人民币|美|欧|日|港)?元(?:人民币)?|克瓦查|卢布|英镑|欧元|美元',
  '平方公里|平方米|立方米|公里|公顷|千米|米|升|亩',
  '人次|人份|人|户|家|个(?:GB|TB|MB)?|件|台(?:[（(]套[）)])?|套|辆|艘|架|列|座|条|张|笔|次|名|所|起|处|门|款|项|种|只|把|票|例|头|份|册|班|批|部|颗|位|场|箱|株|席|篇|幅|支|根',
  '小时|分钟|秒|天|年(?!末|底|初|度|代|级|轻|产|用|均|间|来|前|内|后|以)',
  'GB|TB|PB|EB|GW|MW|kW|km|TWh|kWh|Gbps|Mbps',
].join('|')

const afterNumber = new RegExp(
  String.raw`^\s*(多|余|来|几)?\s*(${scale})?\s*(多|余)?\s*(${measure})?\s*(以上|以下|左右|上下|多|余)?`,
)
const hedgeBefore =
  /(超过|超|逾|约为?|大约|近|接近|将近|突破|不足|至少|不低于|不少于|大于|小于|≥|≤|[>＞<＜]|左右)(?:了|到)?\s*$/
const structural =
  /^(?:方面|特点|举措|问题|阶段|层面|环节|维度|原则|步骤|方向|要素|转变|统筹|大局|字上|“)|^(?:部分|目标|重点|关键|突破|(?:主要|重要|基本)(?:方面|特点|问题|经验))(?=[，,。、；;：:]|$)/

/** Finds the quantities of a sentence. Dates, names with digits in them, ordinals and counts of headings are left out. */
export function findQuantities(sentence: string): Quantity[] {
  const dates = findDates(sentence)
  const found = [...readArabic(sentence, dates), ...readChinese(sentence)]
  const inOrder = found.sort((a, b) => a.start - b.start)
  return withoutUpperEnds(sentence, shareUnits(sentence, inOrder)).filter(({ unit }) => unit !== '')
}

type Span = readonly [start: number, end: number]

function readArabic(sentence: string, dates: readonly Span[]): Quantity[] {
  const quantities: Quantity[] = []
  for (const match of sentence.matchAll(new RegExp(number, 'g'))) {
    const start = match.index
    const end = start + match[0].length
    if (dates.some(([from, to]) => start < to && end > from)) continue
    if (/[A-Za-z\d.\-–/+]$|第\s*$|[“‘《]\s*$/.test(sentence.slice(0, start)) && !isSigned(sentence, start)) continue
    const rest = sentence.slice(end)
    if (/^\s*[A-Za-z](?!B|W|m)/.test(rest) || /^\s*[号版批型届强](?!名)/.test(rest) || /^\+/.test(rest)) continue
    const quantity = readUnit(sentence, start, end, match[0].replace(/[,，]/g, ''), false)
    if (quantity) quantities.push(quantity)
  }
  return quantities
}

// A plus-minus or a list's dash isn't part of a name.
const isSigned = (sentence: string, start: number): boolean => /[±~～]\s*$/.test(sentence.slice(0, start))

/** Chinese numerals count only where they measure: 四成, 超百种, 万家, 十余家. */
function readChinese(sentence: string): Quantity[] {
  const quantities: Quantity[] = []
  const tenths = new RegExp(`(${chinese})(成)(?!为|立|长|果|员|功|本|效|熟|品|套|群|都|就|绩|分|型)`, 'g')
  for (const match of sentence.matchAll(tenths)) {
    const value = parseChineseNumeral(match[1] ?? '')
    if (value === null || value > 10) continue
    quantities.push(quantityAt(sentence, match.index, match.index + match[0].length, String(value), '成', true))
  }
  const parts = new RegExp(`(${chinese})分之(${chinese})`, 'g')
  for (const match of sentence.matchAll(parts)) {
    const [whole, part] = [parseChineseNumeral(match[1] ?? ''), parseChineseNumeral(match[2] ?? '')]
    if (!whole || part === null || ![100, 1000].includes(whole)) continue
    const unit = whole === 100 ? '%' : '‰'
    quantities.push(quantityAt(sentence, match.index, match.index + match[0].length, String(part), unit, true))
  }
  const round = /(超过?|逾|近|约)([百千万亿十]|[一二两三四五六七八九十]+[百千万亿])(余|多)?([家个种件项名人辆台户])/g
  const odd = /()([百千十]|[二两三四五六七八九十]+[十百千万])(余|多)([家个种件项名人辆台户])/g
  for (const match of [...sentence.matchAll(round), ...sentence.matchAll(odd)]) {
    const value = { 万: 10_000, 亿: 100_000_000 }[match[2] ?? ''] ?? parseChineseNumeral(match[2] ?? '')
    if (value === undefined || value === null) continue
    const start = match.index + (match[1]?.length ?? 0)
    if (quantities.some((other) => other.start === start)) continue
    const end = match.index + match[0].length
    quantities.push({ ...quantityAt(sentence, start, end, String(value), match[4] ?? '', true), approx: true })
  }
  return quantities
}

function quantityAt(
  sentence: string,
  start: number,
  end: number,
  value: string,
  unit: string,
  isChinese: boolean,
): Quantity {
  const after = /^\s*(以上|以下|左右|多)/.exec(sentence.slice(end))
  const approx = hedgeBefore.test(sentence.slice(0, start)) || after !== null
  return { value, unit, approx, start, end: end + (after?.[0].length ?? 0), isChinese }
}

function readUnit(sentence: string, start: number, end: number, value: string, isChinese: boolean): Quantity | null {
  const match = afterNumber.exec(sentence.slice(end))
  const [whole = '', odd, scaled = '', odder, unit = '', around] = match ?? []
  const rest = sentence.slice(end + whole.length)
  if (unit === '个' && structural.test(rest)) return null
  if (unit === '个' && /^(?:月|小时)/.test(rest)) return null
  const approx = [odd, odder, around].some((word) => word !== undefined) || hedgeBefore.test(sentence.slice(0, start))
  return { value, unit: normalize(scaled + unit), approx, start, end: end + whole.length, isChinese }
}

const normalize = (unit: string): string =>
  unit
    .replace('％', '%')
    .replace(/^个(?=百分点|GB|TB|MB)/, (word) => word)
    .replace(/^个(?=GB|TB|MB)/, '')

/** Of a range ("2至3万人") the lower end stands for it; "由A到B" are two values. */
function withoutUpperEnds(sentence: string, quantities: readonly Quantity[]): Quantity[] {
  return quantities.filter((quantity, index) => {
    const lower = quantities[index - 1]
    if (!lower || !/^\s*(?:至|到|[-~～—–]+)\s*$/.test(sentence.slice(lower.end, quantity.start))) return true
    return /[从由]\s*$/.test(sentence.slice(0, lower.start))
  })
}

/** In "13.8万、3.7万和1.3万个" and "2至3万人" the last unit is everyone's. */
function shareUnits(sentence: string, quantities: readonly Quantity[]): Quantity[] {
  const shared = [...quantities]
  for (let index = shared.length - 2; index >= 0; index--) {
    const quantity = shared[index]
    const next = shared[index + 1]
    if (!quantity || !next || next.unit === '') continue
    const between = sentence.slice(quantity.end, next.start)
    if (!/^\s*(?:、|和|及|与|至|到|[-~～—–]+)\s*$/.test(between)) continue
    const isScaleOnly = /^[百千万亿]+$/.test(quantity.unit)
    if (quantity.unit === '') shared[index] = { ...quantity, unit: next.unit }
    else if (isScaleOnly && !/^[百千万亿]+$/.test(next.unit)) {
      shared[index] = { ...quantity, unit: quantity.unit + next.unit.replace(/^[百千万亿]+/, '') }
    }
  }
  return shared
}
