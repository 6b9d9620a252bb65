import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import type { CandidateDecision } from '../../../../src-shared/data/candidate-decision'
import { announce } from '../../../parts/announce'
import { type DataColumn, decisionTyped } from './data-columns'
import { type Datum, isSure } from './datum'
import type { DecisionStep } from './decision-state'

/** What was typed into a cell and can't be read: it stays there until it is put right. */
export type WrongTexts = ReadonlyMap<string, string>

export const wrongKey = (at: number, column: DataColumn): string => `${at} ${column}`

export interface TypedCell {
  readonly datum: Datum
  readonly column: DataColumn
  readonly text: string
}

export interface DataEntry {
  readonly wrong: WrongTexts
  readonly type: (cells: readonly TypedCell[]) => void
  readonly decide: (changes: readonly CandidateDecision[]) => void
  /** Accepts those that can be recorded; whether all of them could. */
  readonly accept: (data: readonly Datum[]) => boolean
  readonly acceptSure: (data: readonly Datum[]) => void
  readonly reject: (data: readonly Datum[]) => void
  readonly reopen: (data: readonly Datum[]) => void
}

/** What hands do in the grid: typing over cells, accepting, rejecting. Each is one step that can be taken back. */
export function useDataEntry(step: (step: DecisionStep) => void, indicators: readonly IndicatorSummary[]): DataEntry {
  const { t } = useTranslation('views')
  const [wrong, setWrong] = useState<WrongTexts>(new Map())
  const decide = (changes: readonly CandidateDecision[]) => step({ kind: 'decide', changes })
  const forget = (keys: readonly string[]) => {
    if (!keys.some((key) => wrong.has(key))) return
    setWrong(new Map([...wrong].filter(([key]) => !keys.includes(key))))
  }
  const type = (cells: readonly TypedCell[]) => {
    const left = new Map(wrong)
    const changed = new Map<number, CandidateDecision>()
    for (const { datum, column, text } of cells) {
      const key = wrongKey(datum.at, column)
      const now = { ...datum, decision: changed.get(datum.at) ?? datum.decision }
      const decision = decisionTyped(now, column, text, indicators)
      if (decision) {
        changed.set(datum.at, decision)
        left.delete(key)
      } else left.set(key, text)
    }
    setWrong(left)
    decide([...changed.values()])
  }
  const hasWrong = ({ at }: Datum): boolean => [...wrong.keys()].some((key) => key.startsWith(`${at} `))
  const accept = (data: readonly Datum[]): boolean => {
    const able = data.filter((one) => one.missing.length === 0 && !hasWrong(one))
    decide(able.map(({ decision }) => ({ ...decision, verdict: 'accepted' })))
    if (able.length < data.length)
      announce(({ message }) => message.warning(t('reviewData.unable', { count: data.length - able.length })))
    return able.length === data.length
  }
  return {
    wrong,
    type,
    decide,
    accept,
    acceptSure: (data) => accept(data.filter((one) => isSure(one) && !hasWrong(one))),
    reject: (data) => {
      forget(data.flatMap(({ at }) => [...wrong.keys()].filter((key) => key.startsWith(`${at} `))))
      decide(data.map(({ decision }) => ({ ...decision, verdict: 'rejected' })))
    },
    reopen: (data) => decide(data.map(({ decision }) => ({ ...decision, verdict: 'open' }))),
  }
}
