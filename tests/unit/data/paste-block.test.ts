import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { IndicatorId } from '../../../src-shared/data/ids'
import { readBlock } from '../../../src-shared/data/paste-block'
import { readValueAt, type UsualUnits } from '../../../src-shared/data/paste-draft'
import { type PastePlace, placeBlock, type Strand, type TableAxes } from '../../../src-shared/data/paste-place'
import { type PastedRows, readTabbed, spreadSpans } from '../../../src-shared/data/paste-table'
import { Period } from '../../../src-shared/data/period'

const indicatorId = IndicatorId.parse('01890000-0000-7000-8000-000000000001')
const units: UsualUnits = { level: '亿元', unitOf: ({ changeBasis }) => (changeBasis === '' ? '亿元' : '%') }
const strand = (subject: string, changeBasis = ''): Strand => ({
  subject,
  changeBasis,
  priceBasis: changeBasis === '' ? 'none' : 'constant',
  scope: '',
})
const axes: TableAxes = {
  periods: ['2019', '2020', '2021', '2022'].map((year) => Period.parse(year)),
  strands: [strand('全国'), strand('北京'), strand('全国', '比上年')],
  areRowsPeriods: true,
}

/** What a paste would record: `period subject basis = value unit`, or what is wrong with the cell. */
const paste = (rows: PastedRows, at: PastePlace | null = { periodAt: 0, strandAt: 0 }, table = axes): string[] => {
  const block = readBlock(rows, ['全部工业增加值', '工业增加值'])
  return placeBlock(block, table, at).flatMap((placed) => {
    const read = readValueAt(placed.cell.text, placed, { indicatorId, units, remarks: block.remarks }, placed)
    if (read.kind === 'nothing') return []
    if (read.kind === 'problem') return [`${placed.cell.text}: ${read.problem}`]
    const { period, subject, changeBasis, qualifier, value, unit, status, quote } = read.said
    const tail = [status === 'preliminary' ? ' (p)' : '', quote === '' ? '' : ` «${quote}»`].join('')
    return [`${period} ${subject}${changeBasis && ` ${changeBasis}`} = ${qualifier}${value}${unit}${tail}`]
  })
}
const pasteText = (text: string, ...rest: [PastePlace?, TableAxes?]) => paste(readTabbed(text), ...rest)

describe('a block without headings', () => {
  test('goes to the active cell and on from there', () => {
    expect(pasteText('305000\t33000\n313071\t36100', { periodAt: 1, strandAt: 0 })).toEqual([
      '2020 全国 = 305000亿元',
      '2020 北京 = 33000亿元',
      '2021 全国 = 313071亿元',
      '2021 北京 = 36100亿元',
    ])
  })

  test('follows the table’s direction', () => {
    const table = { ...axes, areRowsPeriods: false }
    expect(pasteText('1\t2\n3\t4', { periodAt: 0, strandAt: 0 }, table)).toEqual([
      '2019 全国 = 1亿元',
      '2020 全国 = 2亿元',
      '2019 北京 = 3亿元',
      '2020 北京 = 4亿元',
    ])
  })

  test('says which cells have no place', () => {
    expect(pasteText('1\n2\n3', { periodAt: 2, strandAt: 0 })).toEqual([
      '2021 全国 = 1亿元',
      '2022 全国 = 2亿元',
      '3: noPeriod',
    ])
    expect(pasteText('1\t2', { periodAt: 0, strandAt: 2 })).toEqual(['2019 全国 比上年 = 1%', '2: noSubject'])
  })

  test('of numbers that look like years stays numbers', () => {
    expect(pasteText('2001\n2002')).toEqual(['2019 全国 = 2001亿元', '2020 全国 = 2002亿元'])
  })

  test('leaves signs for no value out and refuses what isn’t a number', () => {
    expect(pasteText('1\t…\n—\t#REF!')).toEqual(['2019 全国 = 1亿元', '#REF!: spreadsheet'])
  })
})

