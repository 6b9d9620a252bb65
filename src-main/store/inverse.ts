import { SectionId } from '../../src-shared/data/ids'
import { invariant } from '../../src-shared/failure/invariant'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import type { ReadDb, SqlInput, WriteDb } from './database'
import { openRevision } from './revision'
import { type RowImage, type TrackedTable, trackedTables } from './row-image'
import { rewriteBody } from './section-body'

type RowFacts = Readonly<Record<string, string | number | null>>

/** A row as it was, by column. */
export const factsOf = (image: string): RowFacts =>
  // Written by our own triggers in this very file, row by row.
  JSON.parse(image) as RowFacts

/** Whether the row still is what the change made of it. */
export function isAsLeft(db: ReadDb, image: RowImage): boolean {
  const table = tableOf(image.tableName)
  const facts = factsOf(image.after)
  const same = Object.keys(facts).map((column) => `${column} IS @${column}`)
  return (
    db.find(`SELECT 1 FROM ${table.name} WHERE ${table.key} = @rowId AND ${same.join(' AND ')}`, {
      ...facts,
      rowId: image.rowId,
    }) !== null
  )
}

export interface RewrittenBody {
  readonly sectionId: SectionId
  readonly revision: number
}

/** Puts rows back as they were before. */
export function takeBack(db: WriteDb, images: readonly RowImage[]): Result<readonly RewrittenBody[], 'undo-overtaken'> {
  const ended = images.filter(({ before }) => before === null)
  const altered = images.filter(({ before }) => before !== null)
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
  const { name, key, endColumn } = tableOf(image.tableName)
  if (endColumn === null) return
  db.run(`UPDATE ${name} SET ${endColumn} = @change WHERE ${key} = @rowId AND ${endColumn} IS NULL`, {
    rowId: image.rowId,
    change: db.change.sequence,
  })
}

function giveBack(db: WriteDb, image: RowImage): Result<RewrittenBody | null, 'undo-overtaken'> {
  const table = tableOf(image.tableName)
  const facts = factsOf(image.before ?? '{}')
  if (table.name === 'section_body') return giveBodyBack(db, facts)
  setBack(db, table, image.rowId, facts)
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
