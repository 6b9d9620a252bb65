import { describe, expect, it } from 'vitest'
import { saveAsset } from '../../src-main/store/asset'
import { verifyProject } from '../../src-main/store/back-up'
import { listBin, restoreFromBin } from '../../src-main/store/bin'
import type { WriteDb } from '../../src-main/store/database'
import { createEdition, listEditions, removeEdition, saveEditionFacts } from '../../src-main/store/edition'
import { keepRevision, listRevisions } from '../../src-main/store/revision'
import { addSection, listSections, moveSection, removeSection, type SectionRow } from '../../src-main/store/section'
import { findBlockPlace, loadBody, saveBody } from '../../src-main/store/section-body'
import type { Store } from '../../src-main/store/store'
import { type EditionId, SectionId } from '../../src-shared/data/ids'
import { listIds } from '../../src-shared/document/inventory'
import type { FailureCode } from '../../src-shared/failure/codes'
import { ok, type Result } from '../../src-shared/failure/result'
import { aDocument, aParagraph } from './sample-document'
import { codeOf, command, must, newProject } from './temp-project'

const blockId = (at: number) => `00000000-0000-7000-8000-0000000000${String(at).padStart(2, '0')}`

/** 甲 · 乙 (乙一, 乙二) · 丙 */
function prepared() {
  const store = newProject()
  const { id: editionId } = command(store, (db) => createEdition(db, { title: 'a', year: 2022, dataYear: 2021 }))
  const add = (title: string, parentId: SectionId | null, afterId: SectionId | null) =>
    command(store, (db) => addSection(db, { editionId, parentId, afterId, title }))
  const [c, b, a] = [add('丙', null, null), add('乙', null, null), add('甲', null, null)]
  const b2 = add('乙二', b.id, null)
  const b1 = add('乙一', b.id, null)
  return { store, editionId, a, b, b1, b2, c, add }
}
const titles = (store: Store, editionId: EditionId) =>
  listSections(store.read, editionId).map(({ title, level }) => `${'·'.repeat(level - 1)}${title}`)
const save = (store: Store, { id }: SectionRow, basedOn: number, words: string, block = 1) =>
  store.write({ reason: 'typing' }, (db) =>
    saveBody(db, { sectionId: id, basedOn, body: aDocument(aParagraph(blockId(block), words)) }),
  )

describe('the tree of sections', () => {
  it('is read parents before children, siblings in their order', () => {
    const { store, editionId } = prepared()
    expect(titles(store, editionId)).toEqual(['甲', '乙', '·乙一', '·乙二', '丙'])
  })

  it('is reordered by moving, with all that is under a section', () => {
    const { store, editionId, a, b, b2, c } = prepared()
    const move = (sectionId: SectionId, parentId: SectionId | null, afterId: SectionId | null) =>
      command(store, (db) => moveSection(db, { sectionId, parentId, afterId }))
    move(b.id, null, c.id)
    expect(titles(store, editionId)).toEqual(['甲', '丙', '乙', '·乙一', '·乙二'])
    move(b2.id, a.id, null)
    expect(titles(store, editionId)).toEqual(['甲', '·乙二', '丙', '乙', '·乙一'])
    move(a.id, b.id, null)
    expect(titles(store, editionId)).toEqual(['丙', '乙', '·甲', '··乙二', '·乙一'])
  })

  it('never lets a section go under itself, after a stranger or into another edition', () => {
    const { store, editionId, a, b, b1, c } = prepared()
    const other = command(store, (db) => createEdition(db, { title: 'b', year: 2023, dataYear: 2022 }))
    const stranger = command(store, (db) =>
      addSection(db, { editionId: other.id, parentId: null, afterId: null, title: '外' }),
    )
    const move = (parentId: SectionId | null, afterId: SectionId | null) =>
      codeOf(store.write({ reason: 'x' }, (db) => moveSection(db, { sectionId: b.id, parentId, afterId })))
    expect(move(b.id, null)).toBe('section-has-no-place')
    expect(move(b1.id, null)).toBe('section-has-no-place')
    expect(move(null, b1.id)).toBe('section-has-no-place')
    expect(move(stranger.id, null)).toBe('section-has-no-place')
    expect(move(null, b.id)).toBe('section-has-no-place')
    expect(titles(store, editionId)).toHaveLength(5)
    expect(move(a.id, null)).toBe('ok')
    expect(move(null, c.id)).toBe('ok')
  })

  it('takes no changes once the edition is published', () => {
    const { store, editionId, a } = prepared()
    command(store, (db) => saveEditionFacts(db, { editionId, facts: { stage: 'published' } }))
    const write = (act: (db: WriteDb) => Result<unknown, FailureCode>) => codeOf(store.write({ reason: 'x' }, act))
    expect(write((db) => removeSection(db, a.id))).toBe('edition-frozen')
    expect(write((db) => moveSection(db, { sectionId: a.id, parentId: null, afterId: null }))).toBe('edition-frozen')
    expect(codeOf(save(store, a, 0, '字'))).toBe('edition-frozen')
  })
})

