import type { AxisRole, TableMapping } from '../../../../src-shared/data/table-mapping'

/** What a row or column is, as its control in the grid names it; `outside`: above or below the table. */
export type LineRole = AxisRole | 'value' | 'outside'

export const lineRoles: readonly Exclude<LineRole, 'outside'>[] = [
  'value',
  'period',
  'subject',
  'indicator',
  'unit',
  'skip',
]

export const roleOfColumn = (mapping: TableMapping, column: number): LineRole =>
  mapping.skippedColumns.includes(column)
    ? 'skip'
    : (mapping.labels.find((label) => label.column === column)?.role ?? 'value')

export const roleOfRow = (mapping: TableMapping, row: number): LineRole => {
  const header = mapping.headers.find((one) => one.row === row)
  if (header) return header.role
  if (row < mapping.first || row > mapping.last) return 'outside'
  return mapping.skippedRows.includes(row) ? 'skip' : 'value'
}

export const withColumnRole = (mapping: TableMapping, column: number, role: LineRole): TableMapping => {
  const labels = mapping.labels.filter((label) => label.column !== column)
  const named = role === 'value' || role === 'outside' ? labels : [...labels, { column, role }]
  return {
    ...mapping,
    skippedColumns: mapping.skippedColumns.filter((one) => one !== column),
    // Outer labels stand left of inner ones.
    labels: named.toSorted((a, b) => a.column - b.column),
  }
}

/** The rows of values begin below the last header row, so naming a row may move where they begin or end. */
export const withRowRole = (mapping: TableMapping, row: number, role: LineRole): TableMapping => {
  const headers = mapping.headers.filter((one) => one.row !== row)
  const skippedRows = mapping.skippedRows.filter((one) => one !== row)
  const isInBody = row >= mapping.first && row <= mapping.last
  if (role === 'outside') return { ...mapping, headers, skippedRows }
  if (role === 'skip' && isInBody) return { ...mapping, skippedRows: [...skippedRows, row] }
  if (role === 'value')
    return {
      ...mapping,
      skippedRows,
      headers: headers.filter((one) => one.row < row),
      first: Math.min(mapping.first, row),
      last: Math.max(mapping.last, row),
    }
  return {
    ...mapping,
    skippedRows,
    headers: [...headers, { row, role }].toSorted((a, b) => a.row - b.row),
    first: Math.max(mapping.first, row + 1),
  }
}

/** Whether a cell heads or labels values, and as what. */
export const roleOfCell = (mapping: TableMapping, row: number, column: number): LineRole => {
  const rowRole = roleOfRow(mapping, row)
  const columnRole = roleOfColumn(mapping, column)
  if (rowRole === 'outside' || rowRole === 'skip') return rowRole
  if (rowRole === 'value') return columnRole
  return columnRole === 'value' ? rowRole : 'outside'
}
