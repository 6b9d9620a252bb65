import Modal from 'antd/es/modal'
import { type ReactElement, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import type { PlannedChange } from '../../../../src-shared/contract/impact'
import type { PastePlace } from '../../../../src-shared/data/paste-place'
import type { PastedRows } from '../../../../src-shared/data/paste-table'
import { CountChip } from '../../../parts/count-chip'
import { ImpactSummary } from '../impact/impact-summary'
import { SourceFields } from '../values/source-bar'
import type { Staging } from '../values/staging'
import type { ValueEntry } from '../values/use-value-entry'
import type { ValueTable } from '../values/value-table'
import './paste.css'
import { countStates, draftsOf, type Mended, needsSource, type PlanState, placePasted, planPaste } from './paste-plan'
import { PlanList } from './plan-list'

interface PasteDialogProps {
  readonly indicator: IndicatorSummary
  readonly table: ValueTable
  readonly place: PastePlace | null
  readonly pasted: PastedRows
  readonly entry: ValueEntry
  readonly knownNotes: readonly string[]
  readonly onClose: () => void
}

const states: readonly PlanState[] = ['problem', 'changed', 'new', 'equal']

/** What a pasted block would do, before anything is written: what is new, equal, changed, or wrong and to be mended. */
export const PasteDialog = (props: PasteDialogProps): ReactElement => {
  const { indicator, table, place, pasted, entry, knownNotes, onClose } = props
  const { t } = useTranslation('views')
  const facts = useMemo(
    () => ({ indicatorId: indicator.id, ownNames: [indicator.name, ...indicator.aliases], table, place }),
    [indicator, table, place],
  )
  const laid = useMemo(() => placePasted(pasted, facts), [pasted, facts])
  const [said, setSaid] = useState<Pick<Staging, 'source' | 'correction' | 'reason'>>(() => ({
    source:
      laid.block.source === '' ? entry.staging.source : { sourceId: null, sourceNote: laid.block.source.slice(0, 500) },
    correction: entry.staging.correction,
    reason: entry.staging.reason,
  }))
  const [mended, setMended] = useState<Mended>(new Map())
  const [shown, setShown] = useState<PlanState | null>(null)
  const plan = useMemo(() => planPaste(laid, facts, said.source, mended), [laid, facts, said.source, mended])
  const counts = countStates(plan.rows)
  const drafts = useMemo(() => draftsOf(plan.rows, said.source, said.correction), [plan, said])
  const isSourceMissing = needsSource(plan.rows, said.source)
  const change = useMemo<PlannedChange | null>(() => (drafts.length > 0 ? { kind: 'record', drafts } : null), [drafts])
  const mend = (changes: readonly (readonly [number, string | null])[]) =>
    setMended((now) => new Map([...now, ...changes]))
  const problems = plan.rows.filter(({ state }) => state === 'problem')
  const finish = () =>
    entry.recordBlock(drafts, said.reason.trim(), () => {
      // What is typed next mostly comes from the same source.
      entry.set({ source: said.source })
      onClose()
    })
  return (
    <Modal
      open
      centered
      width={860}
      title={t('data.pasteTitle')}
      okText={t('data.pasteConfirm', { count: drafts.length })}
      okButtonProps={{ disabled: drafts.length === 0 || counts.problem > 0 || isSourceMissing }}
      confirmLoading={entry.isRecording}
      onOk={finish}
      onCancel={onClose}
      className="scrolling-dialog"
    >
      <div className="paste-counts">
        {states
          .filter((state) => counts[state] > 0)
          .map((state) => (
            <CountChip
              key={state}
              label={t(`data.planStates.${state}`)}
              count={counts[state]}
              isChosen={shown === state}
              isProblem={state === 'problem'}
              onChoose={() => setShown(shown === state ? null : state)}
            />
          ))}
        {counts.problem > 0 ? (
          <button
            type="button"
            className="link-button"
            onClick={() => mend(problems.map(({ at }) => [at, null] as const))}
          >
            {t('data.leaveProblemsOut')}
          </button>
        ) : null}
        {plan.rows.length === 0 ? <span className="muted">{t('data.pasteNothing')}</span> : null}
      </div>
      <PlanList
        rows={shown === null ? plan.rows : plan.rows.filter(({ state, isMended }) => state === shown || isMended)}
        nature={indicator.nature}
        table={table}
        source={said.source}
        onMend={(at, text) => mend([[at, text]])}
      />
      {laid.block.remarks.length > 0 ? (
        <p className="muted paste-remarks">{laid.block.remarks.join(t('data.semicolon'))}</p>
      ) : null}
      <SourceFields
        staging={said}
        set={(next) => setSaid((now) => ({ ...now, ...next }))}
        knownNotes={knownNotes}
        isSourceMissing={isSourceMissing}
      />
      <ImpactSummary change={change} />
    </Modal>
  )
}
