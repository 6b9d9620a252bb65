import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pdfReader } from '../../../../src-main/import/read/pdf/pdf-reader'
import { boxesOf, linesOf, offsetAt, PageMap } from '../../../../src-shared/document/original/page-map'
import { aColumn, aPdf } from '../../../support/documents/a-pdf'

const read = async (bytes: Uint8Array) => {
  const result = await pdfReader.read({ name: 'a.pdf', bytes }, () => undefined)
  if (!result.ok) throw new Error(result.error.code)
  const map = PageMap.parse(result.value.pageMap)
  return { text: result.value.text, map, lines: linesOf(map) }
}

const report = await read(
  aPdf([
    [{ x: 60, y: 50, text: 'Lighthouse report', size: 20 }, ...aColumn(320, 'right', 8), ...aColumn(60, 'left', 8)],
    aColumn(60, 'second', 12),
    [...aColumn(60, 'third', 5), { x: 280, y: 820, text: '3', size: 8 }],
  ]),
)
/** Where the sheets begin in the text. */
const sheetStarts = [0, ...[...report.text.matchAll(/\f/g)].map(({ index }) => index)]
const sheetAt = (offset: number) => sheetStarts.findLastIndex((start) => start <= offset)

describe('the map from the text of a PDF to its pages', () => {
  it('has the sheets with their names and sizes', () => {
    expect(report.map.sheets).toEqual([
      ['1', 595, 842],
      ['2', 595, 842],
      ['3', 595, 842],
    ])
  })

  it('holds every character that is no white space exactly once', () => {
    const covered = new Uint8Array(report.text.length)
    for (const { start, end } of report.lines)
      for (let at = start; at < end; at += 1) covered[at] = (covered[at] ?? 0) + 1
    for (const [at, letter] of [...report.text].entries()) {
      expect(covered[at], `${at} ${letter}`).toBe(letter.trim() === '' ? (covered[at] ?? 0) : 1)
      expect(covered[at]).toBeLessThanOrEqual(1)
    }
  })

  it('gives any stretch of the text boxes on the pages that print it, within the paper', () => {
    const anywhere = fc.nat(report.text.length)
    fc.assert(
      fc.property(anywhere, anywhere, (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)]
        const boxes = boxesOf(report.lines, report.text, [[start, end]])
        const printed = new Set<number>()
        for (let at = start; at < end; at += 1) if (report.text[at]?.trim()) printed.add(sheetAt(at))
        expect(new Set(boxes.map(({ sheet }) => sheet))).toEqual(printed)
        for (const { left, top, width, height } of boxes) {
          expect(Math.min(left, top, 595.01 - left - width, 842 - top - height)).toBeGreaterThanOrEqual(0)
          expect(Math.min(width, height)).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('leads from a point on a page to the letters that stand there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...report.lines), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (line, part) => {
        const { sheet, left, top, width, height, start, end } = line
        const offset = offsetAt(report.lines, { sheet, left: left + width * part, top: top + height / 2 })
        expect(offset).toBeGreaterThanOrEqual(start)
        expect(offset).toBeLessThan(end)
      }),
    )
    expect(offsetAt(report.lines, { sheet: 1, left: 500, top: 700 })).toBeNull()
  })

  it('narrows a line that is only touched to the part that is meant', () => {
    const at = report.text.indexOf('second line 3')
    const [whole] = boxesOf(report.lines, report.text, [[at, report.text.indexOf('\n', at)]])
    const [word] = boxesOf(report.lines, report.text, [[at + 7, at + 11]])
    expect(word?.top).toBe(whole?.top)
    expect(word?.left).toBeGreaterThan(whole?.left ?? 0)
    expect((word?.left ?? 0) + (word?.width ?? 0)).toBeLessThan((whole?.left ?? 0) + (whole?.width ?? 0))
  })

  it('speaks of the sheet where two book pages lie on one', async () => {
    const folded = await read(
      aPdf(
        [1, 2].map((sheet) => [...aColumn(60, `left ${sheet}`, 10), ...aColumn(500, `right ${sheet}`, 10)]),
        842,
      ),
    )
    const [box] = boxesOf(folded.lines, folded.text, [[folded.text.indexOf('right 2'), folded.text.length]])
    expect(box).toMatchObject({ sheet: 1 })
    expect(box?.left).toBeGreaterThan(490)
    expect(folded.map.sheets).toHaveLength(2)
  })
})
