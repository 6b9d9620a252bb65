import { expect, it } from 'vitest'
import { listUnusedAssets, saveAsset } from '../../src-main/store/asset'
import { verifyProject } from '../../src-main/store/back-up'
import { listBin, restoreFromBin } from '../../src-main/store/bin'
import { createEdition, saveEditionFacts } from '../../src-main/store/edition'
import { redo, undo } from '../../src-main/store/history'
import { rebuildProjections } from '../../src-main/store/rebuild'
import { rollForward } from '../../src-main/store/roll-forward'
import { addSection } from '../../src-main/store/section'
import { loadBody, saveBody } from '../../src-main/store/section-body'
import type { Store } from '../../src-main/store/store'
import {
  findSubmissionOfBytes,
  listSubmissions,
  openSubmission,
  readOriginal,
  removeSubmission,
  saveSubmission,
  setSubmissionState,
} from '../../src-main/store/submission'
import { placeSubmission } from '../../src-main/store/submission-place'
import type { SubmissionFacts, SubmissionPicture } from '../../src-shared/data/submission'
import { listCases } from '../../src-shared/document/inventory'
import { ok } from '../../src-shared/failure/result'
import { aPicture } from '../support/picture'
import { aCase, aDocument, aParagraph } from './sample-document'
import { bytesOf, facts, received } from './sample-submission'
import { codeOf, command, must, newProject } from './temp-project'

