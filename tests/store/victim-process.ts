import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { silentLog } from '../../src-main/log/logger'
import { keepBackUp } from '../../src-main/store/back-up'
import { importEdition } from '../../src-main/store/import-edition'
import { openProject } from '../../src-main/store/open'
import { saveBody } from '../../src-main/store/section-body'
import type { Store, StoreDeps } from '../../src-main/store/store'
import { SectionId } from '../../src-shared/data/ids'
import { IMPORTED_SECTIONS, type Order } from './kill-order'
import { must } from './result'
import { aDocument, aParagraph } from './sample-document'

// What is written stays readable in the pipe after this process is gone.
const say = (word: string): void => void writeSync(1, `${word}\n`)
const deps: StoreDeps = {
  now: Date.now,
  randomBytes: (count) => randomBytes(count),
  author: () => 'Lin',
  log: silentLog,
}

function typeOnce(store: Store, sectionId: SectionId): number {
  const row = store.read.get('SELECT revision FROM section_body WHERE section_id = @sectionId', { sectionId })
  const basedOn = Number(row.revision)
  const body = aDocument(aParagraph('00000000-0000-7000-8000-000000000001', `第${basedOn + 1}次`))
  return must(store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId, body, basedOn }))).revision
}

function importOnce(store: Store, year: number): string {
  const sections = Array.from({ length: IMPORTED_SECTIONS }, (_none, at) => ({
    ...{ tempId: String(at), parentTempId: null, kicker: '', title: `第${at}节`, shortTitle: '' },
    numbering: 'auto' as const,
    body: aDocument(aParagraph(store.newId(), `${year} 年的正文，第 ${at} 节`)),
  }))
  const text = `${year} 年的原文`
  const source = {
    ...{ title: text, publisher: '', published: null, fileName: 'a.txt', mime: 'text/plain', text },
    ...{ bytes: new TextEncoder().encode(text), blocks: [], noise: [], candidates: [] },
  }
  const edition = { title: text, year, dataYear: year - 1 }
  const done = store.write({ reason: 'import', command: true }, (db) =>
    importEdition(db, { edition, sections, source }),
  )
  return String(must(done).editionId)
}

async function act({ deed, path, sectionId: section }: Order): Promise<void> {
  const store = must(openProject(path, deps))
  say('open')
  const sectionId = SectionId.parse(section)
  for (let count = 0; ; count += 1) {
    if (deed === 'type') say(String(typeOnce(store, sectionId)))
    if (deed === 'import') say(importOnce(store, 1951 + count))
    if (deed === 'back-up') {
      const made = keepBackUp(store, 'manual', deps)
      say(String(typeOnce(store, sectionId)))
      say(must(await made).path)
    }
    if (deed === 'migrate') return
    await new Promise((next) => setImmediate(next))
  }
}

/**
 * Waits to be told what to do, does it again and again until it is killed, and says each piece once it is on the disk.
 * Run by `kill.test.ts`.
 */
say('ready')
for await (const line of createInterface({ input: process.stdin })) await act(JSON.parse(line) as Order)
