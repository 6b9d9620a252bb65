import { type KeyboardEvent, type ReactElement, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPeriod } from '../../../../src-shared/data/format-period'
import type { Indicator } from '../../../../src-shared/data/indicator'
import type { MarkedBreak } from '../../../../src-shared/data/scope-break'
import { Sheet } from '../../../parts/sheet/sheet'
import {
  type CellPlace,
  cellsIn,
  rangeOf,
  type SheetRange,
  type SheetSelection,
} from '../../../parts/sheet/sheet-range'
import type { ClipboardBlock, SheetCell, SheetHeading, SheetMenuPlace } from '../../../parts/sheet/sheet-types'
import { hasModifier } from '../../../parts/use-shortcut'
import { faceOf, toFace } from './cell-face'
import { CellMenu } from './cell-menu'
import { columnWidths } from './column-widths'
import { writeBlock } from './copy-range'
import { strandHeadings } from './series-words'
import type { CellDeeds } from './use-cell-deeds'
import { textOf, type ValueEntry } from './use-value-entry'
import { cellKey, lineAt, type ValueTable } from './value-table'
import './values.css'

interface ValueSheetProps {
  readonly indicator: Pick<Indicator, 'name' | 'nature'>
  readonly table: ValueTable
  readonly breaks: readonly MarkedBreak[]
  readonly entry: ValueEntry
  readonly deeds: CellDeeds
  readonly isReadOnly: boolean
  readonly selection: SheetSelection
  readonly onSelect: (selection: SheetSelection) => void
  readonly onPaste: (block: ClipboardBlock) => void
}

const groupSizesOf = (headings: readonly SheetHeading[]): ReadonlyMap<string, number> => {
  const sizes = new Map<string, number>()
  for (const { group } of headings) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return sizes
}

/** The values of an indicator as a sheet of periods by subjects. */
export const ValueSheet = (props: ValueSheetProps): ReactElement => {
  const { indicator, table, breaks, entry, deeds, isReadOnly, selection, onSelect, onPaste } = props
  const [menuPlace, setMenuPlace] = useState<SheetMenuPlace | null>(null)
  const { t, i18n } = useTranslation('views')
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const { areRowsPeriods, periods, strands } = table
  const periodWords = useMemo(
    () => periods.map((period) => formatPeriod(period, language, indicator.nature)),
    [periods, language, indicator.nature],
  )
  const headings = useMemo(() => strandHeadings(t, table), [t, table])
  const strandNames = useMemo(
    () => headings.map(({ label, group }) => [label, group].filter(Boolean).join(' ')),
    [headings],
  )
  const columns = useMemo(
    () => (areRowsPeriods ? headings : periodWords.map((label) => ({ label, group: '' }))),
    [areRowsPeriods, headings, periodWords],
  )
  const widths = useMemo(() => {
    const longest = (column: number) =>
      (areRowsPeriods ? periods : strands).slice(-60).reduce((widest, _, row) => {
        const line = lineAt(table, { row, column })
        const [shown] = line ? table.cellAt(line.period, line.strand).observations : []
        const face = shown && line ? faceOf(shown, table.units.unitOf(line.strand)) : ''
        return face.length > widest.length ? face : widest
      }, '')
    return columnWidths(columns, longest, groupSizesOf(columns))
  }, [columns, table, areRowsPeriods, periods, strands])
  const columnPx = useCallback((column: number) => widths[column] ?? 112, [widths])
  const rowNames = areRowsPeriods ? periodWords : strandNames
  const breakNotes = useMemo(
    () => new Map(breaks.map(({ subject, period, note }) => [`${subject}\u0001${period}`, note])),
    [breaks],
  )
  const breakAt = (place: CellPlace): string | null => {
    const line = lineAt(table, place)
    if (!line) return null
    return (
      breakNotes.get(`\u0001${line.period}`) ?? breakNotes.get(`${line.strand.subject}\u0001${line.period}`) ?? null
    )
  }
  const stagedValues = entry.values
  // The same cell is the same object until something of it changes: only then it is drawn anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what they are made of makes all of them anew
  const faces = useMemo(() => new Map<string, SheetCell>(), [t, table, stagedValues, breakNotes])
  const makeFace = (place: CellPlace): SheetCell => {
    const line = lineAt(table, place)
    if (!line) return { shown: '', text: '' }
    return toFace({
      t,
      cell: table.cellAt(line.period, line.strand),
      staged: stagedValues.get(cellKey(line.period, line.strand)),
      usualUnit: table.units.unitOf(line.strand),
      text: textOf(table, line),
      breakNote: breakAt(place),
      areRowsPeriods,
    })
  }
  const cellAt = (place: CellPlace): SheetCell => {
    const key = `${place.row} ${place.column}`
    const face = faces.get(key) ?? makeFace(place)
    faces.set(key, face)
    return face
  }
  const copy = (range: SheetRange): ClipboardBlock => {
    const { top, bottom, left, right } = range
    const rows = Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from(
        { length: right - left + 1 },
        (_unused, column) => cellAt({ row: top + row, column: left + column }).text,
      ),
    )
    // The whole table is wanted with what it says of itself.
    const isWhole = rows.length === rowNames.length && rows[0]?.length === columns.length && rows.length > 1
    if (!isWhole) return writeBlock(rows)
    const named = rows.map((row, at) => [rowNames[at] ?? '', ...row])
    const groups = columns.map(({ group }) => group)
    const hasGroups = groups.some((group) => group !== '')
    return writeBlock([...(hasGroups ? [['', ...groups]] : []), ['', ...columns.map(({ label }) => label)], ...named])
  }
  const clear = (range: SheetRange) =>
    entry.clear(
      cellsIn(range).flatMap((place) => {
        const line = lineAt(table, place)
        return line ? [line] : []
      }),
    )
  // What was typed last and isn't recorded yet goes first; then the window undoes what was recorded.
  const takeBack = (event: KeyboardEvent) => {
    const isUndo = hasModifier(event.nativeEvent) && !event.shiftKey && event.key.toLowerCase() === 'z'
    const isAtRest = event.target instanceof HTMLElement && event.target.dataset.atRest !== undefined
    if (isUndo && isAtRest && entry.takeBack()) event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what the sheet within it leaves
    <div className="value-sheet" onKeyDown={takeBack}>
      <Sheet
        label={t('data.sheetLabel', { name: indicator.name })}
        rowCount={rowNames.length}
        columns={columns}
        columnPx={columnPx}
        sidePx={areRowsPeriods ? 132 : 168}
        corner={areRowsPeriods ? t('data.period') : t('data.subject')}
        rowHeading={(row) => (
          <span className="value-side" title={rowNames[row]}>
            {areRowsPeriods ? rowNames[row] : headings[row]?.label}
            {areRowsPeriods ? null : <span className="muted"> {headings[row]?.group}</span>}
          </span>
        )}
        rowName={(row) => rowNames[row] ?? ''}
        cellAt={cellAt}
        selection={selection}
        onSelect={onSelect}
        isReadOnly={isReadOnly}
        onCommit={(place, text) => {
          const line = lineAt(table, place)
          if (line) entry.type(line, text)
        }}
        onClear={clear}
        onCopy={copy}
        onPaste={onPaste}
        onMenu={setMenuPlace}
      />
      {menuPlace ? (
        <CellMenu
          place={menuPlace}
          deeds={deeds}
          isReadOnly={isReadOnly}
          copied={() => copy(rangeOf(selection))}
          onPaste={onPaste}
          onClear={() => clear(rangeOf(selection))}
          onClose={() => setMenuPlace(null)}
        />
      ) : null}
    </div>
  )
}
