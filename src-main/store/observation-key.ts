import type { ObservationKey } from '../../src-shared/data/observation'
import type { SqlInput } from './database'

export const KEY_COLUMNS = 'indicator_id, subject, period, change_basis, price_basis, scope'
export const KEY_PARAMETERS = '@indicatorId, @subject, @period, @changeBasis, @priceBasis, @scope'
export const OF_KEY = `indicator_id = @indicatorId AND subject = @subject AND period = @period
  AND change_basis = @changeBasis AND price_basis = @priceBasis AND scope = @scope`

/** The parameters of a statement that asks for a key. */
export const toKeyInput = (key: ObservationKey) =>
  ({
    indicatorId: key.indicatorId,
    subject: key.subject,
    period: key.period,
    changeBasis: key.changeBasis,
    priceBasis: key.priceBasis,
    scope: key.scope,
  }) satisfies SqlInput

/** One text for a key, to group by. */
export const keyText = (key: ObservationKey): string =>
  JSON.stringify([key.indicatorId, key.subject, key.period, key.changeBasis, key.priceBasis, key.scope])
