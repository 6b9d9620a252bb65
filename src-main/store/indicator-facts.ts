import type { Indicator } from '../../src-shared/data/indicator'
import type { ReadDb } from './database'
import { toIndicator } from './indicator-row'

/** Every indicator that isn't in the bin, by name. */
export const listIndicatorFacts = (db: ReadDb): Indicator[] =>
  db.all('SELECT * FROM indicator WHERE removed_change IS NULL ORDER BY name, id').map(toIndicator)
