import { EditionId, SectionId, SourceId } from '../../src-shared/data/ids'
import {
  countCarried,
  type ListedCase,
  type ListedFigure,
  listAssets,
  listBindings,
  listCases,
  listFigures,
  listIds,
} from '../../src-shared/document/inventory'
import type { StoredDocument } from '../../src-shared/document/schema'
import { idOf, visitNodes } from '../../src-shared/document/walk'
import { replaceAssetUses } from './asset-use'
import type { WriteDb } from './database'
import { numberTextOf } from './number-text'
import { textIn } from './row'
import { bodyEntries } from './search-entries'
import { countWordsOf, replaceSearchRows } from './search-index'

/** Writes everything that is looked up in a section without opening its body. */
export function projectBody(db: WriteDb, sectionId: SectionId, document: StoredDocument): void {
  const place = db.get('SELECT edition_id FROM section WHERE id = @sectionId', { sectionId })
  const numberText = numberTextOf(db, EditionId.parse(place.edition_id))
  const owner = { kind: 'body', id: sectionId } as const
  const cases = listCases(document, numberText)
  const figures = listFigures(document, numberText)
  projectIds(db, sectionId, document)
  projectCases(db, sectionId, cases)
  projectFigures(db, sectionId, figures)
  projectBindings(db, sectionId, document)
  replaceAssetUses(db, owner, listAssets(document))
  replaceSearchRows(db, owner, bodyEntries(document, numberText))
  db.runOne(
    `UPDATE section_body SET word_count = @wordCount, carried_count = @carriedCount WHERE section_id = @sectionId`,
    {
      sectionId,
      wordCount: countWordsOf(db, owner),
      carriedCount: countCarried(document),
    },
  )
}

function projectIds(db: WriteDb, sectionId: string, document: StoredDocument): void {
  const ids = new Set(listIds(document))
  const known = new Set(
    db
      .all('SELECT block_id FROM block_place WHERE section_id = @sectionId', { sectionId })
      .map((row) => textIn(row, 'block_id')),
  )
  for (const blockId of known) {
    if (!ids.has(blockId)) db.run('DELETE FROM block_place WHERE block_id = @blockId', { blockId })
  }
  for (const blockId of ids) {
    if (!known.has(blockId)) {
      db.run('INSERT INTO block_place (block_id, section_id) VALUES (@blockId, @sectionId)', { blockId, sectionId })
    }
  }
}

function projectCases(db: WriteDb, sectionId: string, cases: readonly ListedCase[]): void {
  db.run('DELETE FROM case_study WHERE section_id = @sectionId', { sectionId })
  cases.forEach((study, position) => {
    db.run(
      `INSERT INTO case_study (block_id, case_id, origin_id, section_id, position, title, organization, location, story)
       VALUES (@blockId, @caseId, @originId, @sectionId, @position, @title, @organization, @location, @story)`,
      { ...study, sectionId, position },
    )
  })
}

function projectFigures(db: WriteDb, sectionId: string, figures: readonly ListedFigure[]): void {
  db.run('DELETE FROM figure WHERE section_id = @sectionId', { sectionId })
  figures.forEach((figure, position) => {
    db.run(
      `INSERT INTO figure (block_id, kind, series, section_id, position, caption)
       VALUES (@blockId, @kind, @series, @sectionId, @position, @caption)`,
      { ...figure, sectionId, position },
    )
  })
}

function projectBindings(db: WriteDb, sectionId: string, document: StoredDocument): void {
  db.run('DELETE FROM binding_use WHERE section_id = @sectionId', { sectionId })
  const kinds = new Map(Array.from(visitNodes(document), ({ node }) => [idOf(node), node.type]))
  listBindings(document).forEach(({ binding, blockId, id }, position) => {
    db.run(
      `INSERT INTO binding_use (section_id, position, block_id, node_id, kind, indicator_id, binding)
       VALUES (@sectionId, @position, @blockId, @id, @kind, @indicatorId, @binding)`,
      {
        ...{ sectionId, position, blockId, id },
        kind: kinds.get(id) ?? '',
        indicatorId: binding.indicatorId,
        binding: JSON.stringify(binding),
      },
    )
  })
}

export const PROJECTIONS = [
  'block_place',
  'case_study',
  'figure',
  'binding_use',
  'asset_use',
  'search_row',
  'indicator_latest',
  'indicator_contested',
  'statement',
]

/** Empties every projection. Only `rebuildProjections` may follow. */
export function clearProjections(db: WriteDb): void {
  for (const table of PROJECTIONS) db.run(`DELETE FROM ${table}`)
  db.run("INSERT INTO search_index (search_index) VALUES ('delete-all')")
}

/** Every section there ever was and every source: those in the bin keep their projections, and lists leave them out. */
export const listProjected = (db: WriteDb): { readonly sections: SectionId[]; readonly sources: SourceId[] } => ({
  sections: db.all('SELECT id FROM section ORDER BY id').map((row) => SectionId.parse(row.id)),
  sources: db.all('SELECT id FROM source ORDER BY id').map((row) => SourceId.parse(row.id)),
})
