import type { Page } from '@playwright/test'

export interface Stop {
  readonly name: string
  readonly isFocusVisible: boolean
}

export interface TabWalk {
  /** Where the Tab key stopped, in order. */
  readonly stops: readonly Stop[]
  /** Controls that could take the focus and that no stop was at. */
  readonly missed: readonly string[]
}

/**
 * What the page's scripts need for a walk: names for controls, the list of those that Tab should reach, and whether
 * the focused one looks other than it does without the focus.
 */
const walkScript = `(() => {
  const nameOf = (element) =>
    element.tagName.toLowerCase() + ' ' + (element.getAttribute('aria-label') || element.title || element.textContent || element.className || '').trim().slice(0, 40)
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getClientRects().length > 0
  // One of a group is a stop; the arrows go on from there (ARIA: toolbar, tree, tabs, radio group).
  const isRoving = (element) => element.closest('[role=toolbar], [role=tree], [role=tablist], [role=radiogroup], [role=listbox], [role=menu], [contenteditable=true]') !== null
  const look = (element) => {
    for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish()
    const signs = []
    for (let at = element, up = 0; at && up < 3; at = at.parentElement, up += 1) {
      const style = getComputedStyle(at)
      const after = getComputedStyle(at, '::after')
      signs.push(style.outline, style.boxShadow, style.borderColor, style.backgroundColor, style.color, after.outline, after.boxShadow)
    }
    // A tree shows the line that the arrows start from.
    if (element.closest('[role=tree]'))
      for (const line of element.closest('[role=tree]').querySelectorAll('.ant-tree-treenode, .ant-tree-node-content-wrapper')) {
        const style = getComputedStyle(line)
        signs.push(style.outline, style.boxShadow, style.backgroundColor)
      }
    return signs.join('|')
  }
  return {
    list: () => [...document.querySelectorAll('button, input, select, textarea, a[href], [tabindex]')]
      .filter((element) => element.tabIndex >= 0 && !element.disabled && isShown(element) && !isRoving(element) && element.type !== 'hidden')
      .map((element, at) => { element.dataset.walk = String(at); return nameOf(element) }),
    here: async () => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      // In the text the caret shows where one is; leaving it would take the caret away.
      if (element.isContentEditable) return { name: nameOf(element), at: element.dataset.walk ?? null, isFocusVisible: true }
      const focused = look(element)
      element.blur()
      // React takes its marks away a moment later.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      const plain = look(element)
      element.focus({ focusVisible: true, preventScroll: true })
      return { name: nameOf(element), at: element.dataset.walk ?? null, isFocusVisible: focused !== plain }
    },
  }
})()`

interface Here extends Stop {
  readonly at: string | null
}

/** Presses Tab from the top of the page until it is back there, and tells what it met and what it missed. */
export const walkByTab = async (page: Page): Promise<TabWalk> => {
  await page.evaluate(`window.tabWalk = ${walkScript}; document.activeElement?.blur()`)
  const names = await page.evaluate<string[]>('window.tabWalk.list()')
  const stops: Stop[] = []
  const met = new Set<string>()
  for (let step = 0; step < 200; step += 1) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate<Here | null>('window.tabWalk.here()')
    if (here === null) continue
    if (here.at !== null && met.has(here.at)) break
    if (here.at !== null) met.add(here.at)
    stops.push({ name: here.name, isFocusVisible: here.isFocusVisible })
  }
  return { stops, missed: names.filter((_, at) => !met.has(String(at))) }
}
