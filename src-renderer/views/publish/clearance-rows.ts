import type { ClearanceRow } from '../../../src-shared/contract/clearance'

/** Which values of an edition are listed: those that may not be published yet, those that were cleared, or all. */
export type ClearanceLook = 'open' | 'cleared' | 'all'

export const clearanceLooks: readonly ClearanceLook[] = ['open', 'cleared', 'all']

export const rowsOf = (rows: readonly ClearanceRow[], look: ClearanceLook): readonly ClearanceRow[] =>
  rows.filter(({ clearance, problem }) =>
    look === 'all' ? true : look === 'open' ? problem !== null : clearance.state === 'cleared' && problem === null,
  )

/** The look that a person who opens the list most likely wants: what is open, else all that could be asked for. */
export const firstLook = (rows: readonly ClearanceRow[]): ClearanceLook =>
  rows.some(({ problem }) => problem !== null) ? 'open' : 'all'
