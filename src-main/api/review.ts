import type { Handlers } from '../../src-shared/contract/define-domain'
import type { review } from '../../src-shared/contract/review'
import { ok } from '../../src-shared/failure/result'
import { countConflictsOf } from '../store/conflict'
import { endReview, listReviews, openReview, saveDecisions, saveReview } from '../store/review'
import { runCommand, type SessionContext, withStore } from './context'
import { commitReview } from './review-commit'
import { tellData } from './tell-data'

export const reviewApi: Handlers<typeof review, SessionContext> = {
  list: (_input, context) => withStore(context, (store) => ok(listReviews(store.read))),
  open: ({ reviewId }, context) => withStore(context, (store) => openReview(store.read, reviewId)),
  save: ({ reviewId, ...state }, context) =>
    withStore(context, (store) => {
      const saved = store.write({ reason: 'main:change.review.save' }, (db) => saveReview(db, reviewId, state))
      if (!saved.ok) return saved
      context.emit('review.changed', {})
      return ok({})
    }),
  decide: ({ reviewId, decisions }, context) =>
    withStore(context, (store) => {
      const saved = store.write({ reason: 'main:change.review.save' }, (db) => saveDecisions(db, reviewId, decisions))
      return saved.ok ? ok({}) : saved
    }),
  commit: ({ reviewId }, context) => {
    const committed = runCommand(context, 'main:change.import.edition', (db) => commitReview(db, reviewId))
    if (!committed.ok) return committed
    const { imported, recorded } = committed.value
    const indicatorIds = [...new Set(recorded.map(({ indicatorId }) => indicatorId))]
    context.emit('review.changed', {})
    context.emit('source.changed', {})
    if (imported.editionId) context.emit('edition.changed', { editionId: imported.editionId })
    for (const indicatorId of indicatorIds) context.emit('indicator.changed', { indicatorId })
    tellData(context, indicatorIds)
    return withStore(context, ({ read }) =>
      ok({ ...imported, observations: recorded.length, conflicts: countConflictsOf(read, imported.sourceId) }),
    )
  },
  discard: ({ reviewId }, context) => {
    const ended = runCommand(context, 'main:change.review.discard', (db) => endReview(db, reviewId))
    if (!ended.ok) return ended
    context.emit('review.changed', {})
    return ok({})
  },
}
