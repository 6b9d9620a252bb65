import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../../src-main/import/decode'
import { readDelimited } from '../../../../src-main/import/table/delimited'
import { readTableText } from '../../../../src-main/import/table/read-table'

const ignored = () => undefined
const rowsOf = async (text: string) => {
  const read = await readDelimited(text, '表', ignored)
  return read.ok ? read.value[0]?.rows : read.error.code
}

describe('delimited text', () => {
  it.each([
    [
      'commas',
      '地区,2023年\n北京,"1,234"\n',
      [
        ['地区', '2023年'],
        ['北京', '1,234'],
      ],
    ],
    [
      'tabs',
      '地区\t2023年\n北京\t1,234\n',
      [
        ['地区', '2023年'],
        ['北京', '1,234'],
      ],
    ],
    [
      'semicolons',
      '地区;2023年\n北京;1,5\n天津;2,5\n',
      [
        ['地区', '2023年'],
        ['北京', '1,5'],
        ['天津', '2,5'],
      ],
    ],
  ])('is split at its %s', async (_, text, rows) => {
    expect(await rowsOf(text)).toEqual(rows)
  })

  it('may have lines of unequal length, and line breaks in quotes', async () => {
    expect(await rowsOf('表一\n地区,"2023\n年",\n北京,1,2\n')).toEqual([
      ['表一', '', ''],
      ['地区', '2023\n年', ''],
      ['北京', '1', '2'],
    ])
  })

  it('comes back as it was written, whatever it holds', async () => {
    const cells = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', '\n', ' ', '年', '亿'), maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cells, cells), { minLength: 1, maxLength: 8 }), async (rows) => {
        fc.pre(rows.some((row) => row.some((cell) => cell.trim() !== '')))
        const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
        expect(await rowsOf(text)).toEqual(rows)
      }),
    )
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'])('is read in %s', async (encoding) => {
    const bytes = iconv.encode('地区,工业增加值（亿元）\n北京,1234\n天津,2345\n', encoding, {
      addBOM: encoding !== 'gb18030',
    })
    const text = decodeText(bytes)
    expect(text.ok && (await rowsOf(text.value))?.at(0)).toEqual(['地区', '工业增加值（亿元）'])
  })

  it('is refused where it has too many cells, after as many as are allowed', async () => {
    const megabytes = '1,2,3,4,5,6,7,8,9,10\n'.repeat(2_500_000)
    const began = performance.now()
    expect(await rowsOf(megabytes)).toBe('table-too-large')
    // Fifty megabytes were not read to their end: that alone would take several times as long.
    expect(megabytes.length).toBeGreaterThan(50_000_000)
    expect(performance.now() - began).toBeLessThan(20_000)
  })

  it.each([
    ['an open quote', `a,b\n"${'x'.repeat(1_100_000)}`, 'table-unreadable'],
    ['nothing', ' , \n , ', 'file-empty'],
  ])('is refused for %s', async (_, text, code) => {
    expect(await rowsOf(text)).toBe(code)
  })
})

describe('pasted text', () => {
  it('is a table of tabs', async () => {
    const read = await readTableText('指标\t2023年\n发电量\t94564.4', ignored)
    expect(read.ok && read.value.sheets[0]?.rows).toEqual([
      ['指标', '2023年'],
      ['发电量', '94564.4'],
    ])
  })

  it('is refused where it is empty', async () => {
    expect(await readTableText('  ', ignored)).toMatchObject({ ok: false, error: { code: 'file-empty' } })
  })
})
