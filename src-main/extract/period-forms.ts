/** What completes a period that isn't stated in full. */
export interface PeriodContext {
  /** The year last spoken of. */
  readonly known: string | null
  /** The day, month or year of publication: 去年, 今年1—5月, 截至上月底 start from it. */
  readonly published: string | null
  /** The year that the document is about, which 全年 means where nothing else is stated. */
  readonly dataYear: string | null
}

type Reader = (match: RegExpExecArray, context: PeriodContext) => string | null

export interface PeriodForm {
  readonly pattern: RegExp
  readonly read: Reader
}

const Y = String.raw`((?:19|20)\d{2})`
const year = String.raw`${Y}\s*年?`
const through = String.raw`\s*(?:至|到|—+|–|-|~|～)\s*`
const pad = (value: string | number): string => String(value).padStart(2, '0')
const form = (source: string, read: Reader): PeriodForm => ({ pattern: new RegExp(source, 'g'), read })

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const monthEnd = (inYear: string, month: number): string => {
  const isLeap = month === 2 && Number(inYear) % 4 === 0
  return `${inYear}-${pad(month)}-${isLeap ? 29 : (monthDays[month - 1] ?? 30)}`
}
const months = (inYear: string, from: string | number, to: string | number): string =>
  `${inYear}-${pad(from)}..${inYear}-${pad(to)}`
const shifted = (inYear: string | null | undefined, by: number): string | null =>
  inYear ? String(Number(inYear) + by) : null

const publishedYear = ({ published, dataYear, known }: PeriodContext): string | null =>
  published?.slice(0, 4) ?? dataYear ?? known
const spokenYear = ({ known, published, dataYear }: PeriodContext): string | null =>
  known ?? published?.slice(0, 4) ?? dataYear
const yearOf = (words: string | undefined, context: PeriodContext): string | null => {
  if (words === undefined) return spokenYear(context)
  if (/^\d{4}/.test(words)) return words.slice(0, 4)
  const by = { 今: 0, 本: 0, 去: -1, 上: -1, 前: -2 }[words.charAt(0)] ?? 0
  return shifted(publishedYear(context), by)
}

/** A year as words of any kind: 2021年, 今年, 去年; may be missing. */
const anyYear = String.raw`(?:((?:19|20)\d{2}\s*年|[今去本前]年|上年)\s*)?`

const quarters: Readonly<Record<string, readonly [number, number]>> = {
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
  上半年: [1, 6],
  下半年: [7, 12],
  前两季度: [1, 6],
  前三季度: [1, 9],
}

const plans: Readonly<Record<string, number>> = {
  九五: 1996,
  十五: 2001,
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
}

/** The year of a month or quarter that is named without one: the last such before publication. */
const pastYear = (context: PeriodContext, lastMonth: number): string | null => {
  const [, published, month] = /^(\d{4})-(\d{2})/.exec(context.published ?? '') ?? []
  if (!published || !month) return context.published?.slice(0, 4) ?? spokenYear(context)
  return lastMonth > Number(month) ? shifted(published, -1) : published
}

const readMonth = (inYear: string | null, month: string, end: string | undefined): string | null => {
  if (!inYear || Number(month) > 12 || Number(month) < 1) return null
  return end === '底' || end === '末' ? monthEnd(inYear, Number(month)) : `${inYear}-${pad(month)}`
}

function previousMonth({ published }: PeriodContext, isEnd: boolean): string | null {
  const [, inYear, month] = /^(\d{4})-(\d{2})/.exec(published ?? '') ?? []
  if (!inYear || !month) return null
  const [before, of] = month === '01' ? [12, shifted(inYear, -1)] : [Number(month) - 1, inYear]
  return isEnd ? monthEnd(of ?? inYear, before) : `${of}-${pad(before)}`
}

/** The last year that 以来 and 起 lead up to. */
const untilNow = (from: string, context: PeriodContext): string | null => {
  const now = context.published?.slice(0, 4) ?? context.dataYear
  const isRecent =
    context.known !== null && (now === null || now === undefined || Number(context.known) >= Number(now) - 1)
  const last = isRecent ? context.known : now
  return last && last > from ? `${from}..${last}` : from
}

