import type { EditionId } from '../../src-shared/data/ids'
import { kept } from '../../src-shared/data/kept'
import type { EditionContext, ObservationLookup } from '../../src-shared/data/observation-lookup'
import { resolveBinding } from '../../src-shared/data/resolve-binding'
import { EditionLanguage, NumberStyle } from '../../src-shared/document/edition'
import type { NumberText } from '../../src-shared/document/plain-text'
import type { ReadDb } from './database'
import { editionMoment } from './history-moment'
import { observationLookup } from './observation-lookup'
import { numberIn, numberOrNullIn, textIn } from './row'

/** What bindings of an edition resolve with: its context, and the data as of the change it is frozen at, if it is. */
export interface EditionData {
  readonly context: EditionContext
  readonly lookup: ObservationLookup
}

/** As known on a day, or now. The lookup keeps what it has read: use it for one piece of work and let it go. */
export function editionData(
  db: ReadDb,
  editionId: EditionId,
  asKnownOn: string | null = null,
  lookupAt = (moment: number | null) => observationLookup(db, moment),
): EditionData {
  const row = db.get(
    'SELECT data_year, cut_off_date, language, number_style, data_as_of FROM edition WHERE id = @editionId',
    { editionId },
  )
  return {
    context: {
      dataYear: numberIn(row, 'data_year'),
      cutOffDate: textIn(row, 'cut_off_date'),
      language: EditionLanguage.parse(row.language),
      numberStyle: NumberStyle.parse(row.number_style),
    },
    lookup: lookupAt(editionMoment(db, numberOrNullIn(row, 'data_as_of'), asKnownOn)),
  }
}

/** The words of live numbers, looked up in the data of their edition. */
export const numberTextOver =
  ({ context, lookup }: EditionData): NumberText =>
  (binding) =>
    resolveBinding(binding, lookup, context).text

/** The words of an edition's live numbers as they resolve now. */
export const numberTextOf = (db: ReadDb, editionId: EditionId): NumberText => numberTextOver(editionData(db, editionId))

/** The data of each edition, looked up once: all that aren't published see the same. */
export const editionsData = (db: ReadDb): ((editionId: EditionId) => EditionData) => {
  const lookupAt = kept((moment: number | null) => observationLookup(db, moment))
  return kept((editionId: EditionId) => editionData(db, editionId, null, lookupAt))
}
