import { z } from 'zod'

/** `none`: nobody need clear it; `waiting`: an office must, and hasn't yet; `cleared`: it has. */
export const ClearanceState = z.enum(['none', 'waiting', 'cleared'])
export type ClearanceState = z.output<typeof ClearanceState>

const DayOrEmpty = z.union([z.iso.date(), z.literal('')])

/** Whether and by whom a value may be published. It holds for what one source says for one key, as long as it says so. */
export const Clearance = z.object({
  state: ClearanceState,
  office: z.string().max(200),
  person: z.string().max(100),
  clearedOn: DayOrEmpty,
  documentNumber: z.string().max(100),
  /** Not to be published before this day; empty: at any time. */
  embargoUntil: DayOrEmpty,
  note: z.string().max(1000),
})
export type Clearance = z.output<typeof Clearance>

export const noClearance: Clearance = {
  state: 'none',
  office: '',
  person: '',
  clearedOn: '',
  documentNumber: '',
  embargoUntil: '',
  note: '',
}

/** What speaks against publishing a value on a day; null: nothing. */
export function clearanceProblem({ state, embargoUntil }: Clearance, today: string): 'uncleared' | 'embargoed' | null {
  if (state === 'waiting') return 'uncleared'
  return embargoUntil > today ? 'embargoed' : null
}
