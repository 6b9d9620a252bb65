import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import { RoleBox } from '../role-box'
import { hasModifier } from '../use-shortcut'
import './sheet.css'
import { SheetCellInput } from './sheet-cell-input'
import { SheetHead } from './sheet-head'
import { readSheetKey } from './sheet-keys'
import { keepWithin, rangeOf } from './sheet-range'
import { SheetRow } from './sheet-row'
import type { SheetCell, SheetProps } from './sheet-types'
import { useSheetMenu } from './use-sheet-menu'
import { useSheetPointer } from './use-sheet-pointer'
import { useSheetTyping } from './use-sheet-typing'
import { useSheetWindow } from './use-sheet-window'

const ROW_PX = 30
const HEAD_LINE_PX = 28

/**
 * A sheet of cells as spreadsheets have it (ARIA: grid): drawn as far as it is seen, walked with the arrows, typed over,
 * selected in ranges, copied and pasted. What cells hold and what becomes of what is typed is its owner's.
 */
export const Sheet = (props: SheetProps): ReactElement => {
  const { rowCount, columns, sidePx, cellAt, onSelect, isReadOnly = false } = props
  const scroller = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const remarkId = useId()
  const size = { rows: rowCount, columns: columns.length }
  const active = keepWithin(props.selection.active, size)
  const selection = { active, far: keepWithin(props.selection.far, size) }
  const range = rangeOf(selection)
  const headLines = columns.some(({ group }) => group !== '') ? 2 : 1
  const headPx = headLines * HEAD_LINE_PX
  const { rows: lines, columns: strips } = useSheetWindow(
    scroller,
    { rowCount, columnCount: columns.length, rowPx: ROW_PX, columnPx: props.columnPx, headPx, sidePx },
    active,
  )
  const typing = useSheetTyping({
    ...props,
    selection,
    size,
    isReadOnly,
    pageRows: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headPx) / ROW_PX) - 1),
    textAt: (place) => cellAt(place).text,
  })
  const pointer = useSheetPointer({ typing, selection, onSelect })
  const menu = useSheetMenu({ scroller, input, mode: typing.mode, onMenu: props.onMenu })
  const { row: farRow, column: farColumn } = selection.far
  const isAllSelected =
    range.bottom - range.top === rowCount - 1 && rowCount > 1 && range.right - range.left === size.columns - 1
  useLayoutEffect(() => {
    if (isAllSelected) return
    lines.scrollToIndex(farRow, { align: 'auto' })
    strips.scrollToIndex(farColumn, { align: 'auto' })
  }, [lines, strips, farRow, farColumn, isAllSelected])
  const onKeyDown = (event: KeyboardEvent) => {
    // 229: an input method is at work, whatever it says.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (menu.hearKey(event)) return event.preventDefault()
    const { key, shiftKey, altKey } = event
    const act = readSheetKey(
      { key, shift: shiftKey, modifier: hasModifier(event.nativeEvent), alt: altKey },
      typing.mode,
    )
    if (act && typing.act(act)) event.preventDefault()
  }
  const copy = (event: ClipboardEvent) => {
    if (typing.mode !== 'rest') return false
    event.preventDefault()
    const block = props.onCopy(range)
    event.clipboardData.setData('text/plain', block.text)
    event.clipboardData.setData('text/html', block.html)
    return true
  }
  const paste = (event: ClipboardEvent) => {
    if (typing.mode !== 'rest') return
    event.preventDefault()
    const { clipboardData } = event
    if (!isReadOnly)
      props.onPaste({ text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') })
  }
  const choose = (first: { row: number; column: number }, last: { row: number; column: number }, event: MouseEvent) => {
    pointer.takeFocus(event)
    onSelect(event.shiftKey ? { active: selection.active, far: last } : { active: first, far: last })
  }
  const widthPx = strips.getTotalSize()
  const shownColumns = strips.getVirtualItems()
  const columnName = (column: number) => [columns[column]?.group, columns[column]?.label].filter(Boolean).join(' ')
  const field = (cell: SheetCell) => (
    <SheetCellInput
      input={input}
      mode={typing.mode}
      text={typing.text}
      label={`${props.rowName(active.row)} ${columnName(active.column)}`}
      describedBy={cell.remark ? remarkId : undefined}
      isReadOnly={isReadOnly}
      isWrong={cell.isWrong ?? false}
      takesFocus={typing.hasFocus.current}
      onType={typing.type}
    />
  )
  return (
    <div ref={scroller} className="sheet">
      <RoleBox
        className="sheet-body"
        role="grid"
        aria-label={props.label}
        aria-rowcount={rowCount + headLines}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-readonly={isReadOnly}
        style={{ height: lines.getTotalSize(), width: widthPx }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          typing.hasFocus.current = true
        }}
        onBlur={(event) => {
          if (event.relatedTarget !== input.current) typing.hasFocus.current = false
          typing.finish()
        }}
        onCopy={copy}
        onCut={(event) => {
          if (copy(event) && !isReadOnly) props.onClear(range)
        }}
        onPaste={paste}
        onMouseDown={pointer.onMouseDown}
        onMouseOver={pointer.onMouseOver}
        onDoubleClick={pointer.onDoubleClick}
        onContextMenu={menu.onContextMenu}
      >
        <SheetHead
          corner={props.corner}
          columns={columns}
          shown={shownColumns}
          sidePx={sidePx}
          widthPx={widthPx}
          isColumnChosen={(column) => column >= range.left && column <= range.right}
          onChooseColumns={(first, last, event) =>
            choose({ row: 0, column: first }, { row: rowCount - 1, column: last }, event)
          }
        />
        {lines.getVirtualItems().map((line) => (
          <SheetRow
            key={line.index}
            line={line}
            rowIndex={line.index + headLines + 1}
            columns={shownColumns}
            sidePx={sidePx}
            widthPx={widthPx}
            heading={props.rowHeading(line.index)}
            range={range}
            activeColumn={line.index === active.row ? active.column : null}
            cellAt={(column) => cellAt({ row: line.index, column })}
            field={field}
            remarkId={remarkId}
            onChooseRow={(event) =>
              choose({ row: line.index, column: 0 }, { row: line.index, column: columns.length - 1 }, event)
            }
          />
        ))}
      </RoleBox>
    </div>
  )
}
