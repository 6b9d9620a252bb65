import { isRegionText } from './region-names'
import { isYearRun, kindOf } from './table-block'
import type { AxisRole } from './table-mapping'
import { isYearLike } from './table-period'
import { readTableValue } from './table-value'

/** What a column of the body is: values, or labels with what they say. */
export type ColumnRole = AxisRole | 'value'

const counting =
  /^(?:序号|编号|序|行次|No\.?|代码|编码|ID|排名|位次|备注|说明|附注|注|来源|资料来源|数据来源|Notes?|Remarks?)$/i
const timing = /年|月|季|日期|时间|时期|期间|year|month|quarter|date|period|time/i
const subjectTitle =
  /^(?:地\s*区|地域|省份?|省市|省（?市、?区）?|城市|市|区域|国家|国家或地区|国别|行业|产业|对象|分组|企业|单位名称|园区|region|province|city|industry|country|subject)/i
const unitTitle = /^(?:计量|数量)?单位$|^units?$/i
const indicatorTitle = /^(?:指标|项目|指标名称|名称|项目名称|品名|产品|产品名称|类别|indicator|item|name)/i

const share = (texts: readonly string[], is: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(is).length / texts.length

const isMonthColumn = (texts: readonly string[], title: string): boolean =>
  (/^月份?$|^month$/i.test(title) && share(texts, (text) => /^(?:0?[1-9]|1[0-2])$/.test(text)) >= 0.5) ||
  (/^季度?$|^quarter$/i.test(title) && share(texts, (text) => /^[1-4]$/.test(text)) >= 0.5)

const isYearColumn = (texts: readonly string[], title: string, isFirst: boolean): boolean =>
  texts.every((text) => isYearLike(text)) && (timing.test(title) || (isFirst && (title === '' || isYearRun(texts))))

const roleOfText = (texts: readonly string[], title: string): AxisRole => {
  if (subjectTitle.test(title)) return 'subject'
  if (indicatorTitle.test(title)) return share(texts, isRegionText) >= 0.8 ? 'subject' : 'indicator'
  return share(texts, isRegionText) >= 0.5 ? 'subject' : 'indicator'
}

interface Column {
  /** Its cells in the body. */
  readonly cells: readonly string[]
  /** The heading right above it. */
  readonly title: string
  readonly isFirst: boolean
  /** Whether a column of values stands left of it. */
  readonly isAfterValues: boolean
  /** Whether its headings name a period: it was meant to hold values, whatever stands there. */
  readonly isDated: boolean
}

/** Tells what a column is from its cells and its heading. */
export function columnRole({ cells, title, isFirst, isAfterValues, isDated }: Column): ColumnRole {
  const heading = title.replace(/\s+/g, '')
  const texts = cells.filter((cell) => kindOf(cell) !== 'blank')
  if (counting.test(heading)) return 'skip'
  if (texts.length === 0)
    return cells.some((cell) => readTableValue(cell).kind === 'none' && cell.trim() !== '') || isDated
      ? 'value'
      : 'skip'
  if (unitTitle.test(heading) || share(texts, (text) => kindOf(text) === 'unit') >= 0.6) return 'unit'
  if (isMonthColumn(texts, heading) || isYearColumn(texts, heading, isFirst)) return 'period'
  if (!isDated && share(texts, (text) => ['period', 'part'].includes(kindOf(text))) >= 0.6) return 'period'
  if (isDated || share(texts, (text) => kindOf(text) === 'value') >= 0.5) return 'value'
  const role = roleOfText(texts, heading)
  // Words behind the values are remarks unless their heading says what they are.
  const isNamed = subjectTitle.test(heading) || indicatorTitle.test(heading)
  return isAfterValues && !isNamed ? 'value' : role
}
