import type { SectionId } from '../../src-shared/data/ids'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { takeBackAppended } from './appended-rows'
import type { ReadDb, WriteDb } from './database'
import { refreshAfterStep, type TouchedRecords } from './history-refresh'
import { isAsLeft, takeBack } from './inverse'
import { numberIn, type Row, textIn } from './row'
import { appendedTables, capturing, forgetImages, hasAppended, listImages } from './row-image'

/** What the windows must hear after an undo or a redo. */
export interface HistoryStep extends TouchedRecords {
  /** Of the command that was undone or redone. */
  readonly reason: string
  /** Sections whose bodies were put back. */
  readonly rewritten: readonly { readonly sectionId: SectionId; readonly revision: number }[]
}

/** Reasons of the commands that `undo` and `redo` would take; null where there is none. */
export function historyState(db: ReadDb): { undo: string | null; redo: string | null } {
  const reasonOf = (command: Row | null): string | null => command && textIn(command, 'reason')
  return { undo: reasonOf(findUndoable(db)), redo: reasonOf(findRedoable(db)) }
}

/** What follows the rows is what is looked up of them. */
const ROWS_SHARE = 0.6

/** Told now and then how much of a step is done: 0 to 1. */
type Told = (done: number) => void

/**
 * Takes the last command back by a change of its own: rows are written anew, observations appended. Called in a `write`
 * that isn't itself a command. Over a row that somebody has changed since, it fails and nothing is changed.
 */
export function undo(db: WriteDb, progress?: Told): Result<HistoryStep, 'nothing-to-undo' | 'undo-overtaken'> {
  const command = findUndoable(db)
  return command ? step(db, command, 1, progress) : fail('nothing-to-undo')
}

/** Does again what was undone last, as long as no other command came after it. */
export function redo(db: WriteDb, progress?: Told): Result<HistoryStep, 'nothing-to-redo' | 'undo-overtaken'> {
  const command = findRedoable(db)
  return command ? step(db, command, 0, progress) : fail('nothing-to-redo')
}

const SELECT = 'SELECT command.*, change.reason FROM command JOIN change ON change.sequence = command.change_sequence'

const findUndoable = (db: ReadDb): Row | null =>
  db.find(`${SELECT} WHERE is_undone = 0 ORDER BY change_sequence DESC LIMIT 1`)

const findRedoable = (db: ReadDb): Row | null =>
  db.find(`${SELECT} WHERE is_undone = 1 ORDER BY change_sequence LIMIT 1`)

/** Whether the next step takes back or does again more rows than that. */
export function isStepBeyond(db: ReadDb, which: 'undo' | 'redo', rows: number): boolean {
  const command = which === 'undo' ? findUndoable(db) : findRedoable(db)
  if (!command) return false
  const change = numberIn(command, 'latest_change')
  return appendedTables.some((table) => hasAppended(db, table, change, rows))
}

function step(
  db: WriteDb,
  command: Row,
  isUndone: 0 | 1,
  progress: Told = () => undefined,
): Result<HistoryStep, 'undo-overtaken'> {
  const latest = numberIn(command, 'latest_change')
  const images = listImages(db, latest)
  const reason = textIn(command, 'reason')
  const overtaken = images.find((image) => !isAsLeft(db, image))
  if (overtaken) return fail('undo-overtaken', { reason, table: overtaken.tableName })
  const taken = capturing(db, () => takeBack(db, images))
  if (!taken.ok) return taken
  const standing = appendedTables.find((table) => !takeBackAppended(db, table, latest))
  if (standing) return fail('undo-overtaken', { reason, table: standing })
  progress(ROWS_SHARE)
  forgetImages(db, latest)
  db.runOne('UPDATE command SET is_undone = @isUndone, latest_change = @change WHERE change_sequence = @command', {
    isUndone,
    change: db.change.sequence,
    command: numberIn(command, 'change_sequence'),
  })
  return ok({ reason, rewritten: taken.value, ...refreshAfterStep(db, images) })
}
