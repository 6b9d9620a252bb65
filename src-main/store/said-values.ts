import { z } from 'zod'
import type { IndicatorId } from '../../src-shared/data/ids'
import { Observation, type ObservationKey } from '../../src-shared/data/observation'
import type { ReadDb } from './database'
import { keyText } from './observation-key'

const SaidRow = Observation.pick({
  id: true,
  subject: true,
  period: true,
  changeBasis: true,
  priceBasis: true,
  scope: true,
  value: true,
  unit: true,
  qualifier: true,
  status: true,
  sourceId: true,
}).extend({ source: z.string(), isPreferred: z.number() })

/** A live value with the words that name its source. */
export type SaidValue = z.output<typeof SaidRow>

/** The live values of an indicator by key (`keyText`), those that are preferred first, then the last recorded. */
export function saidValues(db: ReadDb, indicatorId: IndicatorId): Map<string, SaidValue[]> {
  const rows = db.all(
    `SELECT observation.id, observation.subject, observation.period, observation.change_basis AS changeBasis,
       observation.price_basis AS priceBasis, observation.scope, observation.value, observation.unit,
       observation.qualifier, observation.status, observation.source_id AS sourceId,
       coalesce(source.title, observation.source_note) AS source,
       EXISTS (SELECT 1 FROM source_preference preference
         WHERE preference.indicator_id = observation.indicator_id AND preference.subject = observation.subject
           AND preference.period = observation.period AND preference.change_basis = observation.change_basis
           AND preference.price_basis = observation.price_basis AND preference.scope = observation.scope
           AND preference.source_key = observation.source_key AND preference.superseded_change IS NULL) AS isPreferred
     FROM observation LEFT JOIN source ON source.id = observation.source_id
     WHERE observation.indicator_id = @indicatorId AND observation.superseded_change IS NULL
     ORDER BY isPreferred DESC, observation.recorded_change DESC`,
    { indicatorId },
  )
  const byKey = new Map<string, SaidValue[]>()
  for (const row of rows) {
    const said = SaidRow.parse(row)
    const key: ObservationKey = { ...said, indicatorId }
    const known = byKey.get(keyText(key))
    if (known) known.push(said)
    else byKey.set(keyText(key), [said])
  }
  return byKey
}
