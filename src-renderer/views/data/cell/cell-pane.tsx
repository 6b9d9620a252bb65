import Button from 'antd/es/button'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import type { Clearance } from '../../../../src-shared/data/clearance'
import { formatPeriod } from '../../../../src-shared/data/format-period'
import type { Observation } from '../../../../src-shared/data/observation'
import type { MarkedBreak } from '../../../../src-shared/data/scope-break'
import { usePlace } from '../../place/place'
import { seriesWords } from '../values/series-words'
import type { DeskRequest } from '../values/use-cell-deeds'
import type { CellName } from '../values/use-value-entry'
import { cellKey, type TableCell } from '../values/value-table'
import { BreakEditor, BreakNote } from './break-editor'
import { CellHistory } from './cell-history'
import { findBreak } from './find-break'
import { LiveValue } from './live-value'
import './cell.css'

interface CellPaneProps {
  readonly indicator: IndicatorSummary
  readonly name: CellName
  readonly cell: TableCell
  readonly breaks: readonly MarkedBreak[]
  readonly clearanceOf: (observation: Observation) => Clearance | null
  readonly asKnownOn: string | null
  readonly isReadOnly: boolean
  readonly onCorrect: (observation: Observation) => void
  readonly request: DeskRequest | null
  readonly onRequest: (request: DeskRequest | null) => void
}

/** What is known of one cell: every source's value, what can be done about it, and its whole past. */
export const CellPane = (props: CellPaneProps): ReactElement => {
  const { indicator, name, cell, breaks, clearanceOf, asKnownOn, isReadOnly, onCorrect, request, onRequest } = props
  const { t, i18n } = useTranslation('views')
  const showConflicts = usePlace((place) => place.showConflicts)
  const key = cellKey(name.period, name.strand)
  const asked = request && 'key' in request && request.key === key ? request.kind : null
  const period = formatPeriod(name.period, i18n.language === 'en' ? 'en' : 'zh-CN', indicator.nature)
  const breakHere = findBreak(breaks, name)
  const title = [period, name.strand.subject, seriesWords(t, name.strand)].join(' · ')
  return (
    <section className="cell-pane" aria-label={t('data.cellPane')}>
      <h3>{title}</h3>
      {cell.states.includes('conflict') ? (
        <p className="cell-conflict">
          {t('data.conflictHint')}{' '}
          <button type="button" className="link-button" onClick={showConflicts}>
            {t('conflicts.compare')}
          </button>
        </p>
      ) : null}
      {cell.observations.length === 0 ? <p className="muted">{t('data.noValueHere')}</p> : null}
      <ul className="said-values" aria-label={t('data.liveValues')}>
        {cell.observations.map((observation) => (
          <li key={observation.id}>
            <LiveValue
              observation={observation}
              hasRivals={cell.observations.length > 1}
              clearance={clearanceOf(observation)}
              isReadOnly={isReadOnly}
              onCorrect={onCorrect}
            />
          </li>
        ))}
      </ul>
      {breakHere ? <BreakNote one={breakHere} isReadOnly={isReadOnly} /> : null}
      {asked === 'break' ? (
        <BreakEditor indicatorId={indicator.id} cell={name} onClose={() => onRequest(null)} />
      ) : isReadOnly || breakHere ? null : (
        <Button size="small" className="cell-mark-break" onClick={() => onRequest({ kind: 'break', key })}>
          {t('data.markBreak')}
        </Button>
      )}
      <CellHistory indicator={indicator} name={name} asKnownOn={asKnownOn} takesFocus={asked === 'history'} />
    </section>
  )
}
