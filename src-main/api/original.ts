import type { Handlers } from '../../src-shared/contract/define-domain'
import type { original } from '../../src-shared/contract/original'
import { ok } from '../../src-shared/failure/result'
import { locateQuote, openOriginal } from '../store/original'
import { findPassage } from '../store/passage'
import { type SessionContext, withStore } from './context'

export const originalApi: Handlers<typeof original, SessionContext> = {
  open: ({ owner }, context) => withStore(context, (store) => openOriginal(store.read, owner)),
  ofBlock: ({ ownerIds }, context) => withStore(context, (store) => ok({ passage: findPassage(store.read, ownerIds) })),
  ofQuote: (asked, context) => withStore(context, (store) => locateQuote(store.read, asked)),
}
