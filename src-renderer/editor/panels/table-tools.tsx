import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findCellNode,
  $findTableNode,
  $getTableColumnIndexFromTableCellNode,
  $getTableRowIndexFromTableCellNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableSelection,
  $mergeCells,
  $setTableColumnIsHeader,
  $setTableRowIsHeader,
  $unmergeCell,
  TableCellHeaderStates,
  type TableNode,
} from '@lexical/table'
import Button from 'antd/es/button'
import Dropdown from 'antd/es/dropdown'
import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

const $selectedCell = () => {
  const selection = $getSelection()
  const [node] = selection?.getNodes() ?? []
  const at = $isRangeSelection(selection) ? selection.anchor.getNode() : node
  return at ? $findCellNode(at) : null
}

const $selectedTable = (): TableNode | null => {
  const cell = $selectedCell()
  return cell ? $findTableNode(cell) : null
}

const $toggleHeaderRow = (): void => {
  const cell = $selectedCell()
  const table = $selectedTable()
  if (!cell || !table) return
  const isHeader = !cell.hasHeaderState(TableCellHeaderStates.ROW)
  $setTableRowIsHeader(table, $getTableRowIndexFromTableCellNode(cell), isHeader)
}

const $toggleHeaderColumn = (): void => {
  const cell = $selectedCell()
  const table = $selectedTable()
  if (!cell || !table) return
  const isHeader = !cell.hasHeaderState(TableCellHeaderStates.COLUMN)
  $setTableColumnIsHeader(table, $getTableColumnIndexFromTableCellNode(cell), isHeader)
}

const $mergeSelected = (): void => {
  const selection = $getSelection()
  if ($isTableSelection(selection)) $mergeCells(selection.getNodes().filter($isTableCellNode))
}

const $removeTable = (): void => {
  const table = $selectedTable()
  table?.selectNext()
  table?.remove()
}

const actions = {
  rowAbove: () => $insertTableRowAtSelection(false),
  rowBelow: () => $insertTableRowAtSelection(true),
  columnLeft: () => $insertTableColumnAtSelection(false),
  columnRight: () => $insertTableColumnAtSelection(true),
  headerRow: $toggleHeaderRow,
  headerColumn: $toggleHeaderColumn,
  merge: $mergeSelected,
  unmerge: $unmergeCell,
  deleteRow: $deleteTableRowAtSelection,
  deleteColumn: $deleteTableColumnAtSelection,
  deleteTable: $removeTable,
} as const

const names = Object.keys(actions) as (keyof typeof actions)[]

/** What can be done to the table the caret is in. */
export function TableTools({ editor }: { editor: LexicalEditor }): ReactElement {
  const { t } = useTranslation('editor')
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: names.map((name) => ({ key: name, label: t(`table.${name}`) })),
        onClick: ({ key }) => {
          const name = names.find((one) => one === key)
          if (name) editor.update(() => void actions[name]())
          editor.focus()
        },
      }}
    >
      <Button size="small" type="text" onMouseDown={(event) => event.preventDefault()}>
        {t('table.menu')}
      </Button>
    </Dropdown>
  )
}
