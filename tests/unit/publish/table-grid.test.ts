import { describe, expect, it } from 'vitest'
import { placeCells } from '../../../src-main/publish/table-grid'
import type { ResolvedTable } from '../../../src-shared/document/resolved'
import { goldenBlock } from '../../support/resolved-edition'

const cell = (facts: Partial<ResolvedTable['rows'][number][number]> = {}) => ({
  header: false,
  colSpan: 1,
  rowSpan: 1,
  blocks: [],
  ...facts,
})
const table = (columns: number, rows: ResolvedTable['rows']): ResolvedTable => ({
  type: 'table',
  id: 't',
  columns,
  rows,
})
const places = (grid: ReturnType<typeof placeCells>) =>
  grid.cells.map(({ x, y, colSpan, rowSpan }) => [x, y, colSpan, rowSpan])

describe('placeCells', () => {
  it('lets cells stand beside those that reach down from the row above', () => {
    const block = goldenBlock('table/merged')
    if (block.type !== 'table') throw new Error('Not a table.')
    const grid = placeCells(block)
    expect(places(grid).slice(0, 5)).toEqual([
      [0, 0, 1, 2],
      [1, 0, 2, 1],
      [3, 0, 1, 2],
      [1, 1, 1, 1],
      [2, 1, 1, 1],
    ])
    expect(grid.headerRows).toBe(2)
  })

  it('cuts spans that reach past the table', () => {
    expect(places(placeCells(table(2, [[cell({ colSpan: 5, rowSpan: 9 })], [cell()]])))).toEqual([[0, 0, 2, 2]])
  })

  it('leaves out cells that have no column', () => {
    expect(places(placeCells(table(1, [[cell(), cell(), cell()]])))).toEqual([[0, 0, 1, 1]])
  })

  it('repeats no header row whose cell reaches into the body', () => {
    expect(
      placeCells(table(2, [[cell({ header: true, rowSpan: 2 }), cell({ header: true })], [cell()]])).headerRows,
    ).toBe(0)
  })

  it('takes a column of header cells for no header row', () => {
    expect(placeCells(table(2, [[cell({ header: true }), cell()]])).headerRows).toBe(0)
  })
})
