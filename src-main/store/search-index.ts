import { invariant } from '../../src-shared/failure/invariant'
import { toBigrams } from '../../src-shared/text/bigrams'
import { groupBy } from '../../src-shared/text/group-by'
import { toInitials } from '../../src-shared/text/pinyin-initials'
import { normalizeForSearch } from '../../src-shared/text/search-text'
import { countWords } from '../../src-shared/text/word-count'
import type { ReadDb, WriteDb } from './database'
import { numberIn, numberOrNullIn, type Row, textIn } from './row'
import { type IdRange, type RowKind, rangeOfOwner, type SearchPlace } from './search-place'

/** Whose rows they are: written anew together. */
export interface SearchOwner {
  readonly kind: 'body' | 'title' | 'indicator' | 'source' | 'submission'
  readonly id: string
}

/** A paragraph, cell or record that search finds as a whole. */
export interface SearchEntry {
  readonly kind: RowKind
  /** Whether the text is what the record is called. */
  readonly isName: boolean
  readonly recordId: string
  /** Empty: that of the section it stands in. */
  readonly title: string
  readonly text: string
}

/** Makes these the rows of the owner, touching only those that differ: while typing that is one or two. */
export function replaceSearchRows(db: WriteDb, owner: SearchOwner, entries: readonly SearchEntry[]): void {
  const known = groupBy(listSearchRows(db, owner), nameOfRow)
  const added: AddedEntry[] = []
  entries.forEach((entry, position) => {
    const row = known.get(nameOf(entry))?.shift()
    if (!row) added.push({ entry, position })
    else if (row.position !== position) {
      db.runOne('UPDATE search_row SET position = @position WHERE id = @id', { position, id: numberIn(row, 'id') })
    }
  })
  const gone = [...known.values()].flat().map((row) => numberIn(row, 'id'))
  for (const id of gone) remove(db, id)
  if (added.length > 0) insert(db, owner, { added, gone })
}

/**
 * Makes these the rows of one record of the owner, each in its place. By how many words it is longer now; null, and
 * nothing done, where the number of rows differs.
 */
export function rewriteRecordRows(db: WriteDb, owner: SearchOwner, entries: readonly SearchEntry[]): number | null {
  const [first] = entries
  if (!first) return null
  const rows = db.all(
    `SELECT id, position, kind, is_name, record_id, title, text, word_count FROM search_row
     WHERE record_id = @recordId AND owner_kind = @kind AND owner_id = @id ORDER BY position`,
    { recordId: first.recordId, kind: owner.kind, id: owner.id },
  )
  if (rows.length !== entries.length) return null
  let longerBy = 0
  entries.forEach((entry, at) => {
    const row = rows[at]
    if (!row || nameOfRow(row) === nameOf(entry)) return
    longerBy += rewriteRow(db, row, entry)
  })
  return longerBy
}

/** The rows of one owner as they are, in order. */
export const listSearchRows = (db: ReadDb, { kind, id }: SearchOwner): Row[] =>
  db.all('SELECT * FROM search_row WHERE owner_kind = @kind AND owner_id = @id ORDER BY position', { kind, id })

const nameOf = ({ kind, isName, recordId, title, text }: SearchEntry): string =>
  JSON.stringify([kind, Number(isName), recordId, title, text])
const nameOfRow = (row: Row): string =>
  JSON.stringify([row.kind, row.is_name, row.record_id, textIn(row, 'title'), textIn(row, 'text')])

interface AddedEntry {
  readonly entry: SearchEntry
  readonly position: number
}

/** Numbers that have come free are given again, so that they don't run out under somebody who types for years. */
function insert(
  db: WriteDb,
  owner: SearchOwner,
  { added, gone }: { readonly added: readonly AddedEntry[]; readonly gone: readonly number[] },
): void {
  const place = settlePlace(db, owner)
  const fresh = new Map<number, number>()
  const free = [...gone]
  for (const { entry, position } of added) {
    const range = rangeOfOwner(entry, place)
    const at = free.findIndex((id) => id >= range.low && id <= range.high)
    const next = fresh.get(range.low) ?? nextId(db, range)
    if (at < 0) fresh.set(range.low, next + 1)
    insertRow(db, { owner, entry, position, id: at < 0 ? next : (free.splice(at, 1)[0] ?? next) })
  }
}

