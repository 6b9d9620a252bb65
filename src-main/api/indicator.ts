import type { indicator } from '../../src-shared/contract/data'
import type { Handlers } from '../../src-shared/contract/define-domain'
import { likelyIndicators, proposeIndicators } from '../../src-shared/data/indicator-proposal'
import { fail, ok } from '../../src-shared/failure/result'
import { momentOf } from '../store/history-moment'
import { checkFormulaOf, checkNewFormula, createIndicator, removeIndicator, saveIndicator } from '../store/indicator'
import { listFacets, listIndicators } from '../store/indicator-list'
import { findIndicator } from '../store/indicator-row'
import { findIndicatorSummary } from '../store/indicator-summary'
import { listScopeBreaks, markScopeBreak, unmarkScopeBreak } from '../store/scope-break'
import { listIndicatorUses } from '../store/where-used'
import { runCommand, type SessionContext, withStore } from './context'
import { tellData } from './tell-data'

const MOST_LIKELY = 5

export const indicatorApi: Handlers<typeof indicator, SessionContext> = {
  list: (filter, context) => withStore(context, (store) => ok(listIndicators(store.read, filter))),
  facets: (_input, context) => withStore(context, (store) => ok(listFacets(store.read))),
  get: ({ indicatorId }, context) =>
    withStore(context, (store) => {
      const found = findIndicatorSummary(store.read, indicatorId)
      return found ? ok(found) : fail('not-found', { indicatorId })
    }),
  propose: ({ stated }, context) =>
    withStore(context, (store) => ok(proposeIndicators(stated, listIndicators(store.read)))),
  likely: ({ stated }, context) =>
    withStore(context, (store) => ok(likelyIndicators(stated, listIndicators(store.read), MOST_LIKELY))),
  create: (draft, context) => {
    const result = runCommand(context, 'main:change.indicator.create', (db) => {
      const formula = checkNewFormula(db, draft.formula)
      return formula.ok ? createIndicator(db, draft) : formula
    })
    if (result.ok) context.emit('indicator.changed', { indicatorId: result.value.id })
    return result
  },
  save: ({ indicatorId, facts }, context) => {
    const result = runCommand(context, 'main:change.indicator.save', (db) => {
      const formula = checkFormulaOf(db, indicatorId, facts.formula)
      return formula.ok ? saveIndicator(db, { indicatorId, facts }) : formula
    })
    if (!result.ok) return result
    context.emit('indicator.changed', { indicatorId })
    tellData(context, [indicatorId])
    return result
  },
  remove: ({ indicatorId }, context) => {
    const result = runCommand(context, 'main:change.indicator.remove', (db) => removeIndicator(db, indicatorId))
    if (!result.ok) return result
    context.emit('indicator.changed', { indicatorId })
    context.emit('bin.changed', {})
    tellData(context, [indicatorId])
    return ok({})
  },
  whereUsed: ({ indicatorId }, context) =>
    withStore(context, (store) => {
      if (!findIndicator(store.read, indicatorId)) return fail('not-found', { indicatorId })
      return ok(listIndicatorUses(store.read, indicatorId))
    }),
  breaks: ({ indicatorId, asKnownOn }, context) =>
    withStore(context, (store) => {
      if (!findIndicator(store.read, indicatorId)) return fail('not-found', { indicatorId })
      return ok(listScopeBreaks(store.read, indicatorId, momentOf(store.read, asKnownOn)))
    }),
  markBreak: (draft, context) => {
    const result = runCommand(context, 'main:change.indicator.markBreak', (db) => markScopeBreak(db, draft))
    if (result.ok) tellData(context, [draft.indicatorId])
    return result
  },
  unmarkBreak: ({ breakId }, context) => {
    const result = runCommand(context, 'main:change.indicator.unmarkBreak', (db) => unmarkScopeBreak(db, breakId))
    if (!result.ok) return result
    tellData(context, [result.value.indicatorId])
    return ok({})
  },
}
