import type { ReactNode } from 'react'
import type { CellPlace, SheetRange, SheetSelection } from './sheet-range'

export interface SheetCell {
  /** As it is shown. */
  readonly shown: ReactNode
  /** As it is typed over and copied. */
  readonly text: string
  readonly className?: string
  /** What is to be heard of the cell beside its headings and text. */
  readonly remark?: string
  readonly isWrong?: boolean
}

export interface SheetHeading {
  readonly label: string
  /** What stands over several columns that follow each other; empty: nothing does. */
  readonly group: string
}

export interface ClipboardBlock {
  readonly text: string
  readonly html: string
}

/** Where a menu of what is selected opens, and the way back. */
export interface SheetMenuPlace {
  readonly leftPx: number
  readonly topPx: number
  readonly focusSheet: () => void
}

export interface SheetProps {
  readonly label: string
  readonly rowCount: number
  readonly columns: readonly SheetHeading[]
  readonly columnPx: (column: number) => number
  readonly sidePx: number
  readonly corner: string
  readonly rowHeading: (row: number) => ReactNode
  /** Same words as `rowHeading`, to be heard. */
  readonly rowName: (row: number) => string
  readonly cellAt: (place: CellPlace) => SheetCell
  readonly selection: SheetSelection
  readonly onSelect: (selection: SheetSelection) => void
  readonly isReadOnly?: boolean
  /** The text typed over a cell, taken. */
  readonly onCommit: (place: CellPlace, text: string) => void
  readonly onClear: (range: SheetRange) => void
  readonly onPaste: (block: ClipboardBlock) => void
  readonly onCopy: (range: SheetRange) => ClipboardBlock
  /** Escape where there is nothing to take back in the sheet itself. */
  readonly onCancel?: () => void
  /** Asked for by the other button, Shift+F10 or the menu key. */
  readonly onMenu?: (place: SheetMenuPlace) => void
}
