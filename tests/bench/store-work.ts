import { closeSync, copyFileSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { storeDepsOf } from '../../src-main/api/store-deps'
import { silentLog } from '../../src-main/log/logger'
import { backUp } from '../../src-main/store/back-up'
import { createEdition } from '../../src-main/store/edition'
import { findIndicatorNamed } from '../../src-main/store/indicator'
import { listIndicators } from '../../src-main/store/indicator-list'
import { recordBatch } from '../../src-main/store/observation-batch'
import { openProject } from '../../src-main/store/open'
import { loadBody, saveBody } from '../../src-main/store/section-body'
import type { Store } from '../../src-main/store/store'
import { listIndicatorUses } from '../../src-main/store/where-used'
import { SectionId } from '../../src-shared/data/ids'
import { ObservationDraft } from '../../src-shared/data/observation'
import type { StoredDocument } from '../../src-shared/document/schema'
import { must } from '../support/session/must'
import { BUSIEST_INDICATOR, NEWEST_YEAR } from './big-project'

const timed = (act: () => unknown): number => {
  const began = performance.now()
  act()
  return performance.now() - began
}

const copyToDisk = (from: string, to: string): void => {
  copyFileSync(from, to)
  const file = openSync(to, 'r+')
  fsyncSync(file)
  closeSync(file)
}

/** What a big project is asked to do in the main process, each act timed in milliseconds. */
export const openStoreWork = (path: string) => {
  const store: Store = must(openProject(path, storeDepsOf({ log: silentLog, author: () => 'bench' })))
  const indicator = findIndicatorNamed(store.read, BUSIEST_INDICATOR)
  if (!indicator) throw new Error('The big project has its busiest indicator')
  const sections = store.read
    .all('SELECT section_id FROM section_body ORDER BY section_id')
    .map((row) => SectionId.parse(row.section_id))
  let turn = 0

  const pasteBlock = (): number => {
    turn += 1
    const drafts = Array.from({ length: 10_000 }, (_, at) =>
      ObservationDraft.parse({
        indicatorId: indicator.id,
        subject: `地区${at % 100}`,
        period: String(1900 + Math.floor(at / 100)),
        value: `${turn}${at}`,
        unit: indicator.unit,
        ...{ changeBasis: '', priceBasis: 'none', scope: '', sourceNote: '粘贴' },
      }),
    )
    return timed(() =>
      must(store.write({ reason: 'bench', command: true }, (db) => recordBatch(db, { drafts, withdraw: [] }))),
    )
  }

  /** One value of the year that the newest edition speaks of. */
  const recordValue = (): number => {
    turn += 1
    const draft = ObservationDraft.parse({
      indicatorId: indicator.id,
      ...{ subject: '全国', period: String(NEWEST_YEAR - 1), value: `${700_000 + turn}`, unit: indicator.unit },
      ...{ changeBasis: '', priceBasis: 'none', scope: '', sourceNote: '年鉴' },
    })
    return timed(() =>
      must(store.write({ reason: 'bench', command: true }, (db) => recordBatch(db, { drafts: [draft], withdraw: [] }))),
    )
  }

  /** A section as typing leaves it: one paragraph longer. */
  const saveSection = (): number => {
    turn += 1
    const sectionId = sections[turn % sections.length]
    if (!sectionId) throw new Error('The big project has sections')
    const { body, revision } = must(loadBody(store.read, sectionId))
    const typed = { type: 'paragraph', children: [{ type: 'text', text: `写到这里${turn}` }] }
    const longer: StoredDocument = { ...body, root: { ...body.root, children: [...body.root.children, typed] } }
    return timed(() =>
      must(store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId, body: longer, basedOn: revision }))),
    )
  }

  const newEdition = must(
    store.write({ reason: 'bench' }, (db) =>
      createEdition(db, { title: '可持续发展年报', year: NEWEST_YEAR + 1, dataYear: NEWEST_YEAR }),
    ),
  )
  /** What an edition just begun still lacks: nearly all there is. */
  const listLacking = (): number => timed(() => listIndicators(store.read, { withoutValueIn: newEdition.id }))

  const copy = `${path}.copy`
  const copied = async (act: () => unknown): Promise<number> => {
    const began = performance.now()
    await act()
    const took = performance.now() - began
    rmSync(copy, { force: true })
    return took
  }

  return {
    whereUsed: () => timed(() => listIndicatorUses(store.read, indicator.id)),
    countUses: () => listIndicatorUses(store.read, indicator.id).length,
    recordValue,
    listLacking,
    pasteBlock,
    saveSection,
    backUp: () => copied(() => backUp(store, copy).then(must)),
    copyFile: () => copied(() => copyFileSync(path, copy)),
    /** A copy that a power cut doesn't take back, as a backup is one. */
    copyToDisk: () => copied(() => copyToDisk(path, copy)),
    close: () => store.close(),
  }
}
