import { changers, measures, openers, reachers } from './name-words'

const opening = new RegExp(`^(?:[，,、；;：:\\s]|${openers})+(?=.{2})`)
const closing = new RegExp(`(?:[，,、；;：:\\s“（(]|${reachers}|${changers})+$`)
const afterMeasure = new RegExp(
  `^(.*?${measures})(?:已|也|均|都|仍|一直|持续|首次|稳定|保持|维持|迈入|迈上|跨上|突破|居|位|列|实现|完成|呈|不断|稳步|快速|大幅|明显|显著|进一步|加快|恢复|继续|再|基本|总体|较快|全面|创|连续|过半|超半|跃上|站上|迈过).*$`,
)
const datePart =
  /(?:截至|截止|到|至|自|从|在)?(?:(?:19|20)\d{2}\s*年?(?:年?底|年?末|年?初|度)?(?:\s*(?:至|到|—+|-)\s*(?:19|20)\d{2}\s*年?)?(?:间|以来|期间|全年|的)?)(?!\d*号|标准)|(?:截至)?(?<![\d.])(?:\d{1,2}\s*月?\s*(?:至|到|—+|-)\s*)?\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?(?:份|底|末)?|(?:截至)?(?:去年|今年|上年|本年|上月)(?:以来|底|末|全年)?|在?[“"]?十[一二三四五]五[”"]?(?:期间|时期|以来|末)?|近[一二两三四五六七八九十\d]+年(?:来)?|[一二两三四五六七八九十\d]+年(?:间|来)|上旬|中旬|下旬|前?第?[一二三四两]季度|[上下]半年|前\s*(?:\d{1,2}|[二三四五六七八九十]{1,2})\s*个?月|(?<![今去上])年[末底初]|全年|当年|当[月季期]/g

/** The words before a number without openers, dates, verbs of change and hedges. */
export function trimLead(text: string): string {
  let trimmed = text.replace(datePart, '')
  for (let last = ''; last !== trimmed; ) {
    last = trimmed
    trimmed = trimmed.replace(opening, '').replace(closing, '')
  }
  trimmed = trimmed.trim()
  return openersOnly.test(trimmed) ? '' : trimmed
}
const openersOnly = new RegExp(`^(?:${openers}|${reachers}|${changers})$`)

/** A measure and what it did: 投资保持较快 → 投资. */
export const cutPredicate = (words: string): string => afterMeasure.exec(words)?.[1] ?? words

const measureAtEnd = new RegExp(`${measures}$`)

/** Ends in a measure: 产量, 普及率, 占比. */
export const isMeasure = (name: string): boolean => measureAtEnd.test(name)