const id = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`
const withEdition = () => {
  const store = newProject()
  const { id: editionId } = command(store, (db) => createEdition(db, { title: 'a', year: 2022, dataYear: 2021 }))
  const section = (title: string) =>
    command(store, (db) => addSection(db, { editionId, parentId: null, afterId: null, title })).id
  return { store, editionId, sectionId: section('章'), section }
}

const pictureIn = (store: Store): SubmissionPicture => ({
  hash: command(store, (db) => ok(saveAsset(db, { bytes: aPicture(4, 3), mime: 'image/png' }))),
  ...{ widthPx: 4, heightPx: 3, caption: '一张图', rights: 'granted', rightsNote: '' },
})

it('what was received is listed, the last first, and keeps the very bytes that were sent', () => {
  const store = newProject()
  const first = received(store)
  const second = received(store, { title: '', organizations: [] }, 'b.txt')
  expect(listSubmissions(store.read).map((one) => one.id)).toEqual([second, first])
  expect(listSubmissions(store.read)[0]).toMatchObject({
    fileName: 'b.txt',
    missing: ['title', 'organization', 'text-short'],
  })
  expect(must(readOriginal(store.read, first))).toMatchObject({ fileName: 'a.txt' })
  expect(Buffer.from(must(readOriginal(store.read, first)).bytes)).toEqual(Buffer.from('a.txt'))
  expect(findSubmissionOfBytes(store.read, bytesOf('a.txt'))).toEqual({ id: first, title: '管廊' })
  expect(findSubmissionOfBytes(store.read, bytesOf('c.txt'))).toBeNull()
})

it('an edit and a state are undone and redone, with the pictures that they use', () => {
  const store = newProject()
  const submissionId = received(store)
  const picture = pictureIn(store)
  const seen = () => must(openSubmission(store.read, submissionId))
  const before = seen()
  command(store, (db) =>
    saveSubmission(db, submissionId, { facts: { ...facts, title: '新管廊', pictures: [picture] }, numbers: [] }),
  )
  expect(listUnusedAssets(store.read)).toEqual([])
  command(store, (db) =>
    setSubmissionState(db, submissionId, { status: 'confirmed', by: '周远', on: '2025-03-01', note: '' }),
  )
  const after = seen()
  expect(after).toMatchObject({ facts: { title: '新管廊' }, state: { status: 'confirmed', by: '周远' } })
  for (const _step of [1, 2]) must(store.write({ reason: 'undo' }, undo))
  expect(seen()).toEqual(before)
  expect(listUnusedAssets(store.read)).toEqual([picture.hash])
  for (const _step of [1, 2]) must(store.write({ reason: 'redo' }, redo))
  expect(seen()).toEqual(after)
  expect(listUnusedAssets(store.read)).toEqual([])
})

it('what is edited after it was confirmed says so until it is confirmed again', () => {
  const store = newProject()
  const submissionId = received(store)
  const missing = () => must(openSubmission(store.read, submissionId)).missing
  const confirm = () =>
    command(store, (db) =>
      setSubmissionState(db, submissionId, { status: 'confirmed', by: '周远', on: '2025-03-01', note: '' }),
    )
  const save = (change: Partial<SubmissionFacts>) =>
    command(store, (db) => saveSubmission(db, submissionId, { facts: { ...facts, ...change }, numbers: [] }))
  confirm()
  save({ phone: '2' })
  expect(missing()).toEqual(['text-short'])
  save({ text: '另一段。' })
  expect(missing()).toEqual(['text-short', 'edited-since-confirmed'])
  confirm()
  expect(missing()).toEqual(['text-short'])
})

it('one that is deleted waits in the bin, and comes back unless it was received again', () => {
  const store = newProject()
  const submissionId = received(store)
  command(store, (db) => removeSubmission(db, submissionId))
  expect(listSubmissions(store.read)).toEqual([])
  expect(codeOf(openSubmission(store.read, submissionId))).toBe('not-found')
  const [item] = listBin(store.read)
  if (!item) throw new Error('It is in the bin')
  expect(item).toMatchObject({ kind: 'submission', title: '管廊' })
  const again = received(store)
  expect(codeOf(store.write({ reason: 'x', command: true }, (db) => restoreFromBin(db, item.id)))).toBe(
    'already-exists',
  )
  command(store, (db) => removeSubmission(db, again))
  command(store, (db) => restoreFromBin(db, item.id))
  expect(listSubmissions(store.read).map((one) => one.id)).toEqual([submissionId])
  expect(verifyProject(store)).toEqual([])
})

it('placed it is the edition’s own case study, which leads back to it in every later edition', () => {
  const { store, editionId, sectionId } = withEdition()
  const picture = pictureIn(store)
  const submissionId = received(store, { pictures: [picture] })
  const words = aDocument(aParagraph(id(1), '前文'))
  must(store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId, body: words, basedOn: 0 })))
  const { blockId } = command(store, (db) => placeSubmission(db, { submissionId, sectionId, picture: picture.hash }))
  const { body } = must(loadBody(store.read, sectionId))
  expect(body.root.children).toHaveLength(2)
  expect(listCases(body)).toMatchObject([
    { blockId, originId: submissionId, title: '管廊', organization: '青川市政集团、青禾', story: '一段。\n又一段。' },
  ])
  command(store, (db) => rollForward(db, { editionId, year: 2023, dataYear: 2022 }))
  expect(listSubmissions(store.read)[0]?.placedIn).toEqual([2023, 2022])
  expect(must(openSubmission(store.read, submissionId)).featured).toMatchObject([
    { year: 2023, reason: 'case' },
    { year: 2022, reason: 'case', blockId, section: '章' },
  ])
  // What editors make of it there is theirs.
  command(store, (db) => saveSubmission(db, submissionId, { facts: { ...facts, title: '别的' }, numbers: [] }))
  expect(listCases(must(loadBody(store.read, sectionId)).body)[0]?.title).toBe('管廊')
})

it('placing is undone, and refused in a published edition and with a picture of another', () => {
  const { store, editionId, sectionId } = withEdition()
  const submissionId = received(store)
  const picture = pictureIn(store)
  const place = (hash: SubmissionPicture['hash'] | null) =>
    store.write({ reason: 'place', command: true }, (db) =>
      placeSubmission(db, { submissionId, sectionId, picture: hash }),
    )
  expect(codeOf(place(picture.hash))).toBe('not-found')
  expect(codeOf(place(null))).toBe('ok')
  must(store.write({ reason: 'undo' }, undo))
  expect(must(loadBody(store.read, sectionId)).body.root.children).toEqual([])
  command(store, (db) => saveEditionFacts(db, { editionId, facts: { stage: 'published' } }))
  expect(codeOf(place(null))).toBe('edition-frozen')
})

it('cases of the same organizations are found, however their names are set', () => {
  const { store, sectionId } = withEdition()
  const body = aDocument(aCase(id(2), '旧案', '一个故事', id(3)))
  must(store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId, body, basedOn: 0 })))
  const featuredOf = (...organizations: readonly string[]) => {
    const submissionId = received(store, { organizations: [...organizations] }, organizations.join())
    return must(openSubmission(store.read, submissionId)).featured
  }
  expect(featuredOf('别的公司', '青禾 机电')).toMatchObject([{ reason: 'organization', title: '旧案', year: 2022 }])
  expect(featuredOf('青禾')).toEqual([])
})

it('assets stay in use when projections are made anew, also of one in the bin', () => {
  const store = newProject()
  const picture = pictureIn(store)
  const submissionId = received(store, { pictures: [picture] })
  command(store, (db) => removeSubmission(db, submissionId))
  must(store.write({ reason: 'x' }, (db) => ok(rebuildProjections(db))))
  expect(listUnusedAssets(store.read)).toEqual([])
})
