import { useSyncExternalStore } from 'react'

const query = window.matchMedia('(prefers-reduced-motion: reduce)')
const listen = (changed: () => void) => {
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether the person has asked the system for less motion. */
export const useIsStill = (): boolean => useSyncExternalStore(listen, () => query.matches)
