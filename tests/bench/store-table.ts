import { join } from 'node:path'
import { forkJob } from '../../src-main/shell/fork-job'
import { must } from '../support/session/must'
import { openTestSession } from '../support/session/test-session'
import { openTable } from '../support/tables/open-table'

const INDICATORS = 20
const REGIONS = 100
const YEARS = 97
const BEAT_MS = 5

/** As many cells as a table may have: regions below each other for each indicator, years beside each other. */
const textOf = (turn: number): string => {
  const years = Array.from({ length: YEARS }, (_, at) => `${1926 + at}年`)
  const rows = Array.from({ length: INDICATORS * REGIONS }, (_, row) => [
    `工业产值${Math.floor(row / REGIONS)}号（亿元）`,
    `地区${row % REGIONS}`,
    ...years.map((_, at) => String(turn + row * 10 + at)),
  ])
  return [['指标', '地区', ...years], ...rows].map((cells) => cells.join('\t')).join('\n')
}

/** How long it took, and for how long at most nothing else was done meanwhile. */
const watched = async (act: () => Promise<unknown>) => {
  let last = performance.now()
  let stall = 0
  const look = (): void => {
    const now = performance.now()
    stall = Math.max(stall, now - last - BEAT_MS)
    last = now
  }
  const beat = setInterval(look, BEAT_MS)
  const began = last
  await act()
  look()
  clearInterval(beat)
  return { took: performance.now() - began, stall }
}

/** A session like the window's, with jobs in processes of their own, into which big tables are imported. */
export const openTableWork = async () => {
  const session = openTestSession({ startJob: forkJob(join(import.meta.dirname, '../../out/main/job.js')) })
  const { api, host, folder } = session
  host.script(join(folder, 'table.niankan'))
  must(await api.project.create({}))
  let turn = 0
  return {
    values: INDICATORS * REGIONS * YEARS,
    /** Writes a table of new values, then takes it back. */
    writeAndUndo: async () => {
      turn += 1
      const { tableId, sheets } = await openTable(session, { text: textOf(turn) })
      const { mapping } = must(await api.table.openSheet({ tableId, sheet: sheets[0]?.name ?? '' }))
      const written = await watched(async () => {
        must(await api.table.commit({ tableId, mapping, title: '', onChanged: 'beside' }))
      })
      must(await api.table.close({ tableId }))
      const undone = await watched(async () => void must(await api.history.undo({})))
      return { written, undone }
    },
    close: session.close,
  }
}
