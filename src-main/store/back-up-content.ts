import { type Failed, type Failure, fail, ok, type Result } from '../../src-shared/failure/result'
import type { ReadDb } from './database'
import { openProject } from './open'
import type { OpenFailure } from './opening'
import { numberIn, textIn } from './row'
import type { StoreDeps } from './store'

/** What a person looks for in a backup before taking it. */
export interface BackUpContent {
  readonly editions: readonly { readonly year: number; readonly title: string }[]
  readonly sections: number
  readonly indicators: number
  readonly observations: number
  /** Newest first; `reason` as in the history. */
  readonly lastChanges: readonly { readonly at: string; readonly author: string; readonly reason: string }[]
}

const LAST_CHANGES = 6

/** Looks into a backup without bringing it up to date: what is asked for has been there since the first version. */
export function describeBackUp(
  path: string,
  deps: StoreDeps,
): Result<BackUpContent, 'file-damaged' | 'file-from-newer-version'> {
  const opened = openProject(path, deps, { readOnly: true, asItIs: true })
  if (!opened.ok) return asCopyFailure(opened.error)
  const { read, close } = opened.value
  try {
    return ok(contentOf(read))
  } finally {
    close()
  }
}

/** Whatever keeps a backup from being read, it is no backup: only one from a newer version will be one again. */
export const asCopyFailure = ({
  code,
  data,
}: Failure<OpenFailure>): Failed<'file-damaged' | 'file-from-newer-version'> =>
  code === 'file-from-newer-version' ? fail(code, data) : fail('file-damaged', { ...data, problem: code })

/** What is in a project, counted. */
export const contentOf = (db: ReadDb): BackUpContent => ({
  editions: db
    .all('SELECT year, title FROM edition WHERE removed_change IS NULL ORDER BY year DESC, created_change DESC')
    .map((row) => ({ year: numberIn(row, 'year'), title: textIn(row, 'title') })),
  sections: countOf(db, 'section WHERE removed_change IS NULL'),
  indicators: countOf(db, 'indicator WHERE removed_change IS NULL'),
  observations: countOf(db, 'observation WHERE superseded_change IS NULL'),
  lastChanges: db
    .all(
      `SELECT max(sequence) AS newest, max(at) AS at, author, reason FROM
         (SELECT * FROM change ORDER BY sequence DESC LIMIT 500)
       GROUP BY author, reason ORDER BY newest DESC LIMIT ${LAST_CHANGES}`,
    )
    .map((row) => ({ at: textIn(row, 'at'), author: textIn(row, 'author'), reason: textIn(row, 'reason') })),
})

const countOf = (db: ReadDb, what: string): number => numberIn(db.get(`SELECT count(*) AS count FROM ${what}`), 'count')
