import type { indicator, observation } from '../../src-shared/contract/data'
import type { Handlers } from '../../src-shared/contract/define-domain'
import { EditionId, type IndicatorId, SectionId } from '../../src-shared/data/ids'
import { fail, ok } from '../../src-shared/failure/result'
import { createIndicator, removeIndicator, saveIndicator } from '../store/indicator'
import { findIndicator } from '../store/indicator-row'
import { findIndicatorSummary, listIndicators, listIndicatorUses } from '../store/indicator-summary'
import { preferObservation, recordObservation, withdrawObservation } from '../store/observation'
import { listObservationRecords } from '../store/observation-record'
import { listLive } from '../store/observation-row'
import { runCommand, type SessionContext, withStore } from './context'

const tellData = (context: SessionContext, indicatorId: IndicatorId) =>
  context.emit('observation.recorded', { indicatorIds: [indicatorId] })

export const indicatorApi: Handlers<typeof indicator, SessionContext> = {
  list: ({ query }, context) => withStore(context, (store) => ok(listIndicators(store.read, query))),
  get: ({ indicatorId }, context) =>
    withStore(context, (store) => {
      const found = findIndicatorSummary(store.read, indicatorId)
      return found ? ok(found) : fail('not-found', { indicatorId })
    }),
  create: (draft, context) => {
    const result = runCommand(context, 'main:change.indicator.create', (db) => createIndicator(db, draft))
    if (result.ok) context.emit('indicator.changed', { indicatorId: result.value.id })
    return result
  },
  save: ({ indicatorId, facts }, context) => {
    const result = runCommand(context, 'main:change.indicator.save', (db) => saveIndicator(db, { indicatorId, facts }))
    if (!result.ok) return result
    context.emit('indicator.changed', { indicatorId })
    tellData(context, indicatorId)
    return result
  },
  remove: ({ indicatorId }, context) => {
    const result = runCommand(context, 'main:change.indicator.remove', (db) => removeIndicator(db, indicatorId))
    if (!result.ok) return result
    context.emit('indicator.changed', { indicatorId })
    context.emit('bin.changed', {})
    tellData(context, indicatorId)
    return ok({})
  },
  whereUsed: ({ indicatorId }, context) =>
    withStore(context, (store) => {
      if (!findIndicator(store.read, indicatorId)) return fail('not-found', { indicatorId })
      const uses = listIndicatorUses(store.read, indicatorId)
      return ok(
        uses.map((use) => ({
          ...use,
          editionId: EditionId.parse(use.editionId),
          sectionId: SectionId.parse(use.sectionId),
        })),
      )
    }),
}

export const observationApi: Handlers<typeof observation, SessionContext> = {
  list: ({ indicatorId }, context) =>
    withStore(context, (store) => {
      if (!findIndicator(store.read, indicatorId)) return fail('not-found', { indicatorId })
      return ok(listLive(store.read, indicatorId))
    }),
  history: ({ indicatorId }, context) =>
    withStore(context, (store) => {
      if (!findIndicator(store.read, indicatorId)) return fail('not-found', { indicatorId })
      return ok(listObservationRecords(store.read, indicatorId))
    }),
  record: ({ draft, reason }, context) => {
    const result = runCommand(context, reason || 'main:change.observation.record', (db) => recordObservation(db, draft))
    if (result.ok) tellData(context, draft.indicatorId)
    return result
  },
  withdraw: ({ observationId, reason }, context) => {
    const result = runCommand(context, reason || 'main:change.observation.withdraw', (db) =>
      withdrawObservation(db, observationId),
    )
    if (!result.ok) return result
    tellData(context, result.value.indicatorId)
    return ok({})
  },
  prefer: ({ observationId }, context) => {
    const result = runCommand(context, 'main:change.observation.prefer', (db) => preferObservation(db, observationId))
    if (!result.ok) return result
    tellData(context, result.value.indicatorId)
    return ok({})
  },
}
