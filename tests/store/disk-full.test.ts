import { existsSync, readdirSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backUp, keepBackUp, verifyProject } from '../../src-main/store/back-up'
import { createProject } from '../../src-main/store/create-project'
import { createEdition } from '../../src-main/store/edition'
import { importEdition } from '../../src-main/store/import-edition'
import { openProject } from '../../src-main/store/open'
import { addSection } from '../../src-main/store/section'
import { loadBody, saveBody } from '../../src-main/store/section-body'
import type { Store } from '../../src-main/store/store'
import type { SectionId } from '../../src-shared/data/ids'
import { aDocument, aParagraph } from './sample-document'
import { mountSmallDisk, type SmallDisk } from './small-disk'
import { codeOf, command, must, stillDeps, tempFolder } from './temp-project'

const MIB = 1024 * 1024
const probe = mountSmallDisk(MIB)
probe?.remove()

// Only who may mount a file system can have one that is full: elsewhere these are skipped.
describe.skipIf(probe === null)('on a full disk', () => {
  let disk: SmallDisk
  let store: Store
  let sectionId: SectionId
  beforeEach(() => {
    const mounted = mountSmallDisk(3 * MIB)
    if (!mounted) throw new Error('A moment ago a disk could be had')
    disk = mounted
    store = must(createProject(join(disk.folder, 'p.niankan'), stillDeps(), { name: '测试' }))
    const { id: editionId } = command(store, (db) => createEdition(db, { title: 'a', year: 2022, dataYear: 2021 }))
    sectionId = command(store, (db) => addSection(db, { editionId, parentId: null, afterId: null, title: '章' })).id
  })
  afterEach(() => disk.remove())

  /** Leaves so many bytes. */
  const fill = (left = 0): void => {
    const { bavail, bsize } = statfsSync(disk.folder)
    writeFileSync(join(disk.folder, 'filling'), Buffer.alloc(Math.max(0, bavail * bsize - left)))
  }
  const typed = (words: string, basedOn: number) =>
    store.write({ reason: 'typing' }, (db) =>
      saveBody(db, {
        ...{ sectionId, basedOn },
        body: aDocument(aParagraph('00000000-0000-7000-8000-000000000001', words)),
      }),
    )

  /** The project can be left and opened again once there is room, with what was acknowledged. */
  const expectRevision = (revision: number): void => {
    store.close()
    const again = must(openProject(store.path, stillDeps()))
    expect(must(loadBody(again.read, sectionId)).revision).toBe(revision)
    expect(verifyProject(again)).toEqual([])
    again.close()
  }

  it('a save is refused by name, what was saved stays, and saving goes on once there is room', () => {
    must(typed('之前', 0))
    fill()
    expect(codeOf(typed('长'.repeat(400_000), 1))).toBe('disk-full')
    expect(must(loadBody(store.read, sectionId)).revision).toBe(1)
    writeFileSync(join(disk.folder, 'filling'), '')
    expect(must(typed('之后', 1)).revision).toBe(2)
    expectRevision(2)
  })

  it('an import is refused whole', () => {
    fill(200_000)
    const body = aDocument(aParagraph('00000000-0000-7000-8000-000000000002', '长'.repeat(60_000)))
    const sections = Array.from({ length: 10 }, (_none, at) => ({
      ...{
        tempId: String(at),
        parentTempId: null,
        kicker: '',
        title: '节',
        shortTitle: '',
        numbering: 'auto' as const,
      },
      body,
    }))
    const source = {
      ...{ title: '来源', publisher: '', published: null, fileName: 'a', mime: 'text/plain', text: 'a' },
      ...{ bytes: new Uint8Array([1]), blocks: [], noise: [], candidates: [] },
    }
    const imported = store.write({ reason: 'import', command: true }, (db) =>
      importEdition(db, { edition: { title: 'b', year: 2023, dataYear: 2022 }, sections, source }),
    )
    expect(codeOf(imported)).toBe('disk-full')
    expect(store.read.get('SELECT count(*) AS count FROM edition').count).toBe(1)
    writeFileSync(join(disk.folder, 'filling'), '')
    expectRevision(0)
  })

  it('a backup is refused before it is begun, and leaves nothing behind', async () => {
    fill(100_000)
    expect(codeOf(await keepBackUp(store, 'daily', { now: Date.now }))).toBe('disk-full')
    expect(codeOf(await backUp(store, join(disk.folder, 'copy.niankan')))).toBe('disk-full')
    expect(readdirSync(disk.folder).filter((name) => name.includes('.new-') || name === 'copy.niankan')).toEqual([])
    const elsewhere = join(tempFolder(), 'copy.niankan')
    must(await backUp(store, elsewhere))
    expect(existsSync(elsewhere)).toBe(true)
    writeFileSync(join(disk.folder, 'filling'), '')
    expectRevision(0)
  })

  it('a new project is refused, and no part of it stays', () => {
    fill(20_000)
    expect(codeOf(createProject(join(disk.folder, 'other.niankan'), stillDeps(), { name: 'x' }))).toBe(
      'target-not-writable',
    )
    expect(readdirSync(disk.folder).filter((name) => name.startsWith('other'))).toEqual([])
    writeFileSync(join(disk.folder, 'filling'), '')
    expectRevision(0)
  })
})
