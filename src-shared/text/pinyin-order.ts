// The collation data of Chinese knows one reading a character. These are the words of reports (places above all) that
// begin with another one; each is compared as if written with a character of the right sound.
const otherReadings: Readonly<Record<string, string>> = {
  重庆: '虫庆',
  重新: '虫新',
  重组: '虫组',
  重点: '众点',
  长沙: '常沙',
  长春: '常春',
  长治: '常治',
  长江: '常江',
  长三角: '常三角',
  长城: '常城',
  长安: '常安',
  长期: '常期',
  长征: '常征',
  长虹: '常虹',
  厦门: '夏门',
  厦航: '夏航',
  番禺: '潘禺',
  六安: '陆安',
  六合: '陆合',
  乐清: '月清',
  单县: '善县',
  铅山: '沿山',
  蔚县: '玉县',
  尉犁: '玉犁',
  大城: '代城',
  会计: '快计',
  行业: '航业',
  调查: '掉查',
  调研: '掉研',
}
// Most names begin with none of them: a sorted list of thousands asks tens of thousands of times.
const beginnings = new Set(Object.keys(otherReadings).map((word) => word.charAt(0)))
const longestReading = Math.max(...Object.keys(otherReadings).map((word) => word.length))

const byPinyin = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true })

function soundOut(text: string): string {
  if (!beginnings.has(text.charAt(0))) return text
  for (let length = longestReading; length > 1; length -= 1) {
    const reading = otherReadings[text.slice(0, length)]
    if (reading) return reading + text.slice(length)
  }
  return text
}

/**
 * Order of names by pinyin, numbers by size (第2章 before 第10章), Latin after Chinese. Readings come from the
 * collation data of the platform, corrected for well-known names that begin with another reading (重庆, 长沙, 厦门).
 */
export const comparePinyin = (one: string, other: string): number =>
  byPinyin.compare(soundOut(one), soundOut(other)) || byPinyin.compare(one, other)
