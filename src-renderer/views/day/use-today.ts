import { useSyncExternalStore } from 'react'
import { listenTo } from '../../api/client'

// Swedish writes days as ISO does; here, not in Greenwich: an embargo ends at midnight.
const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date())

const subscribe = (changed: () => void): (() => void) => listenTo('clearance.changed', changed)

/** The day it is, an ISO date; main tells when another day means that values may be published. */
export const useToday = (): string => useSyncExternalStore(subscribe, today)
