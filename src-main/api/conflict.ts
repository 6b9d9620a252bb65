import type { conflict } from '../../src-shared/contract/conflict'
import type { Handlers } from '../../src-shared/contract/define-domain'
import { ok } from '../../src-shared/failure/result'
import { listConflicts } from '../store/conflict'
import { settleConflict } from '../store/conflict-settle'
import { runCommand, type SessionContext, withStore } from './context'
import { tellData } from './tell-data'

export const conflictApi: Handlers<typeof conflict, SessionContext> = {
  list: (_input, context) => withStore(context, ({ read }) => ok(listConflicts(read))),
  settle: ({ settlement }, context) => {
    const result = runCommand(context, `main:change.conflict.${settlement.choice}`, (db) =>
      settleConflict(db, settlement),
    )
    if (!result.ok) return result
    context.emit('source.changed', {})
    tellData(context, result.value)
    return ok({})
  },
}
