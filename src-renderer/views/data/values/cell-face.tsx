import type { TFunction } from 'i18next'
import type { ReactElement, ReactNode } from 'react'
import type { BindingState } from '../../../../src-shared/data/binding'
import { formatNumber, formatQuantity } from '../../../../src-shared/data/format-quantity'
import type { Observation } from '../../../../src-shared/data/observation'
import type { SheetCell } from '../../../parts/sheet/sheet-types'
import type { StagedValue } from './staging'
import type { TableCell } from './value-table'

/** States that a cell shows by a sign of its own; a hedge is a word of the value. */
const markedStates = ['conflict', 'uncleared', 'provisional'] as const satisfies readonly BindingState[]

/** A value as a sheet shows it: its digits in groups, its unit only where it isn't the usual one. */
export const faceOf = (observation: Pick<Observation, 'value' | 'unit' | 'qualifier'>, usualUnit: string): string =>
  formatQuantity(
    formatNumber(observation.value, { decimals: null, style: 'grouped' }),
    observation.unit === usualUnit ? '' : observation.unit,
    observation.qualifier,
    'zh-CN',
  )

const Mark = ({ kind, children }: { kind: string; children: ReactNode }): ReactElement => (
  <span className={`cell-mark cell-mark-${kind}`} aria-hidden="true">
    {children}
  </span>
)

interface FaceFacts {
  readonly t: TFunction<'views'>
  readonly cell: TableCell
  readonly staged: StagedValue | undefined
  readonly usualUnit: string
  /** As it is typed. */
  readonly text: string
  /** The scope changes here: note of the break, or null. */
  readonly breakNote: string | null
  readonly areRowsPeriods: boolean
}

const stagedCell = (t: TFunction<'views'>, staged: StagedValue, before: string): SheetCell => {
  const { read, text } = staged
  if (read.kind === 'problem') {
    const remark = t(`data.cellProblem.${read.problem}`)
    return {
      shown: (
        <span title={remark}>
          <Mark kind="wrong">!</Mark>
          {text}
        </span>
      ),
      text,
      className: 'staged wrong',
      remark,
      isWrong: true,
    }
  }
  const isWithdrawn = read.kind === 'nothing'
  return {
    shown: isWithdrawn ? <del>{before}</del> : text,
    text,
    className: 'staged',
    remark: t(isWithdrawn ? 'data.stagedWithdrawal' : 'data.staged'),
  }
}

/** What a cell shows, and what is to be heard of it. */
export const toFace = (facts: FaceFacts): SheetCell => {
  const { t, cell, staged, usualUnit, text, breakNote } = facts
  const [shown] = cell.observations
  const words = shown ? faceOf(shown, usualUnit) : ''
  const className = breakNote === null ? '' : facts.areRowsPeriods ? 'break-above' : 'break-before'
  if (staged) {
    const face = stagedCell(t, staged, words)
    return { ...face, className: `${face.className} ${className}` }
  }
  const marks = markedStates.filter((state) => cell.states.includes(state))
  const remarks = [
    ...marks.map((state) => t(`data.mark.${state}.words`)),
    ...(breakNote === null ? [] : [t('data.breakHere', { note: breakNote })]),
  ]
  return {
    shown: (
      <>
        {marks.map((state) => (
          <Mark key={state} kind={state}>
            {t(`data.mark.${state}.sign`)}
          </Mark>
        ))}
        {words}
      </>
    ),
    text,
    className,
    ...(remarks.length > 0 ? { remark: remarks.join(t('listSeparator')) } : {}),
  }
}
