import { type BackUpFile, dayOf } from './back-up-files'
import type { ReadDb } from './database'
import { textOrNullIn } from './row'

/** Whether today's backup is still to be made: nothing of today is there, and something has changed since the newest. */
export function isDailyDue(db: ReadDb, files: readonly BackUpFile[], nowMs: number): boolean {
  const today = dayOf(new Date(nowMs).toISOString())
  if (files.some((file) => file.reason === 'daily' && dayOf(file.at) === today)) return false
  const lastChange = textOrNullIn(db.get('SELECT max(at) AS at FROM change'), 'at')
  const [newest] = files
  return lastChange !== null && (newest === undefined || lastChange > newest.at)
}