describe('a block with headings', () => {
  test('of years on the left and subjects above', () => {
    expect(pasteText('年份\t全国\t北京\n2020年\t312,903\t４，２１６\n2021年\t372,575\t5,692(p)\n')).toEqual([
      '2020 全国 = 312903亿元',
      '2020 北京 = 4216亿元',
      '2021 全国 = 372575亿元',
      '2021 北京 = 5692亿元 (p)',
    ])
  })

  test('of bare years above and regions on the left, unknown ones too', () => {
    expect(pasteText('地  区\t2020\t2021\n北  京\t4216\t5692\n天 津\t4188\t5224')).toEqual([
      '2020 北京 = 4216亿元',
      '2021 北京 = 5692亿元',
      '2020 天津 = 4188亿元',
      '2021 天津 = 5224亿元',
    ])
  })

  test('of years alone goes to the active subject', () => {
    expect(pasteText('2023年\t399103\n2024年\t405442', { periodAt: 0, strandAt: 1 })).toEqual([
      '2023 北京 = 399103亿元',
      '2024 北京 = 405442亿元',
    ])
  })

  test('of subjects alone goes on from the active period', () => {
    expect(pasteText('全国\t北京\n1\t2\n3\t4', { periodAt: 1, strandAt: 0 })).toEqual([
      '2020 全国 = 1亿元',
      '2020 北京 = 2亿元',
      '2021 全国 = 3亿元',
      '2021 北京 = 4亿元',
    ])
  })

  test('of level and growth finds the published change of the table', () => {
    expect(
      pasteText('指标\t绝对量（亿元）\t比上年增长（%）\n全部工业增加值\t372575\t9.6', { periodAt: 2, strandAt: 0 }),
    ).toEqual(['2021 全国 = 372575亿元', '2021 全国 比上年 = 9.6%'])
  })

  test('in two lines, the upper one merged, copied as text', () => {
    expect(pasteText('地区\t2020年\t\t2021年\t\n\t总量\t增速\t总量\t增速\n全国\t312903\t2.4\t372575\t9.6')).toEqual([
      '2020 全国 = 312903亿元',
      '2020 全国 比上年 = 2.4%',
      '2021 全国 = 372575亿元',
      '2021 全国 比上年 = 9.6%',
    ])
  })

  test('in two lines, the upper one merged, copied as a table', () => {
    const cell = (text: string, columnSpan = 1, rowSpan = 1) => ({ text, columnSpan, rowSpan })
    const rows = spreadSpans([
      [cell('表1 工业增加值', 5)],
      [cell('单位：万亿元', 5)],
      [cell('地区', 1, 2), cell('2020年', 2), cell('2021年(p)', 2)],
      [cell('总量'), cell('增速(%)'), cell('总量'), cell('增速(%)')],
      [cell('全国'), cell('31.3'), cell('2.4'), cell('37.3'), cell('9.6①')],
      [cell('注：①按不变价格计算。', 5)],
      [cell('资料来源：国家统计局', 5)],
    ])
    expect(paste(rows)).toEqual([
      '2020 全国 = 31.3万亿元',
      '2020 全国 比上年 = 2.4%',
      '2021 全国 = 37.3万亿元 (p)',
      '2021 全国 比上年 = 9.6% (p) «9.6① 注：①按不变价格计算。»',
    ])
    expect(readBlock(rows).source).toBe('国家统计局')
  })

  test('of months under a year', () => {
    expect(pasteText('\t2024年\t\n\t1月\t1—2月\n全国\t1\t2')).toEqual([
      '2024-01 全国 = 1亿元',
      '2024-01..2024-02 全国 = 2亿元',
    ])
  })

  test('needs no table: an indicator without values takes a block that names its periods', () => {
    const none = { periods: [], strands: [], areRowsPeriods: true }
    expect(paste(readTabbed('2020\t312903\n2021\t372575'), null, none)).toEqual([
      '2020 全国 = 312903亿元',
      '2021 全国 = 372575亿元',
    ])
    expect(paste(readTabbed('312903\n372575'), null, none)).toEqual(['312903: noPeriod', '372575: noPeriod'])
  })

  test('refuses a unit that the indicator hasn’t', () => {
    expect(pasteText('2021年\t372575吨')).toEqual(['372575吨: unit'])
  })
})

describe('what a spreadsheet puts on the clipboard', () => {
  const texts = (rows: PastedRows) => rows.map((row) => row.map(({ text }) => text))

  test('quoted cells hold tabs, line breaks and quotes', () => {
    expect(texts(readTabbed('"a\tb"\t"c\r\nd"\t"e ""f"""\r\n5"\tg\th\r\n'))).toEqual([
      ['a\tb', 'c\r\nd', 'e "f"'],
      ['5"', 'g', 'h'],
    ])
  })

  test('empty cells at the ends of lines stay', () => {
    expect(texts(readTabbed('\t1\t\n2\t\t'))).toEqual([
      ['', '1', ''],
      ['2', '', ''],
    ])
  })

  test('any table of cells comes back as it was', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 })
    const table = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      )
      // One empty cell alone is the same as nothing at the end of a text.
      .filter((rows) => rows.at(-1)?.some((text) => text !== '') ?? false)
    const write = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    fc.assert(
      fc.property(table, (rows) => {
        expect(texts(readTabbed(rows.map((row) => row.map(write).join('\t')).join('\n')))).toEqual(rows)
      }),
    )
  })

  test('spans of any size make a rectangle', () => {
    const cell = fc.record({
      text: fc.string(),
      rowSpan: fc.integer({ min: -1, max: 9 }),
      columnSpan: fc.nat({ max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), (rows) => {
        const laid = spreadSpans(rows)
        expect(laid).toHaveLength(rows.length)
        expect(new Set(laid.map((row) => row.length)).size).toBeLessThanOrEqual(1)
        const shown = laid.flat().filter(({ text, isCovered }) => text !== '' && !isCovered)
        expect(shown).toHaveLength(rows.flat().filter(({ text }) => text !== '').length)
      }),
    )
  })

  test('any block gives each of its values one place or one problem, and invents none', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '—',
        '…',
        '2021年',
        '2020',
        '北京',
        '比上年增长（%）',
        '亿元',
        '#N/A',
        '单位：亿元',
        '注：某',
        '1月',
      ),
      fc.nat().map(String),
      fc.string({ maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (table) => {
        const rows = table.map((row) => row.map((text) => ({ text, isCovered: false })))
        const width = Math.max(...rows.map((row) => row.length))
        const square = rows.map((row) => [...row, ...Array(width - row.length).fill({ text: '', isCovered: false })])
        const block = readBlock(square)
        const given = square.flat().map(({ text }) => text)
        for (const { text } of block.cells) expect(given).toContain(text)
        expect(block.cells.length).toBeLessThanOrEqual(given.length)
        placeBlock(block, axes, { periodAt: 0, strandAt: 0 })
      }),
    )
  })

  test('ten thousand cells are read in a fraction of a second', () => {
    const years = Array.from({ length: 40 }, (_, at) => `${1985 + at}年`)
    const lines = Array.from({ length: 250 }, (_, row) => [
      `地区${row}`,
      ...years.map((_, at) => `${row},${100 + at}.5`),
    ])
    const text = [['地区', ...years], ...lines].map((line) => line.join('\t')).join('\n')
    const begun = performance.now()
    expect(pasteText(text)).toHaveLength(10_000)
    expect(performance.now() - begun).toBeLessThan(3000)
  })
})
