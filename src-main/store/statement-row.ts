import { nameKeyOf } from '../../src-shared/data/conflict-name'
import { EditionId, SourceId } from '../../src-shared/data/ids'
import { kept } from '../../src-shared/data/kept'
import { DecimalText, Qualifier } from '../../src-shared/data/observation'
import { Period } from '../../src-shared/data/period'
import type { ReadDb, SqlInput } from './database'
import { numberIn, numberOrNullIn, type Row, textIn, textOrNullIn } from './row'
import { toVerdict, type Verdict } from './statement-ruling'

/** The document that somebody said something in. */
export interface SayingDocument {
  /** Null: words that name one, no imported document. */
  readonly sourceId: SourceId | null
  readonly editionId: EditionId | null
  readonly title: string
  /** Of an edition. */
  readonly year: number | null
  /** Of another source, where it says when. */
  readonly published: string | null
}

/** What a document states of one thing, as it was found there. */
export interface Statement {
  readonly sourceId: SourceId
  readonly place: string
  readonly position: number
  readonly name: string
  /** By which names are compared. */
  readonly nameKey: string
  /** Empty: the sentence names none. */
  readonly subject: string
  readonly period: Period | null
  readonly changeBasis: string
  /** Null: written in a way that nothing is computed from. */
  readonly value: DecimalText | null
  readonly valueText: string
  readonly unit: string
  readonly qualifier: Qualifier
  readonly quote: string
  readonly start: number
  readonly confidence: number
  readonly document: SayingDocument & { readonly sourceId: SourceId }
  /** What somebody ruled of it; empty: nothing. */
  readonly verdict: Verdict
  /** The scope it was ruled to speak of. */
  readonly scope: string
  /** Whether it was taken over as an observation, as it stands or corrected. */
  readonly isAccepted: boolean
}

const SELECT = `
  SELECT statement.*, source.title, source.published, source.edition_id, edition.title AS edition_title, edition.year,
    ruling.verdict, ruling.scope AS ruled_scope, EXISTS (
      SELECT 1 FROM observation WHERE observation.source_id = statement.source_id
        AND observation.quote = statement.quote AND observation.superseded_change IS NULL
        AND (observation.value = statement.value
          OR (observation.period = statement.period AND observation.change_basis = statement.change_basis))
    ) AS is_accepted
  FROM statement JOIN source ON source.id = statement.source_id
  LEFT JOIN edition ON edition.id = source.edition_id
  LEFT JOIN statement_ruling ruling ON ruling.source_id = statement.source_id AND ruling.place = statement.place
    AND ruling.superseded_change IS NULL
  WHERE source.removed_change IS NULL AND edition.removed_change IS NULL`
const IN_ORDER = 'ORDER BY statement.source_id, statement.position'

const list = (db: ReadDb, which: string, input: SqlInput): Statement[] =>
  db.all(`${SELECT} ${which} ${IN_ORDER}`, input).map(toStatement)

/** Of documents that aren't in the bin; surer ones than that, by document and place. */
export const listStatements = (db: ReadDb, leastConfidence: number): Statement[] =>
  list(db, 'AND confidence >= @leastConfidence', { leastConfidence })

/** Those under one of these names, letter for letter. */
export const listStatementsNamed = (db: ReadDb, names: readonly string[]): Statement[] =>
  list(db, 'AND statement.name IN (SELECT value FROM json_each(@names))', { names: JSON.stringify(names) })

/** Those of a source that give this value. */
export const listStatementsGiving = (db: ReadDb, sourceId: SourceId, value: string): Statement[] =>
  list(db, 'AND statement.source_id = @sourceId AND statement.value = @value', { sourceId, value })

export const findStatement = (db: ReadDb, sourceId: SourceId, place: string): Statement | null =>
  list(db, 'AND statement.source_id = @sourceId AND statement.place = @place', { sourceId, place })[0] ?? null

// Thousands of statements have few documents and periods.
const MOST_KEPT = 5000
const sourceIdOf = kept((text: unknown) => SourceId.parse(text), String, MOST_KEPT)
const editionIdOf = kept((text: unknown) => EditionId.parse(text), String, MOST_KEPT)
const periodOf = kept((text: unknown) => Period.safeParse(text).data ?? null, String, MOST_KEPT)
const qualifierOf = kept((text: unknown) => Qualifier.parse(text), String, MOST_KEPT)
const decimalOf = kept((text: string) => DecimalText.safeParse(text).data ?? null, String, MOST_KEPT)

function toStatement(row: Row): Statement {
  const sourceId = sourceIdOf(row.source_id)
  const edition = textOrNullIn(row, 'edition_id')
  const valueText = textIn(row, 'value')
  const name = textIn(row, 'name')
  return {
    sourceId,
    valueText,
    place: textIn(row, 'place'),
    position: numberIn(row, 'position'),
    name,
    nameKey: nameKeyOf(name),
    subject: textIn(row, 'subject'),
    period: periodOf(row.period),
    changeBasis: textIn(row, 'change_basis'),
    value: decimalOf(valueText),
    unit: textIn(row, 'unit'),
    qualifier: qualifierOf(row.qualifier),
    quote: textIn(row, 'quote'),
    start: numberIn(row, 'start_offset'),
    confidence: numberIn(row, 'confidence'),
    document: {
      sourceId,
      editionId: edition === null ? null : editionIdOf(edition),
      title: textOrNullIn(row, 'edition_title') ?? textIn(row, 'title'),
      year: numberOrNullIn(row, 'year'),
      published: textOrNullIn(row, 'published'),
    },
    verdict: toVerdict(row.verdict),
    scope: textOrNullIn(row, 'ruled_scope') ?? '',
    isAccepted: row.is_accepted === 1,
  }
}
