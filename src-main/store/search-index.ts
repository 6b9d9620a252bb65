import { toBigrams } from '../../src-shared/text/bigrams'
import { groupBy } from '../../src-shared/text/group-by'
import { normalizeForSearch } from '../../src-shared/text/search-text'
import { countWords } from '../../src-shared/text/word-count'
import type { ReadDb, WriteDb } from './database'
import { numberIn, type Row, textIn } from './row'

/** Whose rows they are: written anew together. */
export interface SearchOwner {
  readonly kind: 'body' | 'title' | 'indicator' | 'source'
  readonly id: string
}

/** A paragraph, cell or record that search finds as a whole. */
export interface SearchEntry {
  readonly kind: 'section' | 'case' | 'figure' | 'source' | 'indicator'
  readonly recordId: string
  /** Empty: that of the section it stands in. */
  readonly title: string
  readonly text: string
}

/** Makes these the rows of the owner, touching only those that differ: while typing that is one or two. */
export function replaceSearchRows(db: WriteDb, owner: SearchOwner, entries: readonly SearchEntry[]): void {
  const place = { ownerKind: owner.kind, ownerId: owner.id }
  const known = groupBy(
    db.all(
      `SELECT id, position, kind, record_id, title, text FROM search_row
       WHERE owner_kind = @ownerKind AND owner_id = @ownerId ORDER BY position`,
      place,
    ),
    nameOfRow,
  )
  entries.forEach((entry, position) => {
    const row = known.get(nameOf(entry))?.shift()
    if (!row) insert(db, owner, entry, position)
    else if (row.position !== position) {
      db.runOne('UPDATE search_row SET position = @position WHERE id = @id', { position, id: numberIn(row, 'id') })
    }
  })
  for (const row of [...known.values()].flat()) remove(db, numberIn(row, 'id'))
}

const nameOf = ({ kind, recordId, title, text }: SearchEntry): string => JSON.stringify([kind, recordId, title, text])
const nameOfRow = (row: Row): string =>
  JSON.stringify([textIn(row, 'kind'), textIn(row, 'record_id'), textIn(row, 'title'), textIn(row, 'text')])

function insert(db: WriteDb, owner: SearchOwner, entry: SearchEntry, position: number): void {
  const normalized = normalizeForSearch(entry.text)
  const wordCount = countWords(entry.text).words
  const id = numberIn(
    db.get(
      `INSERT INTO search_row (owner_kind, owner_id, position, kind, record_id, title, text, word_count, normalized)
       VALUES (@ownerKind, @ownerId, @position, @kind, @recordId, @title, @text, @wordCount, @normalized) RETURNING id`,
      { ownerKind: owner.kind, ownerId: owner.id, position, ...entry, wordCount, normalized },
    ),
    'id',
  )
  const bigrams = toBigrams(normalized).join(' ')
  db.run('INSERT INTO search_index (rowid, bigrams) VALUES (@id, @bigrams)', { id, bigrams })
}

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
