import { IndicatorId } from '../../src-shared/data/ids'
import type { ReadDb } from './database'
import { textIn } from './row'

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** The indicators that these feed through formulas, however far, without themselves. */
export function findDerived(db: ReadDb, fed: ReadonlySet<IndicatorId>): ReadonlySet<IndicatorId> {
  const formulas = db
    .all("SELECT id, formula FROM indicator WHERE formula <> '' AND removed_change IS NULL")
    .map((row) => ({ id: IndicatorId.parse(row.id), uses: new Set(textIn(row, 'formula').match(ID) ?? []) }))
  const derived = new Set<IndicatorId>()
  const isFed = (id: string): boolean => fed.has(IndicatorId.parse(id)) || derived.has(IndicatorId.parse(id))
  for (let isGrowing = true; isGrowing; ) {
    const found = formulas.filter(({ id, uses }) => !derived.has(id) && !fed.has(id) && [...uses].some(isFed))
    for (const { id } of found) derived.add(id)
    isGrowing = found.length > 0
  }
  return derived
}
