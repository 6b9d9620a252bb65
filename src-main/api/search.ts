import type { Handlers } from '../../src-shared/contract/define-domain'
import type { search } from '../../src-shared/contract/search'
import { ok } from '../../src-shared/failure/result'
import { searchProject } from '../store/search'
import { type SessionContext, withStore } from './context'

export const searchApi: Handlers<typeof search, SessionContext> = {
  find: (input, context) => withStore(context, (store) => ok(searchProject(store.read, input))),
}
