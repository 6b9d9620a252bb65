import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPeriod } from '../../../../src-shared/data/format-period'
import type { Indicator } from '../../../../src-shared/data/indicator'
import { RoleBox } from '../../../parts/role-box'
import { faceOf } from '../values/cell-face'
import { seriesWords } from '../values/series-words'
import type { ValueTable } from '../values/value-table'
import type { PlanRow } from './paste-plan'

interface PlanLineProps {
  readonly row: PlanRow
  readonly index: number
  readonly startPx: number
  readonly isConflict: boolean
  readonly nature: Indicator['nature']
  readonly table: ValueTable
  /** Null: left out. */
  readonly onMend: (at: number, text: string | null) => void
}

/** One cell of a block: what it speaks of, what stands there, what would, and what is wrong with it. */
export const PlanLine = ({ row, index, startPx, nature, table, isConflict, onMend }: PlanLineProps): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const { placed, said, before, state, problem, text, at, isMended } = row
  const { period, strand } = placed
  const periodWords = period ? formatPeriod(period, i18n.language === 'en' ? 'en' : 'zh-CN', nature) : t('data.unknown')
  const isNewSubject = strand !== null && !table.strands.some(({ subject }) => subject === strand.subject)
  const unit = strand ? table.units.unitOf(strand) : ''
  const name = [periodWords, strand?.subject ?? ''].join(' ')
  return (
    <RoleBox
      className={`plan-row plan-line paste-${state}`}
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${startPx}px)` }}
    >
      <RoleBox role="cell">{periodWords}</RoleBox>
      <RoleBox role="cell" className="ellipsis">
        {strand
          ? [strand.subject, strand.changeBasis === '' ? '' : seriesWords(t, strand)].filter(Boolean).join(' · ')
          : t('data.unknown')}
        {isNewSubject ? <em className="muted"> {t('data.newSubject')}</em> : null}
      </RoleBox>
      <RoleBox role="cell" className="tabular plan-number">
        {before ? faceOf(before, unit) : ''}
      </RoleBox>
      <RoleBox role="cell" className="tabular plan-number">
        {state === 'problem' || isMended ? (
          <input
            className="plan-mend"
            aria-label={t('data.mendLabel', { name })}
            aria-invalid={state === 'problem'}
            value={text}
            onChange={(event) => onMend(at, event.target.value)}
          />
        ) : said ? (
          `${faceOf(said, unit)}${said.status === 'preliminary' ? ' (p)' : ''}`
        ) : null}
      </RoleBox>
      <RoleBox role="cell" className="plan-state">
        {problem ? (
          <>
            <span className="plan-problem">{t(`data.cellProblem.${problem}`)}</span>
            <button type="button" className="link-button" onClick={() => onMend(at, null)}>
              {t('data.leaveOut')}
            </button>
          </>
        ) : (
          <>
            {t(`data.planStates.${state}`)}
            {isConflict ? <span className="value-mark value-conflict">{t('data.conflict')}</span> : null}
          </>
        )}
      </RoleBox>
    </RoleBox>
  )
}
