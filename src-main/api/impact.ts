import type { Handlers } from '../../src-shared/contract/define-domain'
import type { impact, PlannedChange } from '../../src-shared/contract/impact'
import { ok, type Result } from '../../src-shared/failure/result'
import { impactOfChange } from '../store/change-impact'
import type { WriteDb } from '../store/database'
import { preferObservation } from '../store/observation'
import { recordBatch } from '../store/observation-batch'
import { type SessionContext, withStore } from './context'

/** Does just what the command would do, so that what it is said to bring about is what it will bring about. */
function carryOut(db: WriteDb, change: PlannedChange): Result<unknown, 'not-found'> {
  if (change.kind === 'prefer') return preferObservation(db, change.observationId)
  const drafts = change.kind === 'record' ? change.drafts : []
  const withdraw = change.kind === 'withdraw' ? change.observationIds : []
  return recordBatch(db, { drafts, withdraw })
}

export const impactApi: Handlers<typeof impact, SessionContext> = {
  preview: ({ change }, context) =>
    withStore(context, (store) =>
      store.rehearse((db) => {
        const done = carryOut(db, change)
        return done.ok ? ok(impactOfChange(db)) : done
      }),
    ),
}
