import type { Handlers } from '../../src-shared/contract/define-domain'
import type { statement } from '../../src-shared/contract/statement'
import { fail, ok } from '../../src-shared/failure/result'
import { findIndicator } from '../store/indicator-row'
import { findSource } from '../store/source'
import { findSectionSaying, listSaid } from '../store/statement-history'
import { type SessionContext, withStore } from './context'

export const statementApi: Handlers<typeof statement, SessionContext> = {
  history: ({ indicatorId }, context) =>
    withStore(context, ({ read }) =>
      findIndicator(read, indicatorId) ? ok(listSaid(read, indicatorId)) : fail('not-found', { indicatorId }),
    ),
  locate: ({ sourceId, quote }, context) =>
    withStore(context, ({ read }) =>
      findSource(read, sourceId)
        ? ok({ sectionId: findSectionSaying(read, sourceId, quote) })
        : fail('not-found', { sourceId }),
    ),
}
