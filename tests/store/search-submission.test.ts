import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { listBin, restoreFromBin } from '../../src-main/store/bin'
import { redo, undo } from '../../src-main/store/history'
import { findSearchDamage } from '../../src-main/store/search-damage'
import { removeSubmission, saveSubmission } from '../../src-main/store/submission'
import { facts, received } from './sample-submission'
import { findHits, groupsOf } from './search-project'
import { close, command, must, newProject, openAgain } from './temp-project'

it('a submission is found by title, initials, organizations, place and each paragraph, not by who is to be called', () => {
  const store = newProject()
  const submissionId = received(store, { person: '赵敏' })
  expect(groupsOf(store, '管廊')).toEqual([['submission', ['管廊']]])
  expect(groupsOf(store, 'gl')).toEqual([['submission', ['管廊']]])
  expect(groupsOf(store, '市政')).toEqual([['submission', ['青川市政集团']]])
  expect(groupsOf(store, '青川')).toEqual([['submission', ['青川市政集团', '青川']]])
  expect(groupsOf(store, '又')).toEqual([['submission', ['又一段。']]])
  expect(groupsOf(store, '赵敏')).toEqual([])
  expect(findHits(store, '又一')).toMatchObject([
    { kind: 'submission', recordId: submissionId, place: '青川市政集团、青禾', title: { text: '管廊' } },
  ])
})

it('one without a title is found by its file', () => {
  const store = newProject()
  received(store, { title: '', organizations: [], location: '', text: '' }, '申报表.docx')
  expect(findHits(store, '申报表')).toMatchObject([{ title: { text: '申报表.docx' }, place: '', excerpt: null }])
})

it('the last received comes first; a year is the one in which it came; editions and goals leave it out', () => {
  const store = newProject()
  received(store, { title: '管廊甲' }, 'a.txt')
  received(store, { title: '管廊乙' }, 'b.txt')
  const titles = (filter: { year?: number; sdg?: number }) =>
    findHits(store, '管廊', { filter: { editionId: null, year: null, sdg: null, ...filter } }).map(({ text }) => text)
  expect(titles({})).toEqual(['管廊乙', '管廊甲'])
  const year = Number(String(store.read.get('SELECT max(at) AS at FROM change').at).slice(0, 4))
  expect(titles({ year })).toHaveLength(2)
  expect(titles({ year: year - 1 })).toEqual([])
  expect(titles({ sdg: 9 })).toEqual([])
})

it('the index follows an edit, its undo and redo, and the bin', () => {
  const store = newProject()
  const submissionId = received(store)
  const found = () => [findHits(store, '管廊').length, findHits(store, '新隧道').length]
  command(store, (db) =>
    saveSubmission(db, submissionId, { facts: { ...facts, title: '新隧道', text: '' }, numbers: [] }),
  )
  expect(found()).toEqual([0, 1])
  must(store.write({ reason: 'undo' }, undo))
  expect(found()).toEqual([1, 0])
  must(store.write({ reason: 'redo' }, redo))
  expect(found()).toEqual([0, 1])
  command(store, (db) => removeSubmission(db, submissionId))
  expect(found()).toEqual([0, 0])
  const [item] = listBin(store.read)
  if (!item) throw new Error('It is in the bin')
  command(store, (db) => restoreFromBin(db, item.id))
  expect(found()).toEqual([0, 1])
  expect(findSearchDamage(store.read)).toEqual([])
})

it('a row that differs from what was sent is damage', () => {
  const store = newProject()
  received(store)
  close(store)
  const raw = new Database(store.path)
  raw.exec("UPDATE search_row SET text = '别的' WHERE text = '管廊'")
  raw.close()
  expect(findSearchDamage(openAgain(store).read)).toMatchObject([{ problem: 'search-drifted' }])
})
