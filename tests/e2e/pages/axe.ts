import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { root } from '../support/app-process'

declare global {
  interface Window {
    readonly axe: { readonly run: (place: Document, options: RunOptions) => Promise<AxeResults> }
  }
}

const axeSource = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

/** What breaks WCAG 2.1 at level A or AA in the page as it stands: rule and place. */
export const findBarriers = async (page: Page): Promise<string[]> => {
  // Through the debugger, which no content policy stops.
  await page.evaluate(axeSource)
  // What is still fading in has colours that nobody will ever read.
  await expect
    .poll(() =>
      page.evaluate(
        () => document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity).length,
      ),
    )
    .toBe(0)
  const { violations } = await page.evaluate(() =>
    // Styles are read as the page has them: fetching them again would be refused by its policy.
    window.axe.run(document, {
      preload: false,
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
      // An experiment of axe's: it takes a picture made of letters (x²) for a label.
      rules: { 'label-content-name-mismatch': { enabled: false } },
    }),
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  )
}
