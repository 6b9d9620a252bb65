import { saveAsset } from '../asset'
import type { WriteDb } from '../database'
import { numberIn, type Row, textIn } from '../row'

interface Reference {
  readonly table: string
  readonly rowId: number
  readonly parent: string
  readonly column: string
  readonly isOptional: boolean
}

const ROUNDS = 8

/**
 * Leaves no row that points nowhere. A change, an edition, a section or an indicator that is gone is stood in for, so that
 * what hung on it is kept; what may point nowhere does; what can't is given up. Answers how many rows were given up.
 */
export function mendReferences(db: WriteDb): ReadonlyMap<string, number> {
  const givenUp = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const broken = listBroken(db)
    if (broken.length === 0) break
    for (const reference of broken) {
      if (!mend(db, reference)) givenUp.set(reference.table, (givenUp.get(reference.table) ?? 0) + 1)
    }
  }
  return givenUp
}

const listBroken = (db: WriteDb): Reference[] =>
  db
    .all('PRAGMA foreign_key_check')
    // Tables without row numbers are projections, which are made anew.
    .filter((row) => row.rowid !== null)
    .map((row) => {
      const table = textIn(row, 'table')
      const key = db.get(`SELECT "from" AS name FROM pragma_foreign_key_list('${table}') WHERE id = @id`, {
        id: numberIn(row, 'fkid'),
      })
      const column = textIn(key, 'name')
      const facts = db.get(`SELECT "notnull" AS needed FROM pragma_table_info('${table}') WHERE name = @column`, {
        column,
      })
      return {
        table,
        column,
        rowId: numberIn(row, 'rowid'),
        parent: textIn(row, 'parent'),
        isOptional: numberIn(facts, 'needed') === 0,
      }
    })

/** False where the row had to go. */
function mend(db: WriteDb, { table, rowId, parent, column, isOptional }: Reference): boolean {
  const row = db.find(`SELECT ${column} AS target FROM ${table} WHERE rowid = @rowId`, { rowId })
  if (!row || row.target === null) return true
  if (parent === 'change') standInForChange(db, numberIn(row, 'target'))
  else if (isOptional) db.run(`UPDATE ${table} SET ${column} = NULL WHERE rowid = @rowId`, { rowId })
  else if (parent === 'asset' && column === 'original_hash') giveItsText(db, table, rowId)
  else if (!standInForRecord(db, parent, row)) {
    db.run(`DELETE FROM ${table} WHERE rowid = @rowId`, { rowId })
    return false
  }
  return true
}

const BEFORE_ALL = '1970-01-01T00:00:00.000Z'

/** At the time of the change before it. */
function standInForChange(db: WriteDb, sequence: number): void {
  db.run(
    `INSERT OR IGNORE INTO change (sequence, at, author, reason)
     VALUES (@sequence, coalesce((SELECT at FROM change WHERE sequence < @sequence ORDER BY sequence DESC LIMIT 1),
       @before), '', 'main:change.recovered')`,
    { sequence, before: BEFORE_ALL },
  )
}

/** The document as it was given is gone; its text, which is kept beside it, takes its place. */
function giveItsText(db: WriteDb, table: string, rowId: number): void {
  db.run(`UPDATE ${table} SET original_hash = @hash WHERE rowid = @rowId`, { rowId, hash: textAsset(db, table, rowId) })
}

function textAsset(db: WriteDb, table: string, rowId: number): string {
  const column = table === 'source' ? 'original_text' : 'text'
  const record = db.get(`SELECT ${column} AS words FROM ${table} WHERE rowid = @rowId`, { rowId })
  return saveAsset(db, { bytes: new TextEncoder().encode(textIn(record, 'words')), mime: 'text/plain' })
}

function standInForRecord(db: WriteDb, parent: string, row: Row): boolean {
  if (typeof row.target !== 'string') return false
  if (parent === 'edition') standInForEdition(db, row.target)
  else if (parent === 'section') standInForSection(db, row.target)
  else if (parent === 'indicator') standInForIndicator(db, row.target)
  else return false
  return true
}

function standInForEdition(db: WriteDb, id: string): void {
  const year = new Date(db.change.at).getUTCFullYear()
  db.run(
    `INSERT OR IGNORE INTO edition (id, title, subtitle, year, data_year, cut_off_date, language, kind, stage,
       number_style, publisher, signatures, board, publication_number, created_change)
     VALUES (@id, '找回的版本', '', @year, @dataYear, @cutOff, 'zh-CN', 'report', 'draft', 'plain', '', '[]', '[]', '',
       @change)`,
    { id, year, dataYear: year - 1, cutOff: `${year}-12-31`, change: db.change.sequence },
  )
}

/** At the end of the newest edition; a stand-in for that too where there is none. */
function standInForSection(db: WriteDb, id: string): void {
  const edition = db.find('SELECT id FROM edition ORDER BY removed_change IS NOT NULL, year DESC, id DESC LIMIT 1')
  const editionId = edition ? textIn(edition, 'id') : db.newId()
  if (!edition) standInForEdition(db, editionId)
  db.run(
    `INSERT OR IGNORE INTO section (id, edition_id, position, kicker, title, short_title, numbering, manual_number,
       created_change)
     VALUES (@id, @editionId, 100000, '', '找回的章节', '', 'none', '', @change)`,
    { id, editionId, change: db.change.sequence },
  )
}

function standInForIndicator(db: WriteDb, id: string): void {
  const unit = db.find(
    'SELECT unit, count(*) AS uses FROM observation WHERE indicator_id = @id GROUP BY unit ORDER BY uses DESC LIMIT 1',
    { id },
  )
  db.run(
    `INSERT OR IGNORE INTO indicator (id, name, name_en, unit, unit_en, definition, scope_note, topic, nature, measure,
       computable_at, aliases, responsible, sdgs, tags, formula, created_change)
     VALUES (@id, @name, '', @unit, '', '', '', '', 'flow', 'level', '[]', '[]', '', '[]', '[]', '', @change)`,
    { id, name: `找回的指标 ${id.slice(-4)}`, unit: unit ? textIn(unit, 'unit') : '', change: db.change.sequence },
  )
}
