import { toChineseNumeral } from '../../../../src-shared/text/numerals'

const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'
const digits = '〇一二三四五六七八九'
const formal: Readonly<Record<string, string>> = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
}

const roman = (count: number): string => {
  const signs = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I']
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
  let rest = Math.min(count, 3999)
  return signs
    .map((sign, at) => {
      const value = values[at] ?? 1
      const times = Math.floor(rest / value)
      rest -= times * value
      return sign.repeat(times)
    })
    .join('')
}

// Past z come aa, bb: as office programs count.
const letters = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(Math.ceil(count / 26), 20))

const at = (signs: string, count: number): string => signs[(count - 1) % signs.length] ?? String(count)

const circled = (count: number): string => {
  if (count <= 20) return String.fromCodePoint(0x2460 + count - 1)
  return count <= 35 ? String.fromCodePoint(0x3251 + count - 21) : String(count)
}

const within = (first: number, count: number): string =>
  count <= 20 ? String.fromCodePoint(first + count - 1) : String(count)

const chinese = (count: number): string => toChineseNumeral(Math.min(count, 999_999))

const formats: Readonly<Record<string, (count: number) => string>> = {
  decimalZero: (count) => String(count).padStart(2, '0'),
  decimalFullWidth: (count) => String(count).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (count) => within(0x2474, count),
  decimalEnclosedFullstop: (count) => within(0x2488, count),
  upperRoman: roman,
  lowerRoman: (count) => roman(count).toLowerCase(),
  lowerLetter: letters,
  upperLetter: (count) => letters(count).toUpperCase(),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: (count) => String(count).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit),
  chineseLegalSimplified: (count) => chinese(count).replace(/./g, (sign) => formal[sign] ?? sign),
  ideographTraditional: (count) => at(stems, count),
  ideographZodiac: (count) => at(branches, count),
}

/** A number as a numbering writes it; formats nobody here uses are written with digits. */
export const writeNumber = (count: number, format: string): string =>
  count < 1 ? String(count) : (formats[format]?.(count) ?? String(count))
