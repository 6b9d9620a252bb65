import { Exact, toDecimalText } from './exact'
import { DecimalText, type Qualifier } from './observation'
import { readCell } from './paste-value'
import { isUnitText } from './table-unit'

/** Why a cell where a value should stand holds none. */
export type ValueProblem = 'cell-error' | 'not-a-number' | 'too-large' | 'text'

export type TableValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly problem: ValueProblem }
  | {
      readonly kind: 'value'
      readonly value: DecimalText
      /** As written in the cell itself; mostly empty. */
      readonly unit: string
      readonly qualifier: Qualifier
      readonly isPreliminary: boolean
    }

const plain = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,12})?$/
const cellError = /^#(?:[A-Z0-9/_]+[!?]?|#+)$/i
const notANumber = /^[-+]?(?:nan|inf(?:inity)?|∞|\d\.#(?:inf|qnan|ind)\d*)$/i
const exponent = /^[-+]?(?:\d+\.?\d*|\.\d+)e[-+]?\d+$/i
const manyDigits = /^[-+]?[\d,.]{31,}$/
const largestPower = 40

const problem = (code: ValueProblem): TableValue => ({ kind: 'problem', problem: code })
const exact = (value: DecimalText): TableValue => ({
  kind: 'value',
  value,
  unit: '',
  qualifier: '',
  isPreliminary: false,
})

const readExponent = (text: string): TableValue => {
  const number = new Exact(text)
  // Looked at before it is written out: 1e999999999 would be a gigabyte of zeros.
  const value = Math.abs(number.e) > largestPower ? null : toDecimalText(number)
  return value === null ? problem('too-large') : exact(value)
}

/**
 * Reads a cell of an imported table as `readCell` reads a pasted one, and tells apart what a file can hold besides:
 * errors of formulas, NaN, powers of ten, words.
 */
export function readTableValue(cell: string): TableValue {
  const text = cell.trim()
  if (plain.test(text)) return exact(DecimalText.parse(text))
  if (text === '') return { kind: 'none' }
  if (cellError.test(text)) return problem('cell-error')
  if (notANumber.test(text)) return problem('not-a-number')
  if (exponent.test(text)) return readExponent(text)
  if (manyDigits.test(text)) return problem('too-large')
  const read = readCell(text)
  if (read.kind === 'empty' || read.kind === 'absent') return { kind: 'none' }
  if (read.kind === 'problem') return problem('text')
  const unit = read.unit ?? ''
  // 2024年 and 3号楼 have a number and something behind it, too.
  if (unit !== '' && !isUnitText(unit)) return problem('text')
  const { value, qualifier, status } = read
  return { kind: 'value', value, unit, qualifier, isPreliminary: status === 'preliminary' }
}
