import { ok } from '../../src-shared/failure/result'
import { rebuildProjections } from './rebuild'
import type { Store } from './store'

// A migration that gives projections another shape leaves them empty: making them anew takes living code.
const LEFT_EMPTY = `
  SELECT 1 WHERE (NOT EXISTS (SELECT 1 FROM search_owner)
    AND (EXISTS (SELECT 1 FROM section) OR EXISTS (SELECT 1 FROM indicator) OR EXISTS (SELECT 1 FROM source)
      OR EXISTS (SELECT 1 FROM submission)))
  OR (NOT EXISTS (SELECT 1 FROM statement) AND EXISTS (SELECT 1 FROM source WHERE candidate_count > 0))`

/** Makes projections anew where a migration has left them empty. */
export const freshenProjections = (store: Store) =>
  store.read.find(LEFT_EMPTY) === null
    ? ok(null)
    : store.write({ reason: 'main:change.migration' }, (db) => ok(rebuildProjections(db)))
