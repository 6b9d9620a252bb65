import type { observation } from '../../src-shared/contract/data'
import type { Handlers } from '../../src-shared/contract/define-domain'
import { fail, ok } from '../../src-shared/failure/result'
import { listHeld } from '../store/held-values'
import { momentOf } from '../store/history-moment'
import { learnAlias } from '../store/indicator'
import { findIndicator } from '../store/indicator-row'
import { preferObservation, recordObservation, withdrawObservation } from '../store/observation'
import { recordBatch } from '../store/observation-batch'
import { listObservationRecords } from '../store/observation-record'
import { listAsOf, listLive } from '../store/observation-row'
import { runCommand, type SessionContext, withStore } from './context'
import { tellData } from './tell-data'

export const observationApi: Handlers<typeof observation, SessionContext> = {
  list: ({ indicatorId, asKnownOn }, context) =>
    withStore(context, ({ read }) => {
      if (!findIndicator(read, indicatorId)) return fail('not-found', { indicatorId })
      const moment = momentOf(read, asKnownOn)
      return ok(moment === null ? listLive(read, indicatorId) : listAsOf(read, indicatorId, moment))
    }),
  history: ({ indicatorId, cell, asKnownOn }, context) =>
    withStore(context, ({ read }) => {
      if (!findIndicator(read, indicatorId)) return fail('not-found', { indicatorId })
      return ok(listObservationRecords(read, indicatorId, momentOf(read, asKnownOn), cell && { indicatorId, ...cell }))
    }),
  held: ({ keys }, context) => withStore(context, ({ read }) => ok(listHeld(read, keys))),
  record: ({ draft, reason, saidAs }, context) => {
    const result = runCommand(context, reason || 'main:change.observation.record', (db) => {
      const recorded = recordObservation(db, draft)
      return recorded.ok
        ? ok({ recorded: recorded.value, isLearnt: learnAlias(db, draft.indicatorId, saidAs) })
        : recorded
    })
    if (!result.ok) return result
    tellData(context, [draft.indicatorId])
    if (result.value.isLearnt) context.emit('indicator.changed', { indicatorId: draft.indicatorId })
    return ok(result.value.recorded)
  },
  recordMany: ({ drafts, withdraw, reason }, context) => {
    const result = runCommand(context, reason || 'main:change.observation.recordMany', (db) =>
      recordBatch(db, { drafts, withdraw }),
    )
    if (!result.ok) return result
    const { indicatorIds, ids: _ids, ...counts } = result.value
    tellData(context, indicatorIds)
    return ok(counts)
  },
  withdraw: ({ observationId, reason }, context) => {
    const result = runCommand(context, reason || 'main:change.observation.withdraw', (db) =>
      withdrawObservation(db, observationId),
    )
    if (!result.ok) return result
    tellData(context, [result.value.indicatorId])
    return ok({})
  },
  withdrawMany: ({ observationIds, reason }, context) => {
    const result = runCommand(context, reason || 'main:change.observation.withdrawMany', (db) =>
      recordBatch(db, { drafts: [], withdraw: observationIds }),
    )
    if (!result.ok) return result
    tellData(context, result.value.indicatorIds)
    return ok({ withdrawn: result.value.withdrawn })
  },
  prefer: ({ observationId }, context) => {
    const result = runCommand(context, 'main:change.observation.prefer', (db) => preferObservation(db, observationId))
    if (!result.ok) return result
    tellData(context, [result.value.indicatorId])
    return ok({})
  },
}
