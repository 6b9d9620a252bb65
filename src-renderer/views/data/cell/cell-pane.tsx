import Button from 'antd/es/button'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import type { Clearance } from '../../../../src-shared/data/clearance'
import { formatPeriod } from '../../../../src-shared/data/format-period'
import type { Observation } from '../../../../src-shared/data/observation'
import type { MarkedBreak } from '../../../../src-shared/data/scope-break'
import { seriesWords } from '../values/series-words'
import type { CellName } from '../values/use-value-entry'
import type { TableCell } from '../values/value-table'
import { BreakEditor, BreakNote } from './break-editor'
import { CellHistory } from './cell-history'
import { LiveValue } from './live-value'
import './cell.css'

interface CellPaneProps {
  readonly indicator: IndicatorSummary
  readonly name: CellName
  readonly cell: TableCell
  readonly breaks: readonly MarkedBreak[]
  readonly clearanceOf: (observation: Observation) => Clearance | null
  readonly asKnownOn: string | null
  readonly onCorrect: (observation: Observation) => void
}

/** What is known of one cell: every source's value, what can be done about it, and its whole past. */
export const CellPane = (props: CellPaneProps): ReactElement => {
  const { indicator, name, cell, breaks, clearanceOf, asKnownOn, onCorrect } = props
  const { t, i18n } = useTranslation('views')
  const [isMarking, setMarking] = useState(false)
  const isReadOnly = asKnownOn !== null
  const period = formatPeriod(name.period, i18n.language === 'en' ? 'en' : 'zh-CN', indicator.nature)
  const breakHere = breaks.find(
    (one) => one.period === name.period && (one.subject === '' || one.subject === name.strand.subject),
  )
  const title = [period, name.strand.subject, seriesWords(t, name.strand)].join(' · ')
  return (
    <section className="cell-pane" aria-label={t('data.cellPane')}>
      <h3>{title}</h3>
      {cell.states.includes('conflict') ? <p className="cell-conflict">{t('data.conflictHint')}</p> : null}
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
      {isMarking ? (
        <BreakEditor indicatorId={indicator.id} cell={name} onClose={() => setMarking(false)} />
      ) : isReadOnly || breakHere ? null : (
        <Button size="small" className="cell-mark-break" onClick={() => setMarking(true)}>
          {t('data.markBreak')}
        </Button>
      )}
      <CellHistory indicator={indicator} name={name} asKnownOn={asKnownOn} />
    </section>
  )
}
