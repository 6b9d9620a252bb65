import type { Language } from './format-period'
import { type Formula, needsBrackets, type Reference, type Sign } from './formula'
import type { PriceBasis } from './observation'

const signs: Readonly<Record<Sign, string>> = { '+': '＋', '-': '－', '*': '×', '/': '÷' }
const englishSigns: Readonly<Record<Sign, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' }

const priceWords: Readonly<Record<Language, Readonly<Record<PriceBasis, string>>>> = {
  'zh-CN': { none: '', current: '现价', constant: '不变价', comparable: '可比口径' },
  en: { none: '', current: 'current prices', constant: 'constant prices', comparable: 'comparable' },
}

const yearChinese = (years: number): string => {
  if (years === 0) return ''
  if (years === -1) return '上年'
  return years === 1 ? '下年' : years < 0 ? `${-years}年前` : `${years}年后`
}

const yearEnglish = (years: number): string =>
  years === 0 ? '' : `${Math.abs(years)} year${Math.abs(years) === 1 ? '' : 's'} ${years < 0 ? 'before' : 'later'}`

const referenceWords = (
  { name, years, priceBasis }: Reference,
  nameOf: (name: string) => string,
  language: Language,
): string => {
  const notes = [
    language === 'en' ? yearEnglish(years) : yearChinese(years),
    priceBasis === null ? '' : priceWords[language][priceBasis],
  ].filter((note) => note !== '')
  if (notes.length === 0) return nameOf(name)
  return language === 'en' ? `${nameOf(name)} (${notes.join(', ')})` : `${nameOf(name)}（${notes.join('，')}）`
}

/** A formula as a reader says it: 高技术制造业增加值 ÷ 规模以上工业增加值 × 100. `nameOf` gives an indicator's name by its id. */
export function formulaInWords(formula: Formula, nameOf: (id: string) => string, language: Language): string {
  const [open, close] = language === 'en' ? ['(', ')'] : ['（', '）']
  const spelling = language === 'en' ? englishSigns : signs
  const say = (part: Formula): string => {
    if (part.kind === 'number') return part.value
    if (part.kind === 'reference') return referenceWords(part, nameOf, language)
    if (part.kind === 'minus') return `${spelling['-']}${part.of.kind === 'pair' ? bracketed(part.of) : say(part.of)}`
    const side = (of: Formula, at: 'left' | 'right') => (needsBrackets(of, part.sign, at) ? bracketed(of) : say(of))
    return `${side(part.left, 'left')} ${spelling[part.sign]} ${side(part.right, 'right')}`
  }
  const bracketed = (part: Formula): string => `${open}${say(part)}${close}`
  return say(formula)
}
