import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import { comparePinyin } from '../../../../src-shared/text/pinyin-order'

/** Topics that are used, in pinyin order. */
export const topicsOf = (indicators: readonly IndicatorSummary[]): string[] =>
  [...new Set(indicators.map(({ topic }) => topic).filter((topic) => topic !== ''))].sort(comparePinyin)

const namesOf = ({ name, nameEn, aliases, unit }: IndicatorSummary): string =>
  [name, nameEn, unit, ...aliases].join('\n').toLocaleLowerCase()

/** Those of a topic (null: of any) whose name, other names or unit hold the words. */
export const filterIndicators = (
  indicators: readonly IndicatorSummary[],
  words: string,
  topic: string | null,
): IndicatorSummary[] => {
  const wanted = words.trim().toLocaleLowerCase()
  return indicators.filter(
    (indicator) => (topic === null || indicator.topic === topic) && namesOf(indicator).includes(wanted),
  )
}
