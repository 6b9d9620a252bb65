import { type ReactElement, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import type { Clearance } from '../../../../src-shared/data/clearance'
import type { Observation } from '../../../../src-shared/data/observation'
import { LEVEL } from '../../../../src-shared/data/paste-place'
import type { PastedRows } from '../../../../src-shared/data/paste-table'
import type { MarkedBreak } from '../../../../src-shared/data/scope-break'
import { readMemory, writeMemory } from '../../../parts/memory'
import { atCell, type SheetSelection } from '../../../parts/sheet/sheet-range'
import type { ClipboardBlock } from '../../../parts/sheet/sheet-types'
import { useNoWriting } from '../../place/no-writing'
import { CellPane } from '../cell/cell-pane'
import { ImpactSummary } from '../impact/impact-summary'
import { ObservationEditor } from '../observation/observation-editor'
import { emptyForm, formOfObservation, type ObservationForm } from '../observation/observation-form'
import { PasteDialog } from '../paste/paste-dialog'
import { readPasted } from '../paste/read-html-table'
import { EmptySheet } from './empty-sheet'
import { SourceFields, StagedBar } from './source-bar'
import { useCellDeeds } from './use-cell-deeds'
import { usePlannedChange } from './use-planned-change'
import { useShownObservation } from './use-shown-observation'
import { useTellPaste } from './use-tell-paste'
import { useValueEntry } from './use-value-entry'
import { useValueTable } from './use-value-table'
import { ValueChart } from './value-chart'
import { ValueSheet } from './value-sheet'
import { cellKey, lineAt, type ValueTable } from './value-table'
import { isValuesLook, usualLook, type ValuesLook, ValuesTools } from './values-tools'

export interface ValueDeskProps {
  readonly indicator: IndicatorSummary
  /** Null: what is known now; a day shows what was known then, to be read only. */
  readonly asKnownOn: string | null
  readonly onAsKnownOn: (day: string | null) => void
  readonly onShowUses: () => void
  readonly observations: readonly Observation[]
  readonly breaks: readonly MarkedBreak[]
  /** What was said of clearances, by observation. */
  readonly clearances: ReadonlyMap<string, Clearance>
}

/** The last period there is of the first strand: where work goes on. */
const startOf = ({ areRowsPeriods, periods }: ValueTable): SheetSelection => {
  const last = Math.max(0, periods.length - 1)
  return areRowsPeriods ? atCell(last, 0) : atCell(0, last)
}

/** The sheet of values with all that is done around it: source, what is typed, blocks, the record of a cell, a chart. */
export const ValueDesk = (props: ValueDeskProps): ReactElement => {
  const { indicator, asKnownOn, onAsKnownOn, onShowUses, observations, breaks } = props
  const { t } = useTranslation('views')
  const [look, setLook] = useState<ValuesLook>(() => readMemory('values', isValuesLook) ?? usualLook())
  const noWriting = useNoWriting()
  const isReadOnly = asKnownOn !== null || noWriting !== null
  const { table, clearanceOf } = useValueTable({ ...props, isReadOnly, areRowsPeriods: look.areRowsPeriods })
  const entry = useValueEntry(indicator.id, table)
  const planned = usePlannedChange(entry.change)
  const [chosen, setChosen] = useState<SheetSelection | null>(null)
  useShownObservation(table, observations, setChosen)
  const selection = chosen ?? startOf(table)
  const [form, setForm] = useState<{ title: string; initial: ObservationForm } | null>(null)
  const [pasted, setPasted] = useState<PastedRows | null>(null)
  const tellPaste = useTellPaste()
  const cell = lineAt(table, selection.active)
  // Arrows walk on while the pane beside them catches up.
  const paneCell = lineAt(table, (useDeferredValue(chosen) ?? selection).active)
  const changeLook = (change: Partial<ValuesLook>) => {
    const next = { ...look, ...change }
    setLook(next)
    writeMemory('values', next)
    // The table may lie the other way now.
    if (change.areRowsPeriods !== undefined) setChosen(null)
  }
  const paste = (block: ClipboardBlock) => {
    const rows = readPasted(block)
    const isOne = rows?.length === 1 && rows[0]?.length === 1
    if (rows === null) tellPaste('tooMuch')
    else if (isOne && cell) entry.type(cell, rows[0]?.[0]?.text ?? '')
    else setPasted(rows)
  }
  const correct = (observation: Observation) =>
    setForm({ title: t('data.correctValue'), initial: formOfObservation(observation) })
  const { deeds, request, setRequest } = useCellDeeds({
    table,
    cell,
    breaks,
    isReadOnly,
    onCorrect: correct,
    onShowPane: () => changeLook({ side: 'cell' }),
    onShowUses,
  })
  const knownNotes = useMemo(
    () => [...new Set(observations.map(({ sourceNote }) => sourceNote).filter((note) => note !== ''))].slice(0, 50),
    [observations],
  )
  const place = cell && {
    periodAt: table.periods.indexOf(cell.period),
    strandAt: table.strands.indexOf(cell.strand),
  }
  return (
    <div className="values">
      <ValuesTools
        look={look}
        onLook={changeLook}
        isReadOnly={isReadOnly}
        asKnownOn={asKnownOn}
        onAsKnownOn={onAsKnownOn}
        onAdd={() => setForm({ title: t('data.addValue'), initial: emptyForm(indicator) })}
        request={request}
        onRequest={setRequest}
        onAddPeriod={(period) => entry.set({ periods: [...entry.staging.periods, period] })}
        onAddSubject={(subject) =>
          entry.set({
            strands: [...entry.staging.strands, { ...(cell?.strand ?? LEVEL), subject }],
          })
        }
      />
      {form ? (
        <ObservationEditor
          key={`${form.title}${form.initial.period}${form.initial.subject}`}
          indicator={indicator}
          initial={form.initial}
          confirmLabel={form.title}
          onDone={() => setForm(null)}
          onCancel={() => setForm(null)}
        />
      ) : null}
      {isReadOnly ? null : (
        <SourceFields
          staging={entry.staging}
          set={entry.set}
          knownNotes={knownNotes}
          isSourceMissing={entry.change.withoutSource > 0}
        />
      )}
      {entry.staging.values.size > 0 && !isReadOnly ? (
        <>
          <StagedBar
            count={entry.staging.values.size}
            {...entry.change}
            isRecording={entry.isRecording}
            onRecord={entry.record}
            onDiscard={entry.discard}
          />
          <ImpactSummary change={planned} />
        </>
      ) : null}
      <div className="values-body">
        {table.periods.length === 0 ? (
          <EmptySheet onPaste={paste} isReadOnly={isReadOnly} isOfDay={asKnownOn !== null} />
        ) : (
          <ValueSheet
            indicator={indicator}
            table={table}
            breaks={breaks}
            entry={entry}
            deeds={deeds}
            isReadOnly={isReadOnly}
            selection={selection}
            onSelect={setChosen}
            onPaste={paste}
          />
        )}
        {look.side === 'cell' && paneCell ? (
          <aside className="values-side">
            <CellPane
              key={cellKey(paneCell.period, paneCell.strand)}
              indicator={indicator}
              name={paneCell}
              cell={table.cellAt(paneCell.period, paneCell.strand)}
              breaks={breaks}
              clearanceOf={clearanceOf}
              asKnownOn={asKnownOn}
              isReadOnly={isReadOnly}
              onCorrect={correct}
              request={request}
              onRequest={setRequest}
            />
          </aside>
        ) : null}
        {look.side === 'chart' ? (
          <aside className="values-side">
            <ValueChart indicator={indicator} table={table} strand={paneCell?.strand ?? null} />
          </aside>
        ) : null}
      </div>
      {pasted ? (
        <PasteDialog
          indicator={indicator}
          table={table}
          place={place}
          pasted={pasted}
          entry={entry}
          knownNotes={knownNotes}
          onClose={() => setPasted(null)}
        />
      ) : null}
    </div>
  )
}
