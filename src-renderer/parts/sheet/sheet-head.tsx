import type { VirtualItem } from '@tanstack/react-virtual'
import type { MouseEvent, ReactElement } from 'react'
import { RoleBox } from '../role-box'
import type { SheetHeading } from './sheet-types'

interface SheetHeadProps {
  readonly corner: string
  readonly columns: readonly SheetHeading[]
  readonly shown: readonly VirtualItem[]
  readonly sidePx: number
  readonly widthPx: number
  readonly isColumnChosen: (column: number) => boolean
  readonly onChooseColumns: (first: number, last: number, event: MouseEvent) => void
}

interface Group {
  readonly name: string
  readonly first: number
  last: number
  readonly startPx: number
  endPx: number
}

/** Neighbours under one name, as far as they are drawn. */
const groupsOf = (columns: readonly SheetHeading[], shown: readonly VirtualItem[]): Group[] => {
  const groups: Group[] = []
  for (const { index, start, end } of shown) {
    const name = columns[index]?.group ?? ''
    const last = groups.at(-1)
    if (last && last.name === name && last.last === index - 1) {
      last.last = index
      last.endPx = end
    } else groups.push({ name, first: index, last: index, startPx: start, endPx: end })
  }
  return groups
}

const place = (startPx: number, endPx: number) => ({ left: startPx, width: endPx - startPx })

/** The headings of a sheet's columns: a line of groups where there are any, and a line of names. They stay at the top. */
export const SheetHead = (props: SheetHeadProps): ReactElement => {
  const { corner, columns, shown, sidePx, widthPx, isColumnChosen, onChooseColumns } = props
  const hasGroups = columns.some(({ group }) => group !== '')
  return (
    <RoleBox className="sheet-head" role="rowgroup" style={{ width: widthPx }}>
      {hasGroups ? (
        <RoleBox className="sheet-head-row" role="row" aria-rowindex={1}>
          <RoleBox className="sheet-corner" role="presentation" style={{ width: sidePx }} />
          {groupsOf(columns, shown).map(({ name, first, last, startPx, endPx }) => (
            <RoleBox
              key={first}
              className="sheet-heading sheet-group"
              role="columnheader"
              aria-colindex={first + 2}
              aria-colspan={last - first + 1}
              style={place(startPx, endPx)}
              onMouseDown={(event) => onChooseColumns(first, last, event)}
            >
              <span style={{ left: sidePx + 8 }}>{name}</span>
            </RoleBox>
          ))}
        </RoleBox>
      ) : null}
      <RoleBox className="sheet-head-row" role="row" aria-rowindex={hasGroups ? 2 : 1}>
        <RoleBox className="sheet-corner" role="columnheader" aria-colindex={1} style={{ width: sidePx }}>
          {corner}
        </RoleBox>
        {shown.map(({ index, start, end }) => (
          <RoleBox
            key={index}
            className={isColumnChosen(index) ? 'sheet-heading chosen' : 'sheet-heading'}
            role="columnheader"
            aria-colindex={index + 2}
            title={columns[index]?.label}
            style={place(start, end)}
            onMouseDown={(event) => onChooseColumns(index, index, event)}
          >
            {columns[index]?.label}
          </RoleBox>
        ))}
      </RoleBox>
    </RoleBox>
  )
}
