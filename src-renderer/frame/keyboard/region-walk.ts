import { useRef } from 'react'
import { useShortcut } from '../../parts/use-shortcut'

// Bars and panes in the order of the document; a view without panes is one region itself.
const REGIONS = '.top-bar, .rail, .workspace-view:not(:has(.panes)), .workspace-view .panes-slot'
const STOPS =
  '[contenteditable="true"], a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex="0"]'
/** Where one wants to be in a region entered for the first time: the text, the tree, or what is chosen there. */
const WANTED_STOPS = '.nk-page[contenteditable="true"], [role="tree"], [aria-current]:not([aria-current="false"])'

/** The place `step` further among `count` in a ring; from nowhere (-1) the first, or the last. */
export const stepInRing = (count: number, at: number, step: 1 | -1): number => {
  if (at === -1) return step === 1 ? 0 : count - 1
  return (at + step + count) % count
}

export const isSeen = (element: HTMLElement): boolean => element.checkVisibility({ visibilityProperty: true })

const stopOf = (region: HTMLElement, last: HTMLElement | undefined): HTMLElement | null => {
  if (last && region.contains(last) && isSeen(last)) return last
  const find = (stops: string) => [...region.querySelectorAll<HTMLElement>(stops)].find(isSeen) ?? null
  return find(WANTED_STOPS) ?? find(STOPS)
}

/** F6 and Shift+F6 lead from pane to pane, and back to where one was in it. */
export const useRegionWalk = (): void => {
  const lastStops = useRef(new WeakMap<HTMLElement, HTMLElement>())
  useShortcut((event) => {
    const focused = document.activeElement
    // A dialog keeps the focus until it is closed.
    if (event.key !== 'F6' || focused?.closest('[role="dialog"]')) return false
    const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter((region) => stopOf(region, undefined))
    const at = regions.findIndex((region) => region.contains(focused))
    const here = regions[at]
    if (here && focused instanceof HTMLElement) lastStops.current.set(here, focused)
    const next = regions[stepInRing(regions.length, at, event.shiftKey ? -1 : 1)]
    if (next) stopOf(next, lastStops.current.get(next))?.focus()
    return true
  })
}
