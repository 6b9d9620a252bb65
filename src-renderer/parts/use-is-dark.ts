import { useSyncExternalStore } from 'react'

const listenToTheme = (changed: () => void): (() => void) => {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

/** Whether the window is drawn dark now. */
export const useIsDark = (): boolean =>
  useSyncExternalStore(listenToTheme, () => document.documentElement.dataset.theme === 'dark')
