import { randomUUID } from 'node:crypto'
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { fail, type Result } from '../../src-shared/failure/result'
import { connect } from './connection'
import { APPLICATION_ID, findObstacle, isOfDisk, reasonOf } from './file-header'
import { migrate } from './migrate'
import { migrations } from './migrations'
import { createMint } from './mint-id'
import { openProject } from './open'
import type { Store, StoreDeps } from './store'

/** Makes a new project file and opens it. The file appears under its name only once it is whole. */
export function createProject(
  path: string,
  deps: StoreDeps,
  { name }: { readonly name: string },
): Result<Store, 'file-exists' | 'target-not-writable'> {
  const obstacle = findObstacle(path)
  if (obstacle !== null) return fail('file-exists', { path: obstacle })
  const growing = `${path}.new-${randomUUID()}`
  try {
    writeFileSync(growing, '', { flag: 'wx' })
    const connection = connect(growing, { readOnly: false })
    try {
      fill(connection, deps, name)
    } finally {
      connection.close()
    }
    if (existsSync(path)) return fail('file-exists', { path })
    renameSync(growing, path)
  } catch (error) {
    if (!isOfDisk(error)) throw error
    return fail('target-not-writable', { path, reason: reasonOf(error) })
  } finally {
    if (existsSync(growing)) rmSync(growing)
  }
  const opened = openProject(path, deps)
  if (opened.ok) return opened
  return fail('target-not-writable', { path, reason: opened.error.code })
}

function fill(connection: Database.Database, deps: StoreDeps, name: string): void {
  connection.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(connection, migrations, deps.log.child('store'))
  const save = connection.prepare('INSERT INTO project_fact (name, value) VALUES (@name, @value)')
  save.run({ name: 'project-id', value: createMint(deps)() })
  save.run({ name: 'project-name', value: name })
}
