import type { VirtualItem } from '@tanstack/react-virtual'
import { type MouseEvent, memo, type ReactElement, type ReactNode } from 'react'
import { RoleBox } from '../role-box'
import { isInRange, type SheetRange } from './sheet-range'
import type { SheetCell } from './sheet-types'

interface SheetRowProps {
  readonly line: VirtualItem
  readonly rowIndex: number
  readonly columns: readonly VirtualItem[]
  readonly sidePx: number
  readonly widthPx: number
  readonly heading: ReactNode
  readonly range: SheetRange
  /** The active cell's column, where it is in this row. */
  readonly activeColumn: number | null
  readonly cellAt: (column: number) => SheetCell
  readonly field: (cell: SheetCell) => ReactNode
  readonly remarkId: string
  readonly onChooseRow: (event: MouseEvent) => void
}

const classesOf = (cell: SheetCell, isSelected: boolean, isActive: boolean): string =>
  ['sheet-cell', cell.className ?? '', isSelected ? 'selected' : '', isActive ? 'active' : ''].filter(Boolean).join(' ')

/** One drawn row: its heading and the cells in sight. */
export const SheetRow = (props: SheetRowProps): ReactElement => {
  const { line, columns, range, activeColumn, cellAt, field, remarkId } = props
  const isChosen = line.index >= range.top && line.index <= range.bottom
  return (
    <RoleBox
      className="sheet-row"
      role="row"
      aria-rowindex={props.rowIndex}
      style={{ transform: `translateY(${line.start}px)`, height: line.size, width: props.widthPx }}
    >
      <RoleBox
        className={isChosen ? 'sheet-side chosen' : 'sheet-side'}
        role="rowheader"
        aria-colindex={1}
        style={{ width: props.sidePx }}
        onMouseDown={props.onChooseRow}
      >
        {props.heading}
      </RoleBox>
      {columns.map(({ index, start, size }) => {
        const cell = cellAt(index)
        const isActive = index === activeColumn
        return (
          <SheetCellBox
            key={index}
            cell={cell}
            row={line.index}
            column={index}
            startPx={start}
            widthPx={size}
            isSelected={isInRange(range, line.index, index)}
            remarkId={isActive ? remarkId : null}
            field={isActive ? field(cell) : null}
          />
        )
      })}
    </RoleBox>
  )
}

interface SheetCellBoxProps {
  readonly cell: SheetCell
  readonly row: number
  readonly column: number
  readonly startPx: number
  readonly widthPx: number
  readonly isSelected: boolean
  /** Of the active cell alone: its field says what else is to be heard. */
  readonly remarkId: string | null
  readonly field: ReactNode
}

/** Drawn anew only where it changes: hundreds stand there while a sheet is scrolled. */
const SheetCellBox = memo((props: SheetCellBoxProps): ReactElement => {
  const { cell, row, column, isSelected, remarkId, field } = props
  return (
    <RoleBox
      className={classesOf(cell, isSelected, field !== null)}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isSelected}
      aria-invalid={cell.isWrong || undefined}
      data-row={row}
      data-column={column}
      style={{ left: props.startPx, width: props.widthPx }}
    >
      {cell.shown}
      {cell.remark ? (
        <span className="visually-hidden" {...(remarkId === null ? {} : { id: remarkId })}>
          {cell.remark}
        </span>
      ) : null}
      {field}
    </RoleBox>
  )
})
