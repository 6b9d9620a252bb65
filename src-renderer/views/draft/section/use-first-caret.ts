import { useEffect } from 'react'
import { tellStarted } from '../../../parts/after-start'

/** Puts the caret into the section once it can be typed in, unless a person has gone elsewhere meanwhile. */
export const useFirstCaret = (): void => {
  useEffect(() => {
    const place = () => {
      const page = document.querySelector<HTMLElement>('.nk-editor[data-status="open"] [contenteditable="true"]')
      if (!page) return false
      if (document.activeElement === document.body || document.activeElement === null) page.focus()
      // The caret is drawn before the rest of the window comes.
      requestAnimationFrame(() => setTimeout(tellStarted))
      return true
    }
    if (place()) return
    const observer = new MutationObserver(() => {
      if (place()) observer.disconnect()
    })
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-status', 'contenteditable'],
    })
    return () => observer.disconnect()
  }, [])
}
