import type { Migration } from '../migrate'
import { firstTables } from './0010-first-tables'
import { indicatorPast } from './0020-indicator-past'
import { clearanceAndBreaks } from './0030-clearance-and-breaks'
import { searchInOrder } from './0040-search-in-order'
import { latestObservation } from './0050-latest-observation'
import { whereUsed } from './0060-where-used'
import { blocksInTheBin } from './0070-blocks-in-the-bin'
import { statements } from './0080-statements'
import { submissions } from './0090-submissions'
import { undoOfMany } from './0100-undo-of-many'
import { reviews } from './0110-reviews'
import { valuesOfAYear } from './0120-values-of-a-year'
import { pagesOfOriginals } from './0130-pages-of-originals'
import { decisionsOfReviews } from './0140-decisions-of-reviews'
import { submissionsInSearch } from './0150-submissions-in-search'

/** The history of the tables, oldest first; numbers rise by tens. */
export const migrations: readonly Migration[] = [
  firstTables,
  indicatorPast,
  clearanceAndBreaks,
  searchInOrder,
  latestObservation,
  whereUsed,
  blocksInTheBin,
  statements,
  submissions,
  undoOfMany,
  reviews,
  valuesOfAYear,
  pagesOfOriginals,
  decisionsOfReviews,
  submissionsInSearch,
]
