import { expect, it } from 'vitest'
import { verifyProject } from '../../src-main/store/back-up'
import { listBin, restoreFromBin } from '../../src-main/store/bin'
import { createEdition } from '../../src-main/store/edition'
import { undo } from '../../src-main/store/history'
import { rebuildProjections } from '../../src-main/store/rebuild'
import { addSection, removeSection } from '../../src-main/store/section'
import { loadBody, saveBody } from '../../src-main/store/section-body'
import type { Store } from '../../src-main/store/store'
import type { SectionId } from '../../src-shared/data/ids'
import type { StoredDocument } from '../../src-shared/document/schema'
import { ok } from '../../src-shared/failure/result'
import { aCase, aDocument, aParagraph } from './sample-document'
import { codeOf, command, must, newProject } from './temp-project'

const id = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`
const first = aParagraph(id(1), '前文')
const study = aCase(id(2), '青禾机电', '一个故事', id(3))
const last = aParagraph(id(4), '后文')

interface Written {
  readonly store: Store
  readonly sectionId: SectionId
  readonly write: (body: StoredDocument) => void
  readonly body: () => StoredDocument
}

function withSection(): Written {
  const store = newProject()
  const { id: editionId } = command(store, (db) => createEdition(db, { title: 'a', year: 2022, dataYear: 2021 }))
  const { id: sectionId } = command(store, (db) =>
    addSection(db, { editionId, parentId: null, afterId: null, title: '章' }),
  )
  const write = (body: StoredDocument): void => {
    const basedOn = must(loadBody(store.read, sectionId)).revision
    must(store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId, body, basedOn })))
  }
  return { store, sectionId, write, body: () => must(loadBody(store.read, sectionId)).body }
}

const titlesIn = (store: Store) => listBin(store.read).map(({ kind, title }) => [kind, title])

it('a case study deleted in a section waits in the bin and comes back to its place with all its words', () => {
  const { store, write, body } = withSection()
  const whole = aDocument(first, study, last)
  write(whole)
  write(aDocument(first, last))
  expect(titlesIn(store)).toEqual([['case', '青禾机电']])
  write(aDocument(aParagraph(id(1), '前文改过'), last))
  const [item] = listBin(store.read)
  if (!item) throw new Error('It is in the bin')
  command(store, (db) => restoreFromBin(db, item.id))
  expect(body()).toEqual(aDocument(aParagraph(id(1), '前文改过'), study, last))
  expect(listBin(store.read)).toEqual([])
  expect(verifyProject(store)).toEqual([])
  must(store.write({ reason: 'undo' }, undo))
  expect(body()).toEqual(aDocument(aParagraph(id(1), '前文改过'), last))
  expect(titlesIn(store)).toEqual([['case', '青禾机电']])
})

it('one that an undo in the editor brings back leaves the bin by itself, however often that happens', () => {
  const { store, write } = withSection()
  for (let time = 0; time < 3; time += 1) {
    write(aDocument(first, study))
    expect(listBin(store.read)).toEqual([])
    write(aDocument(first))
    expect(listBin(store.read)).toHaveLength(1)
  }
  must(store.write({ reason: 'x' }, (db) => ok(rebuildProjections(db))))
  expect(listBin(store.read)).toHaveLength(1)
  expect(verifyProject(store)).toEqual([])
})

it('where its neighbour is gone it comes back at the end, and before its section it can not', () => {
  const { store, sectionId, write, body } = withSection()
  write(aDocument(first, study, last))
  write(aDocument(last))
  command(store, (db) => removeSection(db, sectionId))
  const [section, item] = listBin(store.read)
  if (!item || !section) throw new Error('Both are in the bin')
  const refused = store.write({ reason: 'x', command: true }, (db) => restoreFromBin(db, item.id))
  expect(refused.ok ? null : refused.error).toEqual({ code: 'section-in-bin', data: { section: '章' } })
  command(store, (db) => restoreFromBin(db, section.id))
  command(store, (db) => restoreFromBin(db, item.id))
  expect(body()).toEqual(aDocument(last, study))
  expect(codeOf(store.write({ reason: 'x' }, (db) => restoreFromBin(db, item.id)))).toBe('not-found')
})
