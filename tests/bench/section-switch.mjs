// Going to a section of 200 paragraphs by a click in the outline, until its words are drawn.
import { join } from 'node:path'
import { caretInSection, openAppWindow } from './app-window.mjs'
import { alternate, describeTimes, judge } from './measure.mjs'
import { withSources } from './sources.mjs'

const PARAGRAPHS = 200

/** In the page: resolves when the outline is there, which follows the caret. */
const outlineThere = `new Promise((resolve) => {
  const look = () => (document.querySelector('.outline-row') ? resolve(true) : setTimeout(look, 5))
  look()
})`

/** In the page: clicks on a section and resolves with the milliseconds until its last paragraph has been drawn. */
const switchTo = (title, paragraphs) => `new Promise((resolve, reject) => {
  const row = document.querySelector('.outline-row[title="${title}"]')
  if (!row) return reject(new Error('No such section in the outline'))
  const began = performance.now()
  row.click()
  const look = () => {
    const page = document.querySelector('[contenteditable=true][role=textbox]')
    const shown = page ? page.querySelectorAll(':scope > p').length : 0
    if (shown !== ${paragraphs}) return performance.now() - began > 20000
      ? reject(new Error('Not shown: ' + shown))
      : setTimeout(look, 1)
    page.lastElementChild.getBoundingClientRect()
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began), 0))
  }
  look()
})`

export const benchSwitch = async ({ folder, isHeadless }) => {
  const project = join(folder, 'long.niankan')
  await withSources(async (load) => {
    const { writeLongProject } = await load('/tests/bench/sample-edition.ts')
    writeLongProject(project, PARAGRAPHS)
  })
  const app = await openAppWindow({ project, userData: join(folder, 'switch-data'), isHeadless })
  await app.evaluate(caretInSection)
  await app.evaluate(outlineThere)
  const times = await alternate({
    'to the long section': () => app.evaluate(switchTo('长', PARAGRAPHS)),
    'to a short one': () => app.evaluate(switchTo('短', 3)),
  })
  await app.close()
  return {
    lines: [`Switching to a section of ${PARAGRAPHS} paragraphs`, ...describeTimes(times)],
    goals: [judge({ what: 'switch to a long section', ours: times['to the long section'], atMostMs: 150 })],
  }
}