/** From the longest form to the shortest: a form found first takes its characters. */
export const periodForms: readonly PeriodForm[] = [
  form(
    String.raw`(?:${year}\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日${through}(?:${year}\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日`,
    ([, stated, m1 = '', d1 = '', other, m2 = '', d2 = ''], context) => {
      const inYear = stated ?? spokenYear(context)
      return inYear ? `${inYear}-${pad(m1)}-${pad(d1)}..${other ?? inYear}-${pad(m2)}-${pad(d2)}` : null
    },
  ),
  form(
    String.raw`${Y}\s*年\s*(\d{1,2})\s*月${through}${Y}\s*年\s*(\d{1,2})\s*月(?!\s*\d{1,2}\s*日)`,
    ([, y1, m1 = '', y2, m2 = '']) => `${y1}-${pad(m1)}..${y2}-${pad(m2)}`,
  ),
  form(
    String.raw`${anyYear}(\d{1,2})\s*月?${through}(\d{1,2})\s*月(?!\s*\d{1,2}\s*日)`,
    ([, stated, from = '', to = ''], context) => {
      const inYear = yearOf(stated, context)
      return inYear && Number(to) <= 12 ? months(inYear, from, to) : null
    },
  ),
  form(
    String.raw`${Y}\s*年?(?:底|末|初)?${through}${Y}(?:\s*年(?!\s*\d{1,2}\s*月)|(?=\s*[间期）)，,]))`,
    ([, from, to]) => `${from}..${to}`,
  ),
  form(String.raw`${Y}\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`, ([, y, m = '', d = '']) => `${y}-${pad(m)}-${pad(d)}`),
  form(
    String.raw`((?:19|20)\d{2}\s*年|[今去本]年)\s*(\d{1,2})\s*月(?:份)?\s*(底|末)?`,
    ([, stated, m = '', end], context) => readMonth(yearOf(stated, context), m, end),
  ),
  form(String.raw`((?:19|20)\d{2}\s*年|[今去本]年|上年)\s*(?:年?底|年?末)`, ([, stated], context) => {
    const inYear = yearOf(stated, context)
    return inYear ? `${inYear}-12-31` : null
  }),
  form(`${anyYear}第?(${Object.keys(quarters).join('|')})`, ([, stated, part = ''], context) => {
    const [from, to] = quarters[part] ?? []
    const inYear = stated ? yearOf(stated, context) : pastYear(context, to ?? 12)
    return inYear && from && to ? months(inYear, from, to) : null
  }),
  form(String.raw`${anyYear}前\s*(\d{1,2}|[二三四五六七八九十两]{1,2})\s*个?月`, ([, stated, count = ''], context) => {
    const inYear = yearOf(stated, context)
    const last = /^\d/.test(count) ? Number(count) : '一二三四五六七八九十'.indexOf(count.replace('两', '二')) + 1
    return inYear && last > 0 && last <= 12 ? months(inYear, 1, last) : null
  }),
  form(String.raw`((?:19|20)\d{2}\s*年)?[“"]?(?:十一|国庆)[”"]?(?:假期|长假|黄金周|期间)`, ([, stated], context) => {
    const inYear = yearOf(stated, context)
    return inYear ? `${inYear}-10-01..${inYear}-10-07` : null
  }),
  form(String.raw`${Y}\s*、\s*${Y}\s*年`, ([, from, to]) => `${from}..${to}`),
  form(String.raw`自?${Y}\s*年(?:起|以来)`, ([, from = ''], context) => untilNow(from, context)),
  form(
    `[“"]?(${Object.keys(plans).join('|')})[”"]?(期间|时期|末|以来)?(?!规划|纲要)`,
    ([words, plan = '', which], context) => {
      const from = plans[plan]
      // Without its quotation marks 十五 is a numeral.
      if (from === undefined || (!/[“"]/.test(words) && !which)) return null
      if (which === '末') return String(from + 4)
      return which === '以来' ? untilNow(String(from), context) : `${from}..${from + 4}`
    },
  ),
  form(String.raw`${Y}\s*年(?!版)(?:初|度|全年)?`, ([, inYear]) => inYear ?? null),
  form(String.raw`(?<![\d.、])(\d{1,2})\s*月\s*(\d{1,2})\s*日`, ([, m = '', d = ''], context) => {
    const inYear = spokenYear(context)
    return inYear ? `${inYear}-${pad(m)}-${pad(d)}` : null
  }),
  form(String.raw`(?<![\d.、])(\d{1,2})\s*月\s*(底|末|上旬|中旬|下旬|份)?`, ([, m = '', end], context) =>
    readMonth(pastYear(context, Number(m)), m, end),
  ),
  form(`(?:截至)?上个?月(底|末)?(?!同期)`, ([, end], context) => previousMonth(context, end !== undefined)),
  form(`([去上]年)(?:年?底|年?末)`, ([, stated], context) => {
    const inYear = yearOf(stated, context)
    return inYear ? `${inYear}-12-31` : null
  }),
  form(`([去上前]年)(?!同期)(?:全年)?`, ([, stated], context) => yearOf(stated, context)),
  form(String.raw`(\d{1,2})年间`, ([, span = ''], context) => {
    const last = spokenYear(context)
    return last ? `${shifted(last, -Number(span))}..${last}` : null
  }),
  form(`(?:截至|到)目前(?:为止)?`, (_, { published }) => published),
  form(`[今本]年(?:以来)?`, (_, context) => publishedYear(context)),
  form('(?<![年上去今])年[末底](?!端)', (_, context) => {
    const inYear = context.known ?? context.dataYear
    return inYear ? `${inYear}-12-31` : null
  }),
  form('全年', (_, context) => context.known ?? context.dataYear ?? null),
]
