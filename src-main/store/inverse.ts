import { SectionId } from '../../src-shared/data/ids'
import { invariant } from '../../src-shared/failure/invariant'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import type { ReadDb, SqlInput, WriteDb } from './database'
import { openRevision } from './revision'
import { textIn } from './row'
import { type RowImage, type TrackedTable, trackedTables } from './row-image'
import { rewriteBody } from './section-body'

type RowFacts = Readonly<Record<string, string | number | null>>

/** A row as it was, by column. */
export const factsOf = (image: string): RowFacts =>
  // Written by our own triggers in this very file, row by row; a pasted block has tens of thousands of them.
  JSON.parse(image) as RowFacts

/** Whether the row still is what the change made of it. */
export function isAsLeft(db: ReadDb, image: RowImage): boolean {
  const table = tableOf(image.tableName)
  const facts = factsOf(image.after)
  // What has ended stays as it is for ever.
  if (table.isAppendOnly) return facts.superseded_change !== null || findStandIn(db, image) !== null
  const same = Object.keys(facts).map((column) => `${column} IS @${column}`)
  return (
    db.find(`SELECT 1 FROM ${table.name} WHERE ${table.key} = @rowId AND ${same.join(' AND ')}`, {
      ...facts,
      rowId: image.rowId,
    }) !== null
  )
}

const OF_RECORDING = ['id', 'recorded_change', 'superseded_change']

/**
 * The id of the live row that says what the image's row said when it was written: itself, or the one by which an undo of
 * something later gave its words back. Null where there is none.
 */
function findStandIn(db: ReadDb, { tableName, after }: RowImage): string | null {
  const facts = factsOf(after)
  const said = Object.keys(facts).filter((column) => !OF_RECORDING.includes(column))
  const same = said.map((column) => `${column} IS @${column}`).join(' AND ')
  const row = db.find(`SELECT id FROM ${tableName} WHERE ${same} AND superseded_change IS NULL`, facts)
  return row && textIn(row, 'id')
}

export interface RewrittenBody {
  readonly sectionId: SectionId
  readonly revision: number
}

/** Puts rows back as they were before. What must stay readable for ever is given back as new rows. */
export function takeBack(db: WriteDb, images: readonly RowImage[]): Result<readonly RewrittenBody[], 'undo-overtaken'> {
  const ended = images.filter(({ before }) => before === null)
  const altered = images.filter(({ before }) => before !== null)
  // Ended before given back: of one source there is one live observation at any time.
  for (const image of ended) endRow(db, image)
  const rewritten: RewrittenBody[] = []
  for (const image of altered) {
    const body = giveBack(db, image)
    if (!body.ok) return body
    if (body.value) rewritten.push(body.value)
  }
  return ok(rewritten)
}

function endRow(db: WriteDb, image: RowImage): void {
  const { name, key, endColumn, isAppendOnly } = tableOf(image.tableName)
  if (endColumn === null) return
  const rowId = isAppendOnly ? findStandIn(db, image) : image.rowId
  // What was written and ended by one command leaves nothing to end.
  if (rowId === null || (isAppendOnly && factsOf(image.after).superseded_change !== null)) return
  db.run(`UPDATE ${name} SET ${endColumn} = @change WHERE ${key} = @rowId AND ${endColumn} IS NULL`, {
    rowId,
    change: db.change.sequence,
  })
}

function giveBack(db: WriteDb, image: RowImage): Result<RewrittenBody | null, 'undo-overtaken'> {
  const table = tableOf(image.tableName)
  const facts = factsOf(image.before ?? '{}')
  if (table.name === 'section_body') return giveBodyBack(db, facts)
  if (table.isAppendOnly) appendAgain(db, table, facts)
  else setBack(db, table, image.rowId, facts)
  return ok(null)
}

function setBack(db: WriteDb, { name, key }: TrackedTable, rowId: string, facts: SqlInput): void {
  const columns = Object.keys(facts)
  const parameters = columns.map((column) => `@${column}`)
  db.runOne(`UPDATE ${name} SET (${columns.join(', ')}) = (${parameters.join(', ')}) WHERE ${key} = @rowId`, {
    ...facts,
    rowId,
  })
}

function appendAgain(db: WriteDb, { name }: TrackedTable, facts: SqlInput): void {
  const again = { ...facts, id: db.newId(), recorded_change: db.change.sequence, superseded_change: null }
  const columns = Object.keys(again)
  db.run(
    `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
    again,
  )
}

/** The revision before was kept by the command that rewrote the body. */
function giveBodyBack(db: WriteDb, facts: RowFacts): Result<RewrittenBody, 'undo-overtaken'> {
  const sectionId = SectionId.parse(facts.section_id)
  const body = openRevision(db, { sectionId, revision: Number(facts.revision) })
  if (!body.ok) return fail('undo-overtaken', { sectionId, reason: body.error.code })
  const saved = rewriteBody(db, { sectionId, body: body.value })
  return saved.ok ? ok({ sectionId, revision: saved.value.revision }) : fail('undo-overtaken', { sectionId })
}

function tableOf(name: string): TrackedTable {
  const table = trackedTables.find((tracked) => tracked.name === name)
  invariant(table, `Rows of ${name} are tracked`)
  return table
}
