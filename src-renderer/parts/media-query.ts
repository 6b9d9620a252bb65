import { useSyncExternalStore } from 'react'

/** A hook that tells whether the system says so now, such as that the person wants less motion. */
export const mediaQuery = (query: string): (() => boolean) => {
  const list = window.matchMedia(query)
  const listen = (changed: () => void) => {
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }
  return () => useSyncExternalStore(listen, () => list.matches)
}