function settlePlace(db: WriteDb, { kind, id }: SearchOwner): SearchPlace {
  const known = db.find('SELECT slot, box FROM search_owner WHERE owner_id = @id AND owner_kind = @kind', { kind, id })
  const row =
    known ??
    db.get('INSERT INTO search_owner (owner_kind, owner_id, box) VALUES (@kind, @id, @box) RETURNING slot, box', {
      ...{ kind, id, box: kind === 'body' || kind === 'title' ? settleBox(db, id) : 0 },
    })
  return { slot: numberIn(row, 'slot'), box: numberIn(row, 'box') }
}

function settleBox(db: WriteDb, sectionId: string): number {
  const { edition_id: editionId } = db.get('SELECT edition_id FROM section WHERE id = @sectionId', { sectionId })
  const edition = { editionId: String(editionId) }
  db.run('INSERT INTO search_box (edition_id) VALUES (@editionId) ON CONFLICT DO NOTHING', edition)
  return numberIn(db.get('SELECT box FROM search_box WHERE edition_id = @editionId', edition), 'box')
}

function nextId(db: ReadDb, { low, high }: IdRange): number {
  const last = db.get('SELECT max(id) AS id FROM search_row WHERE id BETWEEN @low AND @high', { low, high })
  const next = (numberOrNullIn(last, 'id') ?? low - 1) + 1
  invariant(next <= high, 'An owner has a number for each of its rows')
  return next
}

interface NewRow extends AddedEntry {
  readonly owner: SearchOwner
  readonly id: number
}

/** Gives the words of the row. */
function insertRow(db: WriteDb, { owner, entry, position, id }: NewRow): number {
  const { kind, isName, recordId, title, text } = entry
  const { wordCount, normalized, initials } = derivedOf(entry)
  db.run(
    `INSERT INTO search_row (id, owner_kind, owner_id, position, kind, is_name, record_id, title, text, word_count,
       normalized, initials)
     VALUES (@id, @ownerKind, @ownerId, @position, @kind, @isName, @recordId, @title, @text, @wordCount, @normalized,
       @initials)`,
    {
      ...{
        id,
        ownerKind: owner.kind,
        ownerId: owner.id,
        position,
        kind,
        isName: Number(isName),
        recordId,
        title,
        text,
      },
      ...{ wordCount, normalized, initials },
    },
  )
  writeIndex(db, id, normalized)
  return wordCount
}

/**
 * Makes a row say what the entry says, and tells by how many words it is longer now. Who owns it and where it stands
 * stays, and with that most of its indexes.
 */
export function rewriteRow(db: WriteDb, row: Row, entry: SearchEntry): number {
  const { kind, isName, title, text } = entry
  const id = numberIn(row, 'id')
  const { wordCount, normalized, initials } = derivedOf(entry)
  db.runOne(
    `UPDATE search_row SET kind = @kind, is_name = @isName, title = @title, text = @text, word_count = @wordCount,
       normalized = @normalized, initials = @initials
     WHERE id = @id`,
    { id, kind, isName: Number(isName), title, text, wordCount, normalized, initials },
  )
  db.run('DELETE FROM search_index WHERE rowid = @id', { id })
  writeIndex(db, id, normalized)
  return wordCount - numberIn(row, 'word_count')
}

const writeIndex = (db: WriteDb, id: number, normalized: string): void =>
  void db.run('INSERT INTO search_index (rowid, bigrams) VALUES (@id, @bigrams)', {
    id,
    bigrams: toBigrams(normalized).join(' '),
  })

/** What a row keeps beside the entry. */
export const derivedOf = ({ isName, text }: SearchEntry) => ({
  wordCount: countWords(text).words,
  normalized: normalizeForSearch(text),
  initials: isName ? toInitials(text) : '',
})

function remove(db: WriteDb, id: number): void {
  db.run('DELETE FROM search_index WHERE rowid = @id', { id })
  db.runOne('DELETE FROM search_row WHERE id = @id', { id })
}

/** 字数 of all that is found of the owner: what differs is counted when it is written, so that a sum is enough. */
export const countWordsOf = (db: ReadDb, owner: SearchOwner): number =>
  numberIn(
    db.get('SELECT total(word_count) AS words FROM search_row WHERE owner_kind = @kind AND owner_id = @id', {
      kind: owner.kind,
      id: owner.id,
    }),
    'words',
  )
