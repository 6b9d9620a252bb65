import { listWithDependants } from '../../src-shared/data/dependencies'
import { IndicatorId } from '../../src-shared/data/ids'
import type { ReadDb } from './database'
import { textIn } from './row'

/** The indicators that these feed through formulas, however far, without themselves. */
export function findDerived(db: ReadDb, fed: ReadonlySet<IndicatorId>): ReadonlySet<IndicatorId> {
  const formulas = db
    .all("SELECT id, formula FROM indicator WHERE formula <> '' AND removed_change IS NULL")
    .map((row) => ({ id: IndicatorId.parse(row.id), formula: textIn(row, 'formula') }))
  return new Set(listWithDependants([...fed], formulas).filter((id) => !fed.has(id)))
}
