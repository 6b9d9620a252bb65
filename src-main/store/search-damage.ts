import { EditionId, SectionId } from '../../src-shared/data/ids'
import { toBigrams } from '../../src-shared/text/bigrams'
import { readBody } from './body-row'
import type { ReadDb } from './database'
import { numberTextOf } from './number-text'
import { type Row, textIn } from './row'
import { bodyEntries, indicatorEntries, sourceEntries, submissionEntries, titleEntries } from './search-entries'
import { derivedOf, listSearchRows, type SearchEntry, type SearchOwner } from './search-index'

/** Places whose search rows aren't what a rebuild would make of them, or whose rows the index doesn't hold as they are. */
export function findSearchDamage(db: ReadDb): { readonly place: string; readonly problem: string }[] {
  const owners = [...listOwners(db)]
  const drifted = owners.flatMap(([owner, entries]) =>
    entries === null || isInStep(db, owner, entries) ? [] : [`${owner.kind} ${owner.id}`],
  )
  const known = new Set(owners.map(([owner]) => `${owner.kind} ${owner.id}`))
  const strangers = db
    .all('SELECT DISTINCT owner_kind, owner_id FROM search_row')
    .map((row) => `${textIn(row, 'owner_kind')} ${textIn(row, 'owner_id')}`)
    .filter((owner) => !known.has(owner))
  const places = [...drifted, ...strangers, ...(isIndexInStep(db) ? [] : ['index'])]
  return places.map((place) => ({ place: `search ${place}`, problem: 'search-drifted' }))
}

/** Everything that has search rows, with what they should be; null: its document is damaged, and the rows are left over. */
function* listOwners(db: ReadDb): Iterable<[SearchOwner, SearchEntry[] | null]> {
  for (const row of db.all('SELECT id, edition_id, kicker, title FROM section')) {
    const id = SectionId.parse(row.id)
    yield [{ kind: 'title', id }, titleEntries(row)]
    const read = readBody(db, id)
    const numberText = numberTextOf(db, EditionId.parse(row.edition_id))
    yield [{ kind: 'body', id }, read.ok ? bodyEntries(read.value.document, numberText) : null]
  }
  for (const row of db.all('SELECT * FROM indicator')) {
    yield [{ kind: 'indicator', id: textIn(row, 'id') }, indicatorEntries(row)]
  }
  for (const row of db.all('SELECT * FROM source'))
    yield [{ kind: 'source', id: textIn(row, 'id') }, sourceEntries(row)]
  for (const row of db.all('SELECT * FROM submission'))
    yield [{ kind: 'submission', id: textIn(row, 'id') }, submissionEntries(row)]
}

function isInStep(db: ReadDb, owner: SearchOwner, entries: readonly SearchEntry[]): boolean {
  const rows = listSearchRows(db, owner)
  return rows.length === entries.length && entries.every((entry, at) => isRowOf(rows[at], entry, at))
}

function isRowOf(row: Row | undefined, entry: SearchEntry, position: number): boolean {
  const { kind, isName, recordId, title, text } = entry
  const { wordCount, normalized, initials } = derivedOf(entry)
  const wanted: Row = {
    ...{ position, kind, is_name: Number(isName), record_id: recordId, title, text },
    ...{ word_count: wordCount, normalized, initials },
  }
  return row !== undefined && Object.entries(wanted).every(([column, value]) => row[column] === value)
}

// The index keeps no text, but can be asked where each of its words stands: their codes, weighed by their places, add up
// to what the rows give, unless a word is missing, strange or out of place. Each is taken by its remainder: whole, those of
// a long paragraph add up to more than a number holds exactly.
const REMAINDER = 2_147_483_647
const INDEXED_SUMS = `
  SELECT doc AS id, count(*) AS words,
    sum((unicode(term) * 31 + coalesce(unicode(substr(term, 2)), 0)) * ("offset" + 1) % ${REMAINDER}) AS weight
  FROM search_word GROUP BY doc ORDER BY doc`

function isIndexInStep(db: ReadDb): boolean {
  const rows = db.all("SELECT id, normalized FROM search_row WHERE normalized <> '' ORDER BY id")
  const sums = db.all(INDEXED_SUMS)
  return (
    rows.length === sums.length &&
    rows.every((row, at) => {
      const words = toBigrams(textIn(row, 'normalized'))
      const weight = words.reduce((sum, word, place) => sum + ((weightOf(word) * (place + 1)) % REMAINDER), 0)
      const sum = sums[at]
      return sum !== undefined && sum.id === row.id && sum.words === words.length && sum.weight === weight
    })
  )
}

function weightOf(word: string): number {
  const [first = 0, second = 0] = Array.from(word, (letter) => letter.codePointAt(0) ?? 0)
  return first * 31 + second
}
