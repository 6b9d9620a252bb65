import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { backUp, verifyProject } from '../../src-main/store/back-up'
import { createEdition } from '../../src-main/store/edition'
import { openProject } from '../../src-main/store/open'
import { recoverProject } from '../../src-main/store/recovery/recover'
import { keepRevision } from '../../src-main/store/revision'
import { addSection } from '../../src-main/store/section'
import { loadBody, saveBody } from '../../src-main/store/section-body'
import type { Store } from '../../src-main/store/store'
import type { SectionId } from '../../src-shared/data/ids'
import type { StoredDocument } from '../../src-shared/document/schema'
import { aDocument, aParagraph } from './sample-document'
import { close, codeOf, command, must, newProject, reopened, stillDeps } from './temp-project'

const blockIds = ['018f0000-0000-7000-8000-0000000000a1', '018f0000-0000-7000-8000-0000000000b1'] as const

interface Written {
  readonly store: Store
  readonly one: SectionId
  readonly other: SectionId
}

/** Two sections with words. */
function writtenProject(): Written {
  const store = newProject()
  const edition = command(store, (db) => createEdition(db, { title: '年度报告', year: 2022, dataYear: 2021 }))
  const add = (title: string) =>
    command(store, (db) => addSection(db, { editionId: edition.id, parentId: null, afterId: null, title })).id
  const one = add('第一章')
  const other = add('第二章')
  write(store, one, words(0, '第一章的原话'))
  write(store, other, words(1, '第二章的原话'))
  return { store, one, other }
}

const words = (section: 0 | 1, text: string): StoredDocument => aDocument(aParagraph(blockIds[section], text))

function write(store: Store, sectionId: SectionId, body: StoredDocument): void {
  const basedOn = must(loadBody(store.read, sectionId)).revision
  must(store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId, body, basedOn })))
}

/** Something on the disk has turned one letter into another of the same length. */
function spoil(path: string, from: string, to: string): void {
  const bytes = readFileSync(path)
  const at = bytes.indexOf(from)
  expect(at).toBeGreaterThan(0)
  bytes.write(to, at)
  writeFileSync(path, bytes)
}

const recovered = (path: string, backUps: { path: string; at: string }[] = []) => {
  const target = join(dirname(path), 'recovered.niankan')
  const report = must(recoverProject({ path, backUps, target }, stillDeps()))
  const store = must(openProject(target, stillDeps()))
  expect(verifyProject(store)).toEqual([])
  return { report, store }
}

it('a section whose words have changed on the disk comes back as its newest sound revision', () => {
  const { store, one, other } = writtenProject()
  must(store.write({ reason: 'x' }, (db) => keepRevision(db, { sectionId: one })))
  write(store, one, words(0, '第一章改过的话'))
  close(store)
  spoil(store.path, '第一章改过的话', '第一章坏掉的话')
  const { report, store: again } = recovered(store.path)
  expect(report.sections).toMatchObject([{ title: '第一章', edition: '2022 年度报告', origin: 'revision' }])
  expect(must(loadBody(again.read, one)).body).toEqual(words(0, '第一章的原话'))
  expect(must(loadBody(again.read, other)).body).toEqual(words(1, '第二章的原话'))
  again.close()
})

it('without a revision the words are kept as they are and said to be unchecked', () => {
  const { store, one } = writtenProject()
  close(store)
  spoil(store.path, '第一章的原话', '第一章的源话')
  const { report, store: again } = recovered(store.path)
  expect(report.sections).toMatchObject([{ title: '第一章', origin: 'unchecked', keptAt: null }])
  expect(must(loadBody(again.read, one)).body).toEqual(words(0, '第一章的源话'))
  again.close()
})

it('words are found in the ruins of a document that is none any more', () => {
  const { store, one } = writtenProject()
  close(store)
  spoil(store.path, '"type":"root"', '"type":"r!!t"')
  const { report, store: again } = recovered(store.path)
  expect(report.sections).toHaveLength(1)
  expect(report.sections[0]?.origin).toBe('words')
  const bodies = JSON.stringify(must(loadBody(again.read, one)).body)
  expect(bodies).toContain('第一章的原话')
  again.close()
})

it('what a backup still has fills the gaps, and newer words stay', async () => {
  const { store, one, other } = writtenProject()
  const copy = join(dirname(store.path), 'copy.niankan')
  must(await backUp(store, copy))
  write(store, other, words(1, '第二章后来的话'))
  close(store)
  spoil(store.path, '第一章的原话', '第一章的源话')
  const at = '2025-01-02T00:00:00.000Z'
  const { report, store: again } = recovered(store.path, [{ path: copy, at }])
  expect(report.backUpAt).toBe(at)
  expect(report.sections).toMatchObject([{ title: '第一章', origin: 'back-up' }])
  expect(must(loadBody(again.read, one)).body).toEqual(words(0, '第一章的原话'))
  expect(must(loadBody(again.read, other)).body).toEqual(words(1, '第二章后来的话'))
  again.close()
})

it('sections whose edition is gone are kept in one that stands in for it', () => {
  const { store, one } = writtenProject()
  close(store)
  const raw = new Database(store.path)
  raw.pragma('foreign_keys = OFF')
  raw.exec('DELETE FROM edition')
  raw.close()
  const { store: again } = recovered(store.path)
  expect(must(loadBody(again.read, one)).body).toEqual(words(0, '第一章的原话'))
  again.close()
})

it('a record that makes no sense is told when the file is opened, and left out of what is recovered', () => {
  const { store } = writtenProject()
  close(store)
  const raw = new Database(store.path)
  raw.exec("UPDATE section SET numbering = 'sometimes' WHERE title = '第一章'")
  raw.close()
  expect(codeOf(openProject(store.path, stillDeps()))).toBe('file-damaged')
  const { report, store: again } = recovered(store.path)
  expect(report.tables).toMatchObject([{ table: 'section', lost: 1 }])
  again.close()
})

it('a harmed header is written anew', () => {
  const { store, one } = writtenProject()
  close(store)
  const bytes = readFileSync(store.path).fill(0xff, 0, 40)
  writeFileSync(store.path, bytes)
  expect(codeOf(openProject(store.path, stillDeps()))).toBe('file-damaged')
  const { report, store: again } = recovered(store.path)
  expect(report).toMatchObject({ tables: [], sections: [] })
  expect(must(loadBody(again.read, one)).body).toEqual(words(0, '第一章的原话'))
  again.close()
})

it('a sound file is recovered as it is, and says that nothing is missing', () => {
  const { store } = writtenProject()
  const { path } = reopened(store)
  const { report, store: again } = recovered(path)
  expect(report).toMatchObject({ tables: [], sections: [], sources: [], assets: { lost: 0 }, backUpAt: null })
  again.close()
})
