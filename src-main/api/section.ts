import type { Handlers } from '../../src-shared/contract/define-domain'
import type { section } from '../../src-shared/contract/section'
import type { EditionId, SectionId } from '../../src-shared/data/ids'
import type { OutlineSection } from '../../src-shared/document/edition'
import { invariant } from '../../src-shared/failure/invariant'
import { fail, ok } from '../../src-shared/failure/result'
import { findEdition } from '../store/edition'
import { countOpenValues } from '../store/open-values'
import { listOutline } from '../store/outline'
import { keepRevision } from '../store/revision'
import { addSection, moveSection, removeSection, saveSectionFacts } from '../store/section'
import { findBlockPlace, loadBody, saveBody } from '../store/section-body'
import type { Store } from '../store/store'
import { runCommand, type SessionContext, withStore } from './context'

const outlined = (store: Store, editionId: EditionId, sectionId: SectionId): OutlineSection => {
  const found = listOutline(store.read, editionId).find((row) => row.id === sectionId)
  invariant(found, 'A section just written is in its outline')
  return found
}

const tellOutline = (context: SessionContext, editionId: EditionId) => {
  context.emit('outline.changed', { editionId })
  context.emit('numbering.changed', { editionId })
}

export const sectionApi: Handlers<typeof section, SessionContext> = {
  outline: ({ editionId }, context) =>
    withStore(context, (store) =>
      findEdition(store.read, editionId) ? ok(listOutline(store.read, editionId)) : fail('not-found', { editionId }),
    ),
  openValues: ({ editionId }, context) =>
    withStore(context, (store) => {
      if (!findEdition(store.read, editionId)) return fail('not-found', { editionId })
      return ok(Array.from(countOpenValues(store.read, editionId), ([sectionId, count]) => ({ sectionId, count })))
    }),
  open: ({ sectionId }, context) =>
    withStore(context, (store) => {
      const loaded = loadBody(store.read, sectionId)
      // Where the whole project is only read, no section takes words either.
      return loaded.ok
        ? ok({ ...loaded.value, isFrozen: loaded.value.isFrozen || store.access.mode === 'read' })
        : loaded
    }),
  saveBody: (input, context) =>
    withStore(context, (store) => {
      const saved = store.write({ reason: 'main:change.section.saveBody' }, (db) => saveBody(db, input))
      if (!saved.ok) return saved
      const { revision, editionId, hasNewIds, hasNewNumbers, hasBinChanged } = saved.value
      context.emit('section.saved', { sectionId: input.sectionId, revision })
      // What was stored isn't what the editor holds: ids had to be made.
      if (hasNewIds) context.emit('section.rewritten', { sectionId: input.sectionId, revision })
      // Typing is saved every second: all numbers are only asked for again where one may have changed.
      if (hasNewNumbers) context.emit('numbering.changed', { editionId })
      if (hasBinChanged) context.emit('bin.changed', {})
      return ok({ revision })
    }),
  keepRevision: ({ sectionId }, context) =>
    withStore(context, (store) => {
      const kept = store.write({ reason: 'main:change.section.keepRevision' }, (db) => keepRevision(db, { sectionId }))
      return kept.ok ? ok({}) : kept
    }),
  add: (input, context) => {
    const result = runCommand(context, 'main:change.section.add', (db) => addSection(db, input))
    if (!result.ok) return result
    tellOutline(context, input.editionId)
    return withStore(context, (store) => ok(outlined(store, input.editionId, result.value.id)))
  },
  saveFacts: ({ sectionId, facts }, context) => {
    const result = runCommand(context, 'main:change.section.saveFacts', (db) =>
      saveSectionFacts(db, { sectionId, facts }),
    )
    if (!result.ok) return result
    tellOutline(context, result.value.editionId)
    return withStore(context, (store) => ok(outlined(store, result.value.editionId, sectionId)))
  },
  move: (input, context) => {
    const result = runCommand(context, 'main:change.section.move', (db) => moveSection(db, input))
    if (!result.ok) return result
    tellOutline(context, result.value.editionId)
    return ok({})
  },
  remove: ({ sectionId }, context) => {
    const result = runCommand(context, 'main:change.section.remove', (db) => removeSection(db, sectionId))
    if (!result.ok) return result
    tellOutline(context, result.value.editionId)
    context.emit('bin.changed', {})
    return ok({})
  },
  findBlock: ({ blockId }, context) =>
    withStore(context, (store) => {
      const place = findBlockPlace(store.read, blockId)
      return place ? ok(place) : fail('not-found', { blockId })
    }),
}
