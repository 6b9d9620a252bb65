import Button from 'antd/es/button'
import { type ReactElement, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedTable, TableLine } from '../../../../src-shared/contract/table'
import type { TableMapping } from '../../../../src-shared/data/table-mapping'
import { cellName, columnName, type Merge } from '../../../../src-shared/data/table-sheet'
import { useCall } from '../../../api/use-call'
import { Answer } from '../../failure/answer'
import { roleOfCell, roleOfColumn, roleOfRow, withColumnRole, withRowRole } from './grid-roles'
import { RoleSelect } from './role-select'
import './table-grid.css'

interface TableGridProps {
  readonly tableId: string
  readonly sheet: OpenedTable['sheets'][number]
  readonly merges: readonly Merge[]
  readonly mapping: TableMapping
  readonly skipped: readonly TableLine[]
  readonly onChange: (mapping: TableMapping) => void
}

const ROWS_AT_ONCE = 60
const MOST_ROWS = 500
const MOST_COLUMNS = 60

/** By the cell that a merge begins in; and those that it covers. */
const spansOf = (merges: readonly Merge[], columns: number) => {
  const begins = new Map<string, Merge>()
  const covered = new Set<string>()
  for (const merge of merges) {
    begins.set(cellName(merge.row, merge.column), merge)
    for (let row = merge.row; row < merge.row + merge.rows; row++)
      for (let column = merge.column; column < Math.min(merge.column + merge.columns, columns); column++)
        if (row !== merge.row || column !== merge.column) covered.add(cellName(row, column))
  }
  return { begins, covered }
}

/** The sheet as it is, with what each row and column means above and beside it. */
export const TableGrid = ({ tableId, sheet, merges, mapping, skipped, onChange }: TableGridProps): ReactElement => {
  const { t } = useTranslation('views')
  const [count, setCount] = useState(ROWS_AT_ONCE)
  const rows = useCall('table', 'rows', { tableId, sheet: sheet.name, from: 0, count: Math.min(count, MOST_ROWS) })
  const columns = Math.min(sheet.columns, MOST_COLUMNS)
  const spans = useMemo(() => spansOf(merges, columns), [merges, columns])
  const wrong = useMemo(() => new Map(skipped.map((line) => [line.place, line])), [skipped])
  const reasonOf = (place: string) => {
    const reason = wrong.get(place)?.reason
    return reason ? t(`table.reasons.${reason}`) : undefined
  }
  const cells = (texts: readonly string[], row: number) =>
    texts.slice(0, columns).map((text, column) => {
      const place = cellName(row, column)
      if (spans.covered.has(place)) return null
      const merge = spans.begins.get(place)
      const reason = reasonOf(place)
      return (
        <td
          key={place}
          data-role={roleOfCell(mapping, row, column)}
          data-wrong={reason === undefined ? undefined : ''}
          title={reason}
          rowSpan={merge?.rows}
          colSpan={merge ? Math.min(merge.columns, columns - column) : undefined}
        >
          {text}
          {reason === undefined ? null : <span className="visually-hidden">{reason}</span>}
        </td>
      )
    })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard.
    <section className="table-grid" aria-label={t('table.gridLabel', { name: sheet.name })} tabIndex={0}>
      <Answer query={rows}>
        {(found) => (
          <table>
            <thead>
              <tr>
                <td />
                <td />
                {Array.from({ length: columns }, (_, column) => (
                  <th key={columnName(column)} scope="col" data-role={roleOfColumn(mapping, column)}>
                    <span>{columnName(column)}</span>
                    <RoleSelect
                      label={t('table.columnRole', { column: columnName(column) })}
                      role={roleOfColumn(mapping, column)}
                      onChange={(role) => onChange(withColumnRole(mapping, column, role))}
                    />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.map((texts, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row of a file is its place in it.
                <tr key={row}>
                  <th scope="row">{row + 1}</th>
                  <td data-role={roleOfRow(mapping, row)} className="table-row-role">
                    <RoleSelect
                      label={t('table.rowRole', { row: row + 1 })}
                      role={roleOfRow(mapping, row)}
                      onChange={(role) => onChange(withRowRole(mapping, row, role))}
                    />
                  </td>
                  {cells(texts, row)}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answer>
      {sheet.columns > MOST_COLUMNS ? (
        <p className="muted">{t('table.columnsUnseen', { count: sheet.columns - MOST_COLUMNS })}</p>
      ) : null}
      {count < Math.min(sheet.rows, MOST_ROWS) ? (
        <Button size="small" onClick={() => setCount(count + ROWS_AT_ONCE * 2)}>
          {t('table.moreRows', { count: sheet.rows - count })}
        </Button>
      ) : sheet.rows > MOST_ROWS ? (
        <p className="muted">{t('table.restUnseen', { count: sheet.rows - MOST_ROWS })}</p>
      ) : null}
    </section>
  )
}
