import type { SearchHit } from '../../src-shared/contract/library'
import { EditionId } from '../../src-shared/data/ids'
import { invariant } from '../../src-shared/failure/invariant'
import { toBigramQuery } from '../../src-shared/text/bigrams'
import { excerptAround, normalizeForSearch } from '../../src-shared/text/search-text'
import type { ReadDb } from './database'
import { type Row, textIn, textOrNullIn } from './row'

const HIT = `
  row.kind, row.record_id, row.text, section.id AS section_id, edition.id AS edition_id,
  coalesce(edition.title, '') AS edition, coalesce(source.title, '') AS source,
  iif(row.title = '', coalesce(section.title, ''), row.title) AS title`

// What is in the bin keeps its rows, so that it is found again at once when it comes back.
const THERE = `
  LEFT JOIN section ON row.owner_kind IN ('body', 'title') AND section.id = row.owner_id
  LEFT JOIN edition ON edition.id = section.edition_id
  LEFT JOIN source ON row.owner_kind = 'source' AND source.id = row.owner_id
  LEFT JOIN indicator ON row.owner_kind = 'indicator' AND indicator.id = row.owner_id
  WHERE instr(row.normalized, @needle) > 0
    AND section.removed_change IS NULL AND edition.removed_change IS NULL
    AND source.removed_change IS NULL AND indicator.removed_change IS NULL`

// A record that is what was asked for, then headings, then the newest edition in reading order.
const BEST_FIRST = `
  ORDER BY row.normalized = @needle DESC, row.owner_kind = 'title' DESC, edition.year DESC, row.owner_id, row.position
  LIMIT @limit`

/** The index answers with every row that may hold the query (marks aren't indexed); `instr` confirms. */
export const INDEXED_SEARCH = `
  SELECT ${HIT} FROM search_index JOIN search_row row ON row.id = search_index.rowid ${THERE}
    AND search_index MATCH @match ${BEST_FIRST}`
const UNINDEXED_SEARCH = `SELECT ${HIT} FROM search_row row ${THERE} ${BEST_FIRST}`

/** Every paragraph, cell or record that holds the query, best first, at most `limit`. */
export function searchProject(
  db: ReadDb,
  { query, limit }: { readonly query: string; readonly limit: number },
): SearchHit[] {
  const needle = normalizeForSearch(query)
  if (needle === '') return []
  const bigrams = toBigramQuery(needle)
  const match = bigrams && `"${bigrams.tokens.join(' ')}"${bigrams.isLastPrefix ? ' *' : ''}`
  const rows =
    match === null ? db.all(UNINDEXED_SEARCH, { needle, limit }) : db.all(INDEXED_SEARCH, { needle, limit, match })
  return rows.map((row) => toHit(row, query))
}

function toHit(row: Row, query: string): SearchHit {
  const editionId = textOrNullIn(row, 'edition_id')
  const text = textIn(row, 'text')
  return {
    kind: kindIn(row),
    editionId: editionId === null ? null : EditionId.parse(editionId),
    edition: textIn(row, 'edition'),
    recordId: textIn(row, 'record_id'),
    sectionId: textOrNullIn(row, 'section_id'),
    source: textIn(row, 'source'),
    title: textIn(row, 'title'),
    text,
    excerpt: excerptAround(text, query),
  }
}

const kinds: readonly SearchHit['kind'][] = ['section', 'case', 'figure', 'source', 'indicator']

function kindIn(row: Row): SearchHit['kind'] {
  const kind = kinds.find((known) => known === row.kind)
  invariant(kind, 'Search rows are of a known kind')
  return kind
}
