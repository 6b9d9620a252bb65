import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { closeProject, openProject } from '../open'
import { restoreBackUp } from '../restore'
import type { StoreDeps } from '../store'
import type { Recovery } from './report'

/**
 * Attaches a copy of the newest sound backup as `saved`, brought up to date so that its tables have the columns of ours.
 * Null: there is none.
 */
export function attachBackUp(
  connection: Database.Database,
  folder: string,
  backUps: Recovery['backUps'],
  deps: StoreDeps,
): Recovery['backUps'][number] | null {
  for (const [at, backUp] of backUps.entries()) {
    const copy = join(folder, `saved-${at}`)
    if (!restoreBackUp(backUp.path, copy, deps).ok) continue
    const opened = openProject(copy, deps)
    if (!opened.ok) continue
    closeProject(opened.value)
    connection.prepare('ATTACH DATABASE @copy AS saved').run({ copy })
    return backUp
  }
  return null
}
