import { normalizeUnit } from './unit'

const SCALE = '[十百千万亿]{0,4}'
const COUNTED =
  '个百分点|百分点|元|美元|欧元|港元|日元|英镑|人民币元|人次|人年|人|户|家|个|项|件|台套|台|套|辆|架|艘|部|只|头|条|张|份|次|种|所|座|处|门|米|公里|千米|厘米|毫米|海里|公顷|亩|平方米|平方公里|平方千米|立方米|升|吨标准煤|吨标煤|吨公里|吨|公斤|千克|克|斤|千瓦时|千瓦|瓦时|瓦|兆瓦|吉瓦|焦耳|焦|度|标准箱|人公里|小时|分钟|天|岁|倍|分|位|卷|册|户次|班|篇|点|立方千米|摄氏度|比特每秒|端口|芯公里|皮重吨|载重吨|修正总吨|综合吨|箱|重量箱|标准煤|辆次|件次'
const SIGNS =
  '%|‰|℃|°C|GB|TB|PB|EB|ZB|MB|Mbps|Gbps|EFLOPS|kWh|MWh|GWh|kW|MW|GW|TWh|km|km²|km2|m²|m2|m³|m3|kg|t|tce|mm|cm|m|h|MPa|tonnes?|yuan|USD|RMB|people|persons'
const COMPOUND = `(?:${SCALE}(?:${COUNTED})|${SCALE}(?:${SIGNS}))`
const unitPattern = new RegExp(`^${COMPOUND}(?:/${SCALE}(?:${COUNTED}|${SIGNS}|年|日|月|秒))*$`, 'i')
const perPattern = new RegExp(`^每${SCALE}?(?:${COUNTED})${COMPOUND}$`)
const bareScale = /^[百千万亿]{1,2}$/

/** Whether a text is a unit and nothing else: 亿元, 吨标准煤/万元, %. Words that only might be one aren't. */
export const isUnitText = (text: string): boolean => {
  const unit = normalizeUnit(text)
  if (unit === '' || unit.length > 20) return false
  return unitPattern.test(unit) || perPattern.test(unit) || bareScale.test(unit) || /^(?:19|20)\d{2}年?=100$/.test(unit)
}

const label = /(?:计量|数量|金额|货币|统计)?单位\s*[:：]\s*([^\s,，;；、)）\]】]+)/

/** The unit that a line above a table names: `单位：亿元`, `（单位: 万人）`. */
export const unitLineOf = (text: string): string | null => {
  const named = label.exec(text)?.[1] ?? /\bUnit\s*[:：]\s*(.{1,20})$/i.exec(text.trim())?.[1]
  return named !== undefined && isUnitText(named) ? normalizeUnit(named) : null
}

/** Whether a text is such a line and says nothing else. */
export const isUnitLine = (text: string): boolean =>
  unitLineOf(text) !== null && text.replace(/^[（([【]|[)）\]】]$/g, '').trim().length <= 20
