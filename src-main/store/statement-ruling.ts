import { StatementVerdict } from '../../src-shared/data/conflict-claim'
import type { SourceId } from '../../src-shared/data/ids'
import type { WriteDb } from './database'

/** Empty: nobody has ruled anything. */
export type Verdict = StatementVerdict | ''

export const toVerdict = (text: unknown): Verdict => (text === null ? '' : StatementVerdict.parse(text))

export interface Ruling {
  readonly sourceId: SourceId
  readonly place: string
  readonly verdict: StatementVerdict
  /** Of the verdict `scope`; empty otherwise. */
  readonly scope: string
}

/** Says what is to be thought of a statement; what was said of it before gives way. */
export function ruleStatement(db: WriteDb, { sourceId, place, verdict, scope }: Ruling): void {
  const change = db.change.sequence
  db.run(
    `UPDATE statement_ruling SET superseded_change = @change
     WHERE source_id = @sourceId AND place = @place AND superseded_change IS NULL`,
    { sourceId, place, change },
  )
  db.run(
    `INSERT INTO statement_ruling (id, source_id, place, verdict, scope, recorded_change, superseded_change)
     VALUES (@id, @sourceId, @place, @verdict, @scope, @change, NULL)`,
    { sourceId, place, verdict, scope, change, id: db.newId() },
  )
}
