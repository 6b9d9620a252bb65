import { fail, ok, type Result } from '../failure/result'
import { DecimalText } from './observation'

const minus = /^[-−–—﹣负]/

/** 511,161 or 511 161 (thin and no-break spaces too); anything else between digits isn't a separator of thousands. */
const grouped = /^\d{1,3}(?:([, ])\d{3})(?:\1\d{3})*(?=\.|$)/

/**
 * Reads a number as printed: full-width digits, separators of thousands, a sign, a percent sign (dropped: it is the
 * unit). Trailing zeros stay, leading ones go.
 */
export function parseDecimal(text: string): Result<DecimalText, 'value-unreadable'> {
  const unreadable = fail('value-unreadable', { text: text.slice(0, 40) })
  if (text.length > 80) return unreadable
  const folded = text
    .normalize('NFKC')
    .replace(/[\s\u2009\u202f]+/g, ' ')
    .trim()
  const unsigned = folded.replace(/ ?%$/, '').replace(minus, '').replace(/^\+/, '').trim()
  const digits = grouped.test(unsigned) ? unsigned.replace(/[, ]/g, '') : unsigned
  const match = /^(\d*)(?:\.(\d+))?$/.exec(digits)
  if (!match || digits === '') return unreadable
  const whole = (match[1] ?? '').replace(/^0+(?=\d)/, '') || '0'
  const value = `${minus.test(folded) ? '-' : ''}${whole}${match[2] === undefined ? '' : `.${match[2]}`}`
  const parsed = DecimalText.safeParse(value)
  return parsed.success ? ok(parsed.data) : unreadable
}
