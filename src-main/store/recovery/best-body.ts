import type { SectionId } from '../../../src-shared/data/ids'
import { bringUpToDate } from '../../../src-shared/document/changes/bring-up-to-date'
import { documentOf, emptyDocument, type StoredDocument } from '../../../src-shared/document/schema'
import { readDocument } from '../body-row'
import type { ReadDb } from '../database'
import { numberIn, type Row, textIn } from '../row'

/**
 * Where the words of a section come from: its body; an earlier revision; the body though its hash says that something in
 * it changed; whatever words stand in the ruins of it; nowhere.
 */
export type BodyOrigin = 'body' | 'revision' | 'unchecked' | 'words' | 'nowhere'

export interface BestBody {
  readonly origin: BodyOrigin
  readonly document: StoredDocument
  readonly revision: number
  /** ISO; null where nothing says when it was kept. */
  readonly keptAt: string | null
}

/** The newest good version of a section's words that the project still holds. */
export function findBestBody(db: ReadDb, sectionId: SectionId): BestBody {
  const row = db.find('SELECT body, hash, revision FROM section_body WHERE section_id = @sectionId', { sectionId })
  const revision = row ? numberIn(row, 'revision') : 0
  const read = row && readDocument(row, sectionId)
  if (read?.ok) return { origin: 'body', document: read.value.document, revision, keptAt: null }
  return findSoundRevision(db, sectionId) ?? salvageBody(row, revision)
}

/** The newest revision whose hash is right; null: none. */
export function findSoundRevision(db: ReadDb, sectionId: SectionId): BestBody | null {
  const rows = db.all(
    `SELECT body, hash, revision, at FROM section_revision LEFT JOIN change ON sequence = kept_change
     WHERE section_id = @sectionId ORDER BY revision DESC`,
    { sectionId },
  )
  for (const row of rows) {
    const read = readDocument(row, sectionId)
    if (!read.ok) continue
    const keptAt = row.at === null ? null : textIn(row, 'at')
    return { origin: 'revision', document: read.value.document, revision: read.value.revision, keptAt }
  }
  return null
}

function salvageBody(row: Row | null, revision: number): BestBody {
  const text = row ? textIn(row, 'body') : ''
  const whole = bringUpToDate(parseJson(text))
  if (whole.ok) return { origin: 'unchecked', document: whole.value, revision, keptAt: null }
  const words = wordsIn(text)
  if (words.length === 0) return { origin: 'nowhere', document: emptyDocument(), revision, keptAt: null }
  return { origin: 'words', document: toParagraphs(words), revision, keptAt: null }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Ignored because ruins are no JSON: their words are looked for instead.
    return undefined
  }
}

/** What stands as text in the ruins of a document, in order. */
const wordsIn = (text: string): string[] =>
  [...text.matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)]
    .map(([, quoted = '']) => parseJson(`"${quoted}"`))
    .filter((word): word is string => typeof word === 'string' && word.trim() !== '')

function toParagraphs(words: readonly string[]): StoredDocument {
  const children = words.map((text) => ({
    type: 'paragraph',
    version: 1,
    children: [{ type: 'text', version: 1, text, format: 0 }],
  }))
  const read = bringUpToDate(documentOf(children))
  return read.ok ? read.value : emptyDocument()
}
