import { type KeyboardEvent, type ReactElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import { Sheet } from '../../../parts/sheet/sheet'
import { type CellPlace, cellsIn, type SheetRange, type SheetSelection } from '../../../parts/sheet/sheet-range'
import type { ClipboardBlock, SheetCell } from '../../../parts/sheet/sheet-types'
import { writeBlock } from '../../data/values/copy-range'
import { dataCell } from './data-cells'
import { columnPx, dataColumns } from './data-columns'
import { dataKey } from './data-keys'
import { type Datum, isDoubtful } from './datum'
import { type DataEntry, type TypedCell, wrongKey } from './use-data-entry'

interface DataSheetProps {
  readonly data: readonly Datum[]
  readonly indicators: readonly IndicatorSummary[]
  readonly entry: DataEntry
  readonly selection: SheetSelection
  readonly onSelect: (selection: SheetSelection) => void
  readonly isReadOnly: boolean
  readonly onAccept: () => void
  readonly onReject: (data: readonly Datum[]) => void
  readonly onNextDoubtful: () => void
  readonly onStep: (kind: 'undo' | 'redo') => void
}

const SIDE_PX = 104

/** The quantities of a document as a sheet: walked, typed over, accepted and rejected by keys. */
export const DataSheet = (props: DataSheetProps): ReactElement => {
  const { data, indicators, entry, selection, onSelect, isReadOnly } = props
  const { t, i18n } = useTranslation('views')
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const columns = useMemo(() => dataColumns.map((name) => ({ label: t(`reviewData.column.${name}`), group: '' })), [t])
  const names = useMemo(() => new Map<string, string>(indicators.map(({ id, name }) => [id, name])), [indicators])
  // The same cell is the same object until something of it changes: only then it is drawn anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what they are made of makes all of them anew
  const faces = useMemo(() => new Map<string, SheetCell>(), [t, data, names, entry.wrong, language])
  const cellAt = ({ row, column }: CellPlace): SheetCell => {
    const key = `${row} ${column}`
    const known = faces.get(key)
    const datum = data[row]
    const name = dataColumns[column]
    if (known || !datum || !name) return known ?? { shown: '', text: '' }
    const face = dataCell(datum, name, {
      t,
      language,
      indicatorName: (id) => names.get(id) ?? '',
      wrongText: entry.wrong.get(wrongKey(datum.at, name)),
    })
    faces.set(key, face)
    return face
  }
  const rowsIn = ({ top, bottom }: SheetRange): Datum[] => data.slice(top, bottom + 1)
  const typed = ({ row, column }: CellPlace, text: string): TypedCell[] => {
    const [datum, name] = [data[row], dataColumns[column]]
    return datum && name ? [{ datum, column: name, text }] : []
  }
  const paste = ({ text }: ClipboardBlock) => {
    const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
    const { row, column } = selection.active
    entry.type(
      lines.flatMap((line, down) =>
        line.split('\t').flatMap((cell, right) => typed({ row: row + down, column: column + right }, cell)),
      ),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = dataKey(event)
    if (act === null) return
    event.preventDefault()
    event.stopPropagation()
    if (act === 'next') props.onNextDoubtful()
    else if (isReadOnly) return
    else if (act === 'accept') props.onAccept()
    else props.onStep(act)
  }
  const stateName = (row: number): string => {
    const datum = data[row]
    if (!datum) return ''
    const { verdict } = datum.decision
    return t(`reviewData.verdict.${verdict === 'open' && isDoubtful(datum) ? 'doubtful' : verdict}`)
  }
  return (
    // It hears what the sheet within it would take for walking.
    <div className="data-sheet" onKeyDownCapture={onKeyDown}>
      <Sheet
        label={t('reviewData.sheet')}
        rowCount={data.length}
        columns={columns}
        columnPx={columnPx}
        sidePx={SIDE_PX}
        corner={t('reviewData.state')}
        rowHeading={(row) => (
          <span
            className="data-side"
            data-verdict={data[row]?.decision.verdict}
            data-doubtful={data[row] && isDoubtful(data[row])}
          >
            <span>{stateName(row)}</span>
            <span className="muted tabular">{Math.round((data[row]?.found.confidence ?? 0) * 100)}%</span>
          </span>
        )}
        rowName={(row) => t('reviewData.rowName', { state: stateName(row), name: data[row]?.facts.name ?? '' })}
        cellAt={cellAt}
        selection={selection}
        onSelect={onSelect}
        isReadOnly={isReadOnly}
        onCommit={(place, text) => entry.type(typed(place, text))}
        onClear={(range) => props.onReject(rowsIn(range))}
        onCopy={(range) => {
          const width = range.right - range.left + 1
          const cells = cellsIn(range).map((place) => cellAt(place).text)
          return writeBlock(
            Array.from({ length: cells.length / width }, (_, at) => cells.slice(at * width, (at + 1) * width)),
          )
        }}
        onPaste={paste}
      />
    </div>
  )
}
