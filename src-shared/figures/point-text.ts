import type { Language } from '../data/format-period'
import type { ResolvedChart } from './figure-spec'

type Series = ResolvedChart['series'][number]

/** A point's text with its unit, in the order of the language: 40余项, 30个以上, 9.6%. */
export const pointText = (text: string, unit: string, language: Language): string => {
  if (unit === '' || unit === '%') return `${text}${unit}`
  if (language === 'en') return `${text} ${unit}`
  return text.endsWith('以上') ? `${text.slice(0, -2)}${unit}以上` : `${text}${unit}`
}

/** A series' name with its unit: 全部工业增加值（亿元）. */
export const seriesTitle = ({ name, unit }: Series, language: Language): string =>
  unit === '' ? name : language === 'en' ? `${name} (${unit})` : `${name}（${unit}）`
