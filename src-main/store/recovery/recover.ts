import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type Database from 'better-sqlite3'
import { ProjectId } from '../../../src-shared/data/ids'
import { fail, ok, type Result } from '../../../src-shared/failure/result'
import { contentOf } from '../back-up-content'
import { connect } from '../connection'
import type { WriteDb } from '../database'
import { APPLICATION_ID, isOfDisk, reasonOf } from '../file-header'
import { migrate, versionOf } from '../migrate'
import { migrations } from '../migrations'
import { createMint } from '../mint-id'
import { storeOver } from '../open-store'
import { isReadable, recordTables } from '../readable'
import { rebuildProjections } from '../rebuild'
import type { Row } from '../row'
import type { StoreDeps } from '../store'
import { attachBackUp } from './attach-back-up'
import { type CopiedTable, copyTables, fillFromBackUp } from './copy-tables'
import {
  dropDamagedBinned,
  dropDamagedRevisions,
  mendAssets,
  mendBodies,
  mendSources,
  sectionsShowing,
} from './mend-content'
import { makeReadableCopy, openDamaged } from './readable-copy'
import { mendReferences } from './references'
import type { Recovery, RecoveryReport } from './report'
import { isDamage } from './salvage-rows'
import { withoutTriggers } from './without-triggers'

/** Makes a sound project of what can still be read of a damaged one, and says what is missing. */
export function recoverProject(
  recovery: Recovery,
  deps: StoreDeps,
): Result<RecoveryReport, 'nothing-readable' | 'target-not-writable'> {
  let folder: string | null = null
  try {
    folder = mkdtempSync(join(dirname(recovery.target), 'niankan-recover-'))
    const report = recoverIn(folder, recovery, deps)
    if (!report) rmSync(recovery.target, { force: true })
    return report ? ok(report) : fail('nothing-readable', { path: recovery.path })
  } catch (error) {
    if (!isOfDisk(error)) throw error
    return fail('target-not-writable', { path: recovery.target, reason: reasonOf(error) })
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
}

function recoverIn(folder: string, { path, backUps, target }: Recovery, deps: StoreDeps): RecoveryReport | null {
  const copy = join(folder, 'damaged')
  makeReadableCopy(path, copy)
  writeFileSync(target, '', { flag: 'wx' })
  const connection = connect(target, { readOnly: false })
  const damaged = openDamaged(copy)
  try {
    connection.pragma('foreign_keys = OFF')
    const copied = isDatabase(damaged) ? copyAll(damaged, connection, deps) : []
    if (copied.every(({ read }) => read === 0)) return null
    const backUp = attachBackUp(connection, folder, backUps, deps)
    const isFilled = backUp !== null && fillFromBackUp(connection, copied)
    const projectId = settleProjectFacts(connection, path, deps)
    const report = mendAll({ connection, projectId, target, deps, copied, hasBackUp: backUp !== null })
    const usesBackUp = isFilled || report.sections.some(({ origin }) => origin === 'back-up')
    return { ...report, backUpAt: usesBackUp && backUp ? backUp.at : null }
  } finally {
    damaged.close()
    connection.close()
  }
}

/** False where SQLite can't even begin to read it. */
function isDatabase(damaged: Database.Database): boolean {
  try {
    versionOf(damaged)
    return true
  } catch (error) {
    if (!isDamage(error)) throw error
    return false
  }
}

/** Copies at the version that the file has, whose columns are the same, and brings the copy up to date afterwards. */
function copyAll(damaged: Database.Database, connection: Database.Database, deps: StoreDeps): CopiedTable[] {
  const found = versionOf(damaged)
  const history = migrations.filter(({ number }) => number <= found)
  const log = deps.log.child('store')
  connection.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(connection, history.length > 0 ? history : migrations, log)
  const copied = withoutTriggers(connection, () => copyTables(damaged, connection))
  migrate(connection, migrations, log)
  withoutTriggers(connection, () => dropUnreadable(connection, copied))
  return copied
}

/** Takes out rows that make no sense to anybody. */
function dropUnreadable(connection: Database.Database, copied: readonly CopiedTable[]): void {
  for (const records of recordTables) {
    const one = copied.find(({ table }) => table.table === records.table)
    const rows = connection.prepare<[], Row>(`SELECT rowid AS row_id, * FROM ${records.table}`).all()
    for (const row of rows.filter((found) => !isReadable(records, found))) {
      connection.prepare(`DELETE FROM ${records.table} WHERE rowid = ?`).run(Number(row.row_id))
      if (!one) continue
      one.read -= 1
      one.lost += 1
      one.lostKeys.add(String(row.id))
    }
  }
}

function settleProjectFacts(connection: Database.Database, path: string, deps: StoreDeps): ProjectId {
  const save = connection.prepare('INSERT OR REPLACE INTO project_fact (name, value) VALUES (@name, @value)')
  const find = connection.prepare<[string], { value: string }>('SELECT value FROM project_fact WHERE name = ?')
  if (!find.get('project-name')) save.run({ name: 'project-name', value: basename(path, '.niankan') })
  const known = ProjectId.safeParse(find.get('project-id')?.value)
  if (known.success) return known.data
  const id = ProjectId.parse(createMint(deps)())
  save.run({ name: 'project-id', value: id })
  return id
}

interface Mending {
  readonly connection: Database.Database
  readonly projectId: ProjectId
  readonly target: string
  readonly deps: StoreDeps
  readonly copied: readonly CopiedTable[]
  readonly hasBackUp: boolean
}

function mendAll({ connection, projectId, target, deps, copied, hasBackUp }: Mending): RecoveryReport {
  const access = { mode: 'write', networkKind: null, holder: {} } as const
  const input = { path: target, projectId, connection, access, isOurs: () => true, release: () => undefined }
  const store = storeOver(input, deps)
  const mended = withoutTriggers(connection, () =>
    store.write({ reason: 'main:change.recovered' }, (db) => ok(mend(db, copied, hasBackUp))),
  )
  if (!mended.ok) throw new Error(`What was recovered couldn't be written: ${mended.error.code}`)
  return { ...mended.value, content: contentOf(store.read), backUpAt: null }
}

function mend(
  db: WriteDb,
  copied: readonly CopiedTable[],
  hasBackUp: boolean,
): Omit<RecoveryReport, 'content' | 'backUpAt'> {
  const lostAssets = mendAssets(db, { hasBackUp })
  const sources = mendSources(db)
  const givenUp = mendReferences(db)
  const sections = mendBodies(db, { hasBackUp })
  const damagedRevisions = dropDamagedRevisions(db)
  dropDamagedBinned(db)
  rebuildProjections(db)
  const tables = copied.map(({ table, read, lost, fromBackUp, isUncertain }) => {
    const extra = (givenUp.get(table.table) ?? 0) + (table.table === 'section_revision' ? damagedRevisions : 0)
    return { table: table.table, read: read - extra, lost: lost + extra, fromBackUp, isUncertain }
  })
  return {
    tables: tables.filter(({ lost, isUncertain }) => lost > 0 || isUncertain),
    sections,
    sources,
    assets: { lost: lostAssets.length, sections: sectionsShowing(db, lostAssets) },
  }
}
