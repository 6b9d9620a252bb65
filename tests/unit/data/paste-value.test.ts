import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DecimalText, Qualifier } from '../../../src-shared/data/observation'
import { readCell, writeCell } from '../../../src-shared/data/paste-value'

const valueIn = (text: string) => {
  const reading = readCell(text)
  return reading.kind === 'value' ? reading : null
}

describe('a cell as tables print it', () => {
  test.each([
    ['372575', '372575'],
    ['372,575', '372575'],
    ['３７２，５７５', '372575'],
    ['372 575', '372575'],
    ['372\u00a0575.40', '372575.40'],
    [' 9.6 ', '9.6'],
    ['+9.6', '9.6'],
    ['-9.6', '-9.6'],
    ['－9.6', '-9.6'],
    ['−9.6', '-9.6'],
    ['(1,234)', '-1234'],
    ['（12.5）', '-12.5'],
    ['.5', '0.5'],
    ["'372575", '372575'],
    ['0', '0'],
  ])('%s is %s', (text, value) => {
    expect(valueIn(text)).toMatchObject({ value, qualifier: '', status: 'final', unit: null })
  })

  test.each([
    ['9.6%', '9.6', '%'],
    ['９.６％', '9.6', '%'],
    ['37.3万亿元', '37.3', '万亿元'],
    ['1.2个百分点', '1.2', '个百分点'],
    ['1.2百分点', '1.2', '个百分点'],
    ['200万', '200', '万'],
    ['3.5 亿吨标煤', '3.5', '亿吨标准煤'],
  ])('%s names its unit', (text, value, unit) => {
    expect(valueIn(text)).toMatchObject({ value, unit })
  })

  test.each([
    ['超过37万亿元', '超过', '37'],
    ['约3000', '约', '3000'],
    ['近40%', '近', '40'],
    ['40余项', '余', '40'],
    ['30个以上', '以上', '30'],
    ['≥95%', '≥', '95'],
    ['>=95%', '≥', '95'],
    ['不足1000户', '不足', '1000'],
  ])('%s keeps its hedge', (text, qualifier, value) => {
    expect(valueIn(text)).toMatchObject({ qualifier, value })
  })

  test.each([
    ['372575(p)', []],
    ['372575 （初步数）', []],
    ['372575p', []],
    ['372575(p)①', ['①']],
    ['372575①(p)', ['①']],
  ])('%s is preliminary', (text, notes) => {
    expect(valueIn(text)).toMatchObject({ value: '372575', status: 'preliminary', notes })
  })

  test.each([
    ['372575①', '①'],
    ['372575¹', '¹'],
    ['372575¹⁾', '¹⁾'],
    ['372575*', '*'],
    ['372575[1]', '[1]'],
    ['372575［注］', '［注］'],
    ['372575 (1)', '(1)'],
    ['9.6%²', '²'],
  ])('%s points to a note and its number is not longer for it', (text, note) => {
    const reading = valueIn(text)
    expect(reading?.notes).toEqual([note])
    expect(['372575', '9.6']).toContain(reading?.value)
  })

  test.each(['—', '－', '-', '–', '…', '……', '...', '*', '***', 'x', '/', 'N/A', '无', '…①'])(
    '%s is no value',
    (text) => {
      expect(readCell(text).kind).toBe('absent')
    },
  )

  test.each(['', '  ', '\u00a0', '\u3000', '\n'])('white space is empty: %j', (text) => {
    expect(readCell(text)).toEqual({ kind: 'empty' })
  })

  test.each([
    ['#DIV/0!', 'spreadsheet'],
    ['#N/A', 'spreadsheet'],
    ['#VALUE!', 'spreadsheet'],
    ['########', 'spreadsheet'],
    ['NaN', 'spreadsheet'],
    ['-Infinity', 'spreadsheet'],
    ['1e400', 'scientific'],
    ['3.73E+05', 'scientific'],
    ['1.234,5', 'unreadable'],
    ['12,34', 'unreadable'],
    ['1.2.3', 'unreadable'],
    ['5:30', 'unreadable'],
    ['2021-02-31', 'unreadable'],
    ['约', 'unreadable'],
    ['超过30余项', 'unreadable'],
    ['北京', 'unreadable'],
    ['1'.repeat(40), 'tooLong'],
    ['9'.repeat(1000), 'tooLong'],
  ])('%s is refused as %s', (text, problem) => {
    expect(readCell(text)).toEqual({ kind: 'problem', problem })
  })

  test('no text makes it throw or invent digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const reading = readCell(text)
        if (reading.kind !== 'value') return
        const digits = reading.value.replace(/\D/g, '').replace(/^0+/, '')
        const given = text.normalize('NFKC').replace(/\D/g, '')
        expect(given).toContain(digits)
      }),
    )
  })

  test('what is written is read back as it was', () => {
    const decimal = fc
      .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.nat({ max: 8 }), fc.nat({ max: 99_999_999 }))
      .map(([isNegative, whole, places, fraction]) =>
        DecimalText.parse(
          `${isNegative && whole > 0n ? '-' : ''}${whole}${places === 0 ? '' : `.${String(fraction).padStart(8, '0').slice(0, places)}`}`,
        ),
      )
    const cells = fc.record({
      value: decimal,
      unit: fc.constantFrom('亿元', '万亿元', '%', '户', '个百分点', '元/吨'),
      qualifier: fc.constantFrom(...Qualifier.options),
      status: fc.constantFrom('preliminary' as const, 'final' as const),
    })
    fc.assert(
      fc.property(cells, (cell) => {
        const read = valueIn(writeCell(cell, '亿元'))
        expect(read && { ...read, unit: read.unit ?? '亿元' }).toMatchObject(cell)
      }),
    )
  })

  test('separators, full-width digits and notes change nothing of a number', () => {
    const wide = (text: string) => text.replace(/[0-9.,]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('', '①', '*', '[2]', '¹', '(p)'), fc.boolean(), (n, mark, isWide) => {
        const grouped = n.toLocaleString('en-US')
        expect(valueIn(`${isWide ? wide(grouped) : grouped}${mark}`)?.value).toBe(String(n))
      }),
    )
  })
})
