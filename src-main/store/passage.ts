import { SectionId, SourceId } from '../../src-shared/data/ids'
import { Places } from '../../src-shared/document/proposal/proposal'
import type { StoredDocument } from '../../src-shared/document/schema'
import { visitNodes } from '../../src-shared/document/walk'
import { readBody } from './body-row'
import type { ReadDb, WriteDb } from './database'
import { jsonIn, type Row, textIn, textOrNullIn } from './row'

/** The stretches of a source's text that a block or a section was made of. */
export interface Passage {
  readonly sourceId: SourceId
  readonly places: Places
}

/** Places by the id of the block, or of the section, that was made of them. */
export type PassageList = ReadonlyMap<string, Places>

// A copy of a copy of a copy: nobody goes further back than a report has editions.
const MAX_ORIGINS = 40

/** Notes what of a source its blocks and sections were made of. */
export function keepPassages(db: WriteDb, sourceId: SourceId, passages: PassageList): void {
  const rows = [...passages].map(([id, places]) => ({ id, places: JSON.stringify(places) }))
  db.run(
    `INSERT OR REPLACE INTO passage (owner_id, source_id, places)
     SELECT value ->> 'id', @sourceId, value ->> 'places' FROM json_each(@rows)`,
    { sourceId, rows: JSON.stringify(rows) },
  )
}

/** What came along from other blocks or sections comes from their passages: `origins` by the new ids. */
export function carryPassages(db: WriteDb, origins: ReadonlyMap<string, string>): void {
  const rows = [...origins].map(([id, origin]) => ({ id, origin }))
  db.run(
    `INSERT OR IGNORE INTO passage (owner_id, source_id, places)
     SELECT value ->> 'id', source_id, places FROM json_each(@rows) JOIN passage ON owner_id = value ->> 'origin'`,
    { rows: JSON.stringify(rows) },
  )
}

/** The passage of the first of these that has one, or that was copied from one that has. */
export function findPassage(db: ReadDb, ownerIds: readonly string[]): Passage | null {
  for (const id of ownerIds) {
    const found = findPassageOf(db, id)
    if (found) return found
  }
  return null
}

/** All stretches of a source that something was made of when it was imported, in the order of its text. */
export const listPlaces = (db: ReadDb, sourceId: SourceId): Places =>
  db
    .all('SELECT DISTINCT places FROM passage WHERE source_id = @sourceId', { sourceId })
    .flatMap((row) => Places.parse(jsonIn(row, 'places')))
    .toSorted(([one], [other]) => one - other)

function findPassageOf(db: ReadDb, ownerId: string): Passage | null {
  let id: string | null = ownerId
  for (let step = 0; id !== null && step < MAX_ORIGINS; step += 1) {
    const row: Row | null = db.find(
      `SELECT passage.source_id, passage.places FROM passage
       JOIN source ON source.id = passage.source_id AND source.removed_change IS NULL WHERE owner_id = @id`,
      { id },
    )
    if (row) return { sourceId: SourceId.parse(row.source_id), places: Places.parse(jsonIn(row, 'places')) }
    id = findOrigin(db, id)
  }
  return null
}

/** What a section was rolled forward from, or a block copied from. */
function findOrigin(db: ReadDb, id: string): string | null {
  const section = db.find('SELECT origin_id FROM section WHERE id = @id', { id })
  if (section) return textOrNullIn(section, 'origin_id')
  const place = db.find('SELECT section_id FROM block_place WHERE block_id = @id', { id })
  const body = place && readBody(db, SectionId.parse(textIn(place, 'section_id')))
  return body?.ok ? (originsIn(body.value.document).get(id) ?? null) : null
}

/** The blocks of a body that come from others, with those. */
export const originsIn = (body: StoredDocument): ReadonlyMap<string, string> =>
  new Map(
    Array.from(visitNodes(body)).flatMap(({ node }) => {
      const { id, originId } = node.$ ?? {}
      return typeof id === 'string' && typeof originId === 'string' ? [[id, originId] as const] : []
    }),
  )
