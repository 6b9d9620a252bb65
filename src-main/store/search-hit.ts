import type { SearchHit } from '../../src-shared/contract/search'
import { EditionId } from '../../src-shared/data/ids'
import { invariant } from '../../src-shared/failure/invariant'
import { excerptOf, findInText } from '../../src-shared/text/search-text'
import type { ReadDb } from './database'
import { numberIn, numberOrNullIn, type Row, textIn, textOrNullIn } from './row'
import type { Words } from './search-match'

const SENT_BY = `(SELECT group_concat(value, '、') FROM json_each(submission.organizations))`

const HITS = `
  SELECT row.id, row.kind, row.record_id, row.text, row.owner_kind, row.owner_id, edition.id AS edition_id,
    edition.year,
    coalesce(edition.title, source.publisher, indicator.topic, ${SENT_BY}, '') AS place,
    iif(row.title = '', coalesce(section.title, ''), row.title) AS title
  FROM json_each(@ids) JOIN search_row row ON row.id = json_each.value
  LEFT JOIN section ON row.owner_kind IN ('body', 'title') AND section.id = row.owner_id
  LEFT JOIN edition ON edition.id = section.edition_id
  LEFT JOIN source ON row.owner_kind = 'source' AND source.id = row.owner_id
  LEFT JOIN submission ON row.owner_kind = 'submission' AND submission.id = row.owner_id
  LEFT JOIN indicator ON row.owner_kind = 'indicator' AND indicator.id = row.owner_id
  ORDER BY json_each.key`

/** What is shown of these rows, in this order. */
export const readHits = (db: ReadDb, { terms }: Words, ids: readonly number[]): SearchHit[] =>
  ids.length === 0 ? [] : db.all(HITS, { ids: JSON.stringify(ids) }).map((row) => toHit(row, terms))

function toHit(row: Row, terms: readonly string[]): SearchHit {
  const kind = kindIn(row)
  const title = textIn(row, 'title')
  const text = textIn(row, 'text')
  const year = numberOrNullIn(row, 'year')
  const place = textIn(row, 'place')
  const editionId = textOrNullIn(row, 'edition_id')
  return {
    key: String(numberIn(row, 'id')),
    kind,
    recordId: textIn(row, 'record_id'),
    indicatorId: kind === 'indicator' ? textIn(row, 'record_id') : null,
    editionId: editionId === null ? null : EditionId.parse(editionId),
    sectionId: editionId === null ? null : textIn(row, 'owner_id'),
    place: year === null ? place : `${year} · ${place}`,
    title: { text: title, marks: findInText(title, terms) },
    excerpt: text === title ? null : excerptOf(text, terms),
    text,
  }
}

const kinds: readonly SearchHit['kind'][] = ['section', 'case', 'figure', 'source', 'submission', 'indicator']

function kindIn(row: Row): SearchHit['kind'] {
  const kind = kinds.find((known) => known === row.kind)
  invariant(kind, 'Search rows are of a known kind')
  return kind
}