describe('the bin', () => {
  const restore = (store: Store, title: string) => {
    const item = listBin(store.read).find((one) => one.title === title)
    return store.write({ reason: 'restore', command: true }, (db) =>
      item
        ? restoreFromBin(db, item.id)
        : ok({ kind: 'section' as const, recordId: '', editionId: null, rewritten: null }),
    )
  }

  it('gives a section back with what is under it, in its place', () => {
    const { store, editionId, b } = prepared()
    const before = titles(store, editionId)
    command(store, (db) => removeSection(db, b.id))
    expect(titles(store, editionId)).toEqual(['甲', '丙'])
    expect(listBin(store.read).map(({ title, kind, author }) => ({ title, kind, author }))).toEqual([
      { title: '乙', kind: 'section', author: 'Lin' },
    ])
    must(restore(store, '乙'))
    expect(titles(store, editionId)).toEqual(before)
    expect(listBin(store.read)).toEqual([])
  })

  it('keeps what went earlier by itself, and puts a child whose parent is gone at the top', () => {
    const { store, editionId, b, b1 } = prepared()
    command(store, (db) => removeSection(db, b1.id))
    command(store, (db) => removeSection(db, b.id))
    must(restore(store, '乙一'))
    expect(titles(store, editionId)).toEqual(['甲', '丙', '乙一'])
    must(restore(store, '乙'))
    expect(titles(store, editionId)).toEqual(['甲', '乙', '·乙二', '丙', '乙一'])
  })

  it('gives an edition back unless another has taken its year', () => {
    const { store, editionId } = prepared()
    command(store, (db) => removeEdition(db, editionId))
    expect(listEditions(store.read)).toEqual([])
    command(store, (db) => createEdition(db, { title: 'b', year: 2022, dataYear: 2021 }))
    expect(codeOf(restore(store, '2022 a'))).toBe('already-exists')
    const [newer] = listEditions(store.read)
    if (newer) command(store, (db) => removeEdition(db, newer.id))
    must(restore(store, '2022 a'))
    expect(titles(store, editionId)).toHaveLength(5)
  })
})

describe('a body', () => {
  it('is saved only over the revision it builds on', () => {
    const { store, a } = prepared()
    expect(must(save(store, a, 0, '一')).revision).toBe(1)
    const late = save(store, a, 0, '二')
    expect(codeOf(late)).toBe('revision-conflict')
    expect(late.ok ? null : late.error.data).toMatchObject({ now: 1, basedOn: 0 })
    expect(must(save(store, a, 1, '三')).revision).toBe(2)
    expect(must(loadBody(store.read, a.id)).revision).toBe(2)
  })

  it('keeps ids of its own: those that stand twice or in another section are made anew', () => {
    const { store, a, c } = prepared()
    expect(must(save(store, a, 0, '一')).hasNewIds).toBe(false)
    expect(must(save(store, c, 0, '一')).hasNewIds).toBe(true)
    const twice = aDocument(aParagraph(blockId(1), '一'), aParagraph(blockId(1), '二'))
    must(store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId: a.id, basedOn: 1, body: twice })))
    const ids = [a, c].flatMap(({ id }) => listIds(must(loadBody(store.read, id)).body))
    expect(new Set(ids).size).toBe(3)
    expect(findBlockPlace(store.read, blockId(1))).toMatchObject({ sectionId: a.id, text: '一' })
  })

  it('that was changed behind our back says that it is damaged', () => {
    const { store, a } = prepared()
    must(save(store, a, 0, '一'))
    must(
      store.write({ reason: 'x' }, (db) => {
        db.run("UPDATE section_body SET body = replace(body, '一', '二') WHERE section_id = @id", { id: a.id })
        return ok(null)
      }),
    )
    expect(codeOf(loadBody(store.read, a.id))).toBe('document-damaged')
    expect(verifyProject(store)).toEqual([{ place: `section ${a.id}`, problem: 'document-damaged' }])
  })

  it('from a newer version says so', () => {
    const { store, a } = prepared()
    must(
      store.write({ reason: 'x' }, (db) => {
        const body = JSON.stringify({ format: 999, root: {} })
        db.run('UPDATE section_body SET body = @body, hash = @hash WHERE section_id = @id', {
          ...{ id: a.id, body },
          hash: saveAsset(db, { bytes: Buffer.from(body), mime: 'application/json' }),
        })
        return ok(null)
      }),
    )
    expect(codeOf(loadBody(store.read, a.id))).toBe('document-from-newer-version')
  })

  it('keeps a revision once, and the name it is given later', () => {
    const { store, a } = prepared()
    must(save(store, a, 0, '一'))
    const keep = (name: string) => store.write({ reason: 'keep' }, (db) => keepRevision(db, { sectionId: a.id, name }))
    must(keep(''))
    must(keep('送审'))
    must(keep(''))
    expect(listRevisions(store.read, a.id).map(({ revision, name }) => ({ revision, name }))).toEqual([
      { revision: 1, name: '送审' },
    ])
  })
})

it('a write that fails, or throws, leaves nothing behind', () => {
  const { store, editionId } = prepared()
  const changes = () => store.read.get('SELECT count(*) AS count FROM change').count
  const before = changes()
  const failing = store.write({ reason: 'x', command: true }, (db) => {
    must(addSection(db, { editionId, parentId: null, afterId: null, title: '丁' }))
    return removeSection(db, SectionId.parse(db.newId()))
  })
  expect(codeOf(failing)).toBe('not-found')
  expect(() =>
    store.write({ reason: 'x', command: true }, (db) => {
      must(addSection(db, { editionId, parentId: null, afterId: null, title: '己' }))
      throw new Error('bug')
    }),
  ).toThrow('bug')
  expect(titles(store, editionId)).toHaveLength(5)
  expect(changes()).toBe(before)
  command(store, (db) => addSection(db, { editionId, parentId: null, afterId: null, title: '庚' }))
})
