import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { openArchive } from '../../../../src-main/import/archive'
import { readWorkbook } from '../../../../src-main/import/table/workbook'
import { aWorkbook, aZipBomb } from '../../../support/tables/a-workbook'

const ignored = () => undefined
const read = (bytes: Uint8Array) => readWorkbook(bytes, ignored)
const rowsOf = async (bytes: Uint8Array) => {
  const result = await read(bytes)
  return result.ok ? result.value.map(({ rows }) => rows) : result.error.code
}
const cell = (name: string, value: string, attributes = '') => `<c r="${name}" ${attributes}><v>${value}</v></c>`

const ole = (words: string): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(words, 'utf16le'),
    Buffer.alloc(600),
  ])

describe('a workbook', () => {
  it('gives text, numbers, dates and merged cells of every sheet, as another program wrote them', async () => {
    const bytes = await writeXlsxFile([
      {
        sheet: '产值',
        data: [
          [{ value: '指标', rowSpan: 2 }, { value: '2023年', columnSpan: 2 }, null],
          [null, '亿元', '增速'],
          ['工业增加值', 372575, 9.6],
        ],
      },
      { sheet: '日期', data: [[{ value: new Date(Date.UTC(2024, 0, 31)), type: Date, format: 'yyyy-mm-dd' }, 1234.5]] },
    ]).toBuffer()
    const result = await read(new Uint8Array(bytes))
    expect(result).toMatchObject({
      ok: true,
      value: [
        {
          name: '产值',
          rows: [
            ['指标', '2023年', ''],
            ['', '亿元', '增速'],
            ['工业增加值', '372575', '9.6'],
          ],
          merges: [
            { row: 0, column: 0, rows: 2, columns: 1 },
            { row: 0, column: 1, rows: 1, columns: 2 },
          ],
        },
        { name: '日期', rows: [['2024-01-31', '1234.5']] },
      ],
    })
  })

  it('gives percentages and dates as they are shown, and numbers without the noise of binary fractions', async () => {
    const bytes = aWorkbook({
      formats: ['0.0%', 'yyyy"年"m"月"', 'yyyy"年"'],
      sheets: {
        表: `<row r="1">${cell('A1', '9.6000000000000002E-2', 's="1"')}${cell('B1', '45323', 's="2"')}${cell('C1', '45323', 's="3"')}${cell('D1', '9.5999999999999996')}</row>`,
      },
    })
    expect(await rowsOf(bytes)).toEqual([[['9.6%', '2024-02', '2024', '9.6']]])
  })

  it('counts formulas by what was saved with them and shows their errors', async () => {
    const bytes = aWorkbook({
      sheets: {
        表: `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="e"><f>A9/0</f><v>#DIV/0!</v></c><c r="C1" t="e"><v>#REF!</v></c>${cell('D1', '1e400')}<c r="E1" t="str"><f>A1&amp;B1</f></c></row>`,
      },
    })
    expect(await rowsOf(bytes)).toEqual([[['2', '#DIV/0!', '#REF!', '1e400', '#CALC!']]])
  })

  it('puts hidden sheets last', async () => {
    const row = `<row r="1">${cell('A1', '1')}</row>`
    const result = await read(aWorkbook({ sheets: { 底稿: row, 表一: row }, hidden: ['底稿'] }))
    expect(result.ok && result.value.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['表一', false],
      ['底稿', true],
    ])
  })

  it('ignores cells that are only coloured, down to the last row', async () => {
    const bytes = aWorkbook({
      sheets: { 表: `<row r="1">${cell('A1', '1')}</row><row r="1048576"><c r="XFD1048576" s="0"/></row>` },
    })
    expect(await rowsOf(bytes)).toEqual([[['1']]])
  })

  it.each([
    ['a password', ole('EncryptedPackage'), 'workbook-encrypted'],
    ['the old format', ole('Workbook'), 'workbook-old-format'],
    ['a bomb', aZipBomb(1024, 300 * 1024 * 1024), 'workbook-too-large'],
    ['a cut end', aWorkbook({ sheets: { 表: '' } }).slice(0, 300), 'workbook-damaged'],
    ['no archive', new Uint8Array(9), 'workbook-damaged'],
    [
      'one cell in the last corner',
      aWorkbook({ sheets: { 表: `<row r="1048576">${cell('XFD1048576', '1')}</row>` } }),
      'table-too-large',
    ],
  ])('is refused for %s', async (_, bytes, code) => {
    expect(await rowsOf(bytes)).toBe(code)
  })

  it('is refused where a part isn’t what its archive says', async () => {
    const bytes = aWorkbook({ sheets: { 表: `<row r="1">${cell('A1', '1')}</row>` } })
    for (let at = 60; at < 160; at++) bytes[at] = 0xff
    expect(await rowsOf(bytes)).toBe('workbook-damaged')
  })
})

describe('an archive', () => {
  it('is closed again where it inflates to more than its directory declares', () => {
    const megabyte = 1024 * 1024
    const opened = openArchive(aZipBomb(40 * megabyte, 1000), () => true, megabyte)
    expect(opened).toMatchObject({ ok: false, error: { code: 'package-too-large', data: { limit: megabyte } } })
  })

  it('inflates only what is asked for', () => {
    const opened = openArchive(aZipBomb(1024), (name) => name === 'xl/workbook.xml')
    expect(opened.ok && [...opened.value.keys()]).toEqual(['xl/workbook.xml'])
  })
})
