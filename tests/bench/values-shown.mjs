// In the window, on a big project: opening it from the start screen, and an edited value in 200 numbers and 30 charts.
import { join } from 'node:path'
import { caretInSection, openAppWindow } from './app-window.mjs'
import { provideBigProject } from './big-project-file.mjs'
import { alternate, describeTimes, judge } from './measure.mjs'
import { withSources } from './sources.mjs'

/** In the page: opens the first of the recent projects and resolves with the milliseconds until its section is there. */
const openRecent = `(async () => {
  const row = await new Promise((resolve) => {
    const look = () => {
      const found = document.querySelector('.start-recent .choice:not(:disabled)')
      if (found) resolve(found)
      else setTimeout(look, 5)
    }
    look()
  })
  const began = performance.now()
  row.click()
  const caret = await ${caretInSection}
  return caret - performance.timeOrigin - began
})()`

const SETTLED_MS = 400

/** In the page: records a value and resolves with the milliseconds until all numbers show it and all charts are redrawn. */
const record = (indicatorId, value, { numbers, charts, period }) => `(async () => {
  const shown = '${value}'
  const draft = {
    indicatorId: '${indicatorId}', subject: '全国', period: '${period}', value: shown, unit: '亿元',
    changeBasis: '', priceBasis: 'none', scope: '', sourceNote: '统计公报${period}',
  }
  // Counts over the whole edition follow a value: nobody records the next one within the same moment.
  await new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve), ${SETTLED_MS}))
  const before = new Map([...document.querySelectorAll('img.nk-chart')].map((one) => [one, one.src]))
  const began = performance.now()
  const answer = await window.niankan.call('observation.record', { draft, reason: '' })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return new Promise((resolve, reject) => {
    const plain = (text) => text.replaceAll(',', '')
    const look = () => {
      const all = [...document.querySelectorAll('.live-number')]
      const moved = all.filter((one) => plain(one.textContent).includes(shown)).length
      const drawn = [...document.querySelectorAll('img.nk-chart')]
        .filter((one) => plain(one.alt).includes(shown) && one.src !== before.get(one) && one.complete)
      if (moved >= ${numbers} && drawn.length >= ${charts}) {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began), 0))
      } else if (performance.now() - began > 20000) reject(new Error('Shown: ' + moved + ' of ' + all.length + ', ' + drawn.length))
      else setTimeout(look, 1)
    }
    look()
  })
})()`

export const benchValues = async ({ folder, isHeadless }) => {
  const project = join(folder, 'big-window.niankan')
  const userData = join(folder, 'values-data')
  await provideBigProject(project)
  const size = await withSources(async (load) => {
    const { BUSY_NUMBERS, BUSY_CHARTS, NEWEST_YEAR } = await load('/tests/bench/big-project.ts')
    return { numbers: BUSY_NUMBERS, charts: BUSY_CHARTS, period: NEWEST_YEAR - 1 }
  })
  const first = await openAppWindow({ project, userData, isHeadless })
  await first.evaluate(caretInSection)
  const [{ id: indicatorId }] = await first.evaluate(
    `window.niankan.call('indicator.list', { query: '全部工业增加值' }).then((answer) => answer.value)`,
  )
  let turn = 700_000
  const { edited } = await alternate({
    edited: () => {
      turn += 1
      return first.evaluate(record(indicatorId, turn, size))
    },
  })
  await first.close()
  const { opened } = await alternate({
    opened: async () => {
      const app = await openAppWindow({ userData, isHeadless })
      const took = await app.evaluate(openRecent)
      await app.close()
      return took
    },
  })
  return {
    lines: [
      'A big project in the window',
      ...describeTimes({ 'an edited value shown': edited, 'opened from the start screen': opened }),
    ],
    goals: [
      judge({ what: 'an edited value in 200 numbers and 30 charts', ours: edited, atMostMs: 100 }),
      judge({ what: 'opening from the start screen', ours: opened, atMostMs: 300 }),
    ],
  }
}
