import type { Handlers } from '../../src-shared/contract/define-domain'
import type { edition } from '../../src-shared/contract/edition'
import { BlockId } from '../../src-shared/data/ids'
import { fail, ok } from '../../src-shared/failure/result'
import { createEdition, findEdition, listEditions, removeEdition, saveEditionFacts } from '../store/edition'
import { listNumbering } from '../store/outline'
import { rollForward } from '../store/roll-forward'
import { runCommand, type SessionContext, withStore } from './context'
import { makeBackUpSoon } from './keep-back-ups'

export const editionApi: Handlers<typeof edition, SessionContext> = {
  list: (_input, context) => withStore(context, (store) => ok(listEditions(store.read))),
  get: ({ editionId }, context) =>
    withStore(context, (store) => {
      const found = findEdition(store.read, editionId)
      return found ? ok(found) : fail('not-found', { editionId })
    }),
  create: (facts, context) => {
    const result = runCommand(context, 'main:change.edition.create', (db) => createEdition(db, facts))
    if (result.ok) context.emit('edition.changed', { editionId: result.value.id })
    return result
  },
  saveFacts: ({ editionId, facts }, context) => {
    const result = runCommand(context, 'main:change.edition.saveFacts', (db) =>
      saveEditionFacts(db, { editionId, facts }),
    )
    if (result.ok) {
      // What was printed must be had again whatever becomes of the project.
      if (facts.stage === 'published' && context.store) makeBackUpSoon(context, context.store, 'publish')
      context.emit('edition.changed', { editionId })
      context.emit('numbering.changed', { editionId })
    }
    return result
  },
  rollForward: (input, context) => {
    const result = runCommand(context, 'main:change.edition.rollForward', (db) => rollForward(db, input))
    if (result.ok) context.emit('edition.changed', { editionId: result.value.editionId })
    return result
  },
  remove: ({ editionId }, context) => {
    const result = runCommand(context, 'main:change.edition.remove', (db) => removeEdition(db, editionId))
    if (!result.ok) return result
    context.emit('edition.changed', { editionId: null })
    context.emit('bin.changed', {})
    return ok({})
  },
  numbering: ({ editionId }, context) =>
    withStore(context, (store) => {
      if (!findEdition(store.read, editionId)) return fail('not-found', { editionId })
      return ok(
        listNumbering(store.read, editionId).map(({ blockId, label }) => ({ blockId: BlockId.parse(blockId), label })),
      )
    }),
}
