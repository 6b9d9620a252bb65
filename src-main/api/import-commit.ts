import type { ImportedDocument, ImportReport } from '../../src-shared/contract/source'
import type { SourceId } from '../../src-shared/data/ids'
import { EditionFacts, editionYears } from '../../src-shared/document/edition'
import type { WriteFailure } from '../../src-shared/failure/codes'
import { ok, type Result } from '../../src-shared/failure/result'
import { shortened } from '../import/shortened'
import { countConflictsOf } from '../store/conflict'
import { importEdition } from '../store/import-edition'
import { importSource, type SourceInput } from '../store/source'
import type { Store } from '../store/store'
import { type ImportAs, ImportOutput } from './import-job'

/** A document that was read, and what the person said of it. */
export interface Commit {
  /** What the job gave. */
  readonly value: unknown
  readonly as: ImportAs
  /** Null: what the document says, else the year after its data. */
  readonly year: number | null
  /** Empty: the document's own. */
  readonly title: string
  readonly fileName: string
}

type CommitFailure = 'already-exists' | 'import-already-present' | WriteFailure

const toSource = (read: ImportOutput, title: string, fileName: string) => ({
  title,
  publisher: read.publisher,
  published: read.published,
  fileName,
  mime: read.mime,
  bytes: read.bytes,
  text: read.text,
  pageMap: read.pageMap,
  blocks: read.blocks,
  noise: read.noise,
  candidates: read.candidates,
})

const TITLE_LENGTH = EditionFacts.shape.title.maxLength ?? 0

/** The facts of an edition that was printed in this year; null: this one. */
export const publishedEdition = (title: string, stated: number | null) => {
  const year = stated ?? new Date().getFullYear()
  const dataYear = Math.max(year - 1, editionYears.min)
  return { title: shortened(title, TITLE_LENGTH), year, dataYear, stage: 'published' as const }
}

const commitEdition = (
  store: Store,
  read: ImportOutput,
  title: string,
  { year: asked, fileName }: Commit,
): Result<ImportedDocument, CommitFailure> =>
  store.write({ reason: 'main:change.import.edition', command: true }, (db) =>
    importEdition(db, {
      edition: publishedEdition(title, asked ?? read.year),
      sections: read.sections,
      pictures: read.pictures,
      passages: new Map(read.passages),
      source: toSource(read, title, fileName),
    }),
  )

const commitSource = (
  store: Store,
  read: ImportOutput,
  title: string,
  { fileName }: Commit,
): Result<ImportedDocument, CommitFailure> =>
  store.write({ reason: 'main:change.import.source', command: true }, (db) => {
    const source = toSource(read, title, fileName)
    const imported = importSource(db, source)
    return imported.ok ? ok(sourceReport(imported.value.id, source)) : imported
  })

/** What an import as a source brought. */
export const sourceReport = (
  sourceId: SourceId,
  { title, blocks, noise, candidates }: Pick<SourceInput, 'title' | 'blocks' | 'noise' | 'candidates'>,
): ImportedDocument => ({
  ...{ sourceId, editionId: null, title, sections: 0, cases: 0 },
  blocks: blocks.length,
  noise: noise.length,
  candidates: candidates.length,
})

/** Puts a document that was read into the project: all of it in one transaction, its original bytes included. */
export const commitImport = (store: Store, commit: Commit): Result<ImportReport, CommitFailure> => {
  const read = ImportOutput.parse(commit.value)
  const title = commit.title || read.title
  const committed =
    commit.as === 'edition' ? commitEdition(store, read, title, commit) : commitSource(store, read, title, commit)
  if (!committed.ok) return committed
  const conflicts = countConflictsOf(store.read, committed.value.sourceId)
  const notes = read.notes.length > 0 ? { notes: read.notes } : {}
  return ok({ ...committed.value, observations: 0, conflicts, ...notes })
}
