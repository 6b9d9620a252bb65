import { EditionId } from '../../src-shared/data/ids'
import { Edition, type EditionFacts } from '../../src-shared/document/edition'
import { invariant } from '../../src-shared/failure/invariant'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { addBinItem } from './bin-item'
import type { ReadDb, SqlInput, WriteDb } from './database'
import { type Given, withGiven } from './given'
import { jsonIn, type Row } from './row'
import { refreshSearchOfEdition } from './search-refresh'

const COUNTED = `
  SELECT edition.*,
    (SELECT count(*) FROM section WHERE section.edition_id = edition.id AND section.removed_change IS NULL)
      AS section_count
  FROM edition`

/** Newest first. */
export const listEditions = (db: ReadDb): Edition[] =>
  db.all(`${COUNTED} WHERE removed_change IS NULL ORDER BY year DESC, kind, created_change DESC`).map(toEdition)

export function findEdition(db: ReadDb, editionId: EditionId): Edition | null {
  const row = db.find(`${COUNTED} WHERE id = @editionId AND removed_change IS NULL`, { editionId })
  return row && toEdition(row)
}

/** The one of this year of publication, the report before abstracts and press releases. */
export function findEditionOfYear(db: ReadDb, year: number): Edition | null {
  const row = db.find(
    `${COUNTED} WHERE year = @year AND removed_change IS NULL ORDER BY kind <> 'report', created_change LIMIT 1`,
    { year },
  )
  return row && toEdition(row)
}

export type NewEdition = Given<EditionFacts> & Pick<EditionFacts, 'title' | 'year' | 'dataYear'>

/** At most one edition a year, kind and language. What isn't said starts empty; the cut-off date at the year's end. */
export function createEdition(
  db: WriteDb,
  given: NewEdition,
  basedOnId: EditionId | null = null,
): Result<Edition, 'already-exists'> {
  const facts = completeFacts(given)
  if (isTaken(db, facts)) return fail('already-exists', { year: facts.year })
  const id = EditionId.parse(db.newId())
  db.run(
    `INSERT INTO edition (id, ${FACT_COLUMNS}, based_on_id, data_as_of, created_change, removed_change)
     VALUES (@id, ${FACT_PARAMETERS}, @basedOnId, @dataAsOf, @change, NULL)`,
    {
      ...toInput(facts),
      id,
      basedOnId,
      dataAsOf: facts.stage === 'published' ? db.change.sequence : null,
      change: db.change.sequence,
    },
  )
  return ok(getEdition(db, id))
}

/**
 * Published editions take no new facts but the stage: taking that back makes them follow the data again. On becoming
 * published an edition keeps the data as it is now.
 */
export function saveEditionFacts(
  db: WriteDb,
  { editionId, facts }: { readonly editionId: EditionId; readonly facts: Given<EditionFacts> },
): Result<Edition, 'not-found' | 'edition-frozen' | 'already-exists'> {
  const before = findEdition(db, editionId)
  if (!before) return fail('not-found', { editionId })
  const staysPublished = before.stage === 'published' && (facts.stage ?? 'published') === 'published'
  if (staysPublished) return fail('edition-frozen', { editionId, year: before.year })
  const after = withGiven<EditionFacts>(before, facts)
  const isMoved = PLACE.some((fact) => after[fact] !== before[fact])
  if (isMoved && isTaken(db, after)) return fail('already-exists', { year: after.year })
  const dataAsOf = after.stage === 'published' ? db.change.sequence : null
  db.runOne(`UPDATE edition SET (${FACT_COLUMNS}, data_as_of) = (${FACT_PARAMETERS}, @dataAsOf) WHERE id = @id`, {
    ...toInput(after),
    id: editionId,
    dataAsOf,
  })
  if (dataAsOf !== before.dataAsOf || READING.some((fact) => after[fact] !== before[fact])) {
    refreshSearchOfEdition(db, editionId)
  }
  return ok(getEdition(db, editionId))
}

/** Of these there is one edition. */
const PLACE = ['year', 'kind', 'language'] as const
/** What live numbers read by, besides the data. */
const READING = ['dataYear', 'cutOffDate', 'language', 'numberStyle'] as const

/** To the bin. */
export function removeEdition(db: WriteDb, editionId: EditionId): Result<object, 'not-found'> {
  const edition = findEdition(db, editionId)
  if (!edition) return fail('not-found', { editionId })
  db.runOne('UPDATE edition SET removed_change = @change WHERE id = @editionId', {
    editionId,
    change: db.change.sequence,
  })
  addBinItem(db, { kind: 'edition', recordId: editionId, title: `${edition.year} ${edition.title}` })
  return ok({})
}

/** Whether another edition of this year, kind and language is there. */
export const isTaken = (db: ReadDb, { year, kind, language }: Pick<EditionFacts, 'year' | 'kind' | 'language'>) =>
  db.find(
    `SELECT 1 FROM edition
     WHERE year = @year AND kind = @kind AND language = @language AND removed_change IS NULL`,
    { year, kind, language },
  ) !== null

export function getEdition(db: ReadDb, editionId: EditionId): Edition {
  const edition = findEdition(db, editionId)
  invariant(edition, 'The edition is there')
  return edition
}

const FACT_COLUMNS = `title, subtitle, year, data_year, cut_off_date, language, kind, stage, number_style, publisher,
  signatures, board, publication_number`
const FACT_PARAMETERS = `@title, @subtitle, @year, @dataYear, @cutOffDate, @language, @kind, @stage, @numberStyle,
  @publisher, @signatures, @board, @publicationNumber`

const completeFacts = (given: NewEdition): EditionFacts =>
  withGiven<EditionFacts>(
    {
      title: given.title,
      subtitle: '',
      year: given.year,
      dataYear: given.dataYear,
      cutOffDate: `${given.year}-12-31`,
      language: 'zh-CN',
      kind: 'report',
      stage: 'draft',
      numberStyle: 'plain',
      publisher: '',
      signatures: [],
      board: [],
      publicationNumber: '',
    },
    given,
  )

const toInput = (facts: EditionFacts): SqlInput => ({
  title: facts.title,
  subtitle: facts.subtitle,
  year: facts.year,
  dataYear: facts.dataYear,
  cutOffDate: facts.cutOffDate,
  language: facts.language,
  kind: facts.kind,
  stage: facts.stage,
  numberStyle: facts.numberStyle,
  publisher: facts.publisher,
  signatures: JSON.stringify(facts.signatures),
  board: JSON.stringify(facts.board),
  publicationNumber: facts.publicationNumber,
})

export const toEdition = (row: Row): Edition =>
  Edition.parse({
    id: row.id,
    title: row.title,
    subtitle: row.subtitle,
    year: row.year,
    dataYear: row.data_year,
    cutOffDate: row.cut_off_date,
    language: row.language,
    kind: row.kind,
    stage: row.stage,
    numberStyle: row.number_style,
    publisher: row.publisher,
    signatures: jsonIn(row, 'signatures'),
    board: jsonIn(row, 'board'),
    publicationNumber: row.publication_number,
    basedOnId: row.based_on_id,
    dataAsOf: row.data_as_of,
    sectionCount: row.section_count,
  })
