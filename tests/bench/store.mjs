// What the main process does with a big project: 2,000 indicators, 200,000 observations, 10 editions of 60 sections.
import { join } from 'node:path'
import { provideBigProject } from './big-project-file.mjs'
import { alternate, describeTimes, judge } from './measure.mjs'
import { withSources } from './sources.mjs'

const SAVES = 100

/** The time that nineteen in twenty stay below. */
const slowOf = (times) => times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1]

const TABLES = 3

/** Tables of as many values as one may have, each taken back before the next. */
const timeTables = async (load) => {
  const { openTableWork } = await load('/tests/bench/store-table.ts')
  const work = await openTableWork()
  const runs = []
  for (let run = 0; run < TABLES; run += 1) runs.push(await work.writeAndUndo())
  await work.close()
  return {
    values: work.values,
    written: runs.map(({ written }) => written.took),
    stalls: runs.map(({ written }) => written.stall),
    undone: runs.map(({ undone }) => undone.took),
  }
}

export const benchStore = async ({ folder }) => {
  const project = join(folder, 'big.niankan')
  await provideBigProject(project)
  return withSources(async (load) => {
    const { openStoreWork } = await load('/tests/bench/store-work.ts')
    const work = openStoreWork(project)
    const uses = work.countUses()
    const saves = Array.from({ length: SAVES }, () => work.saveSection())
    const times = await alternate({
      'where the busiest indicator is used': work.whereUsed,
      'listing the indicators without a value of a new year': work.listLacking,
      'recording a value that 60 sections show': work.recordValue,
      'pasting 10,000 cells': work.pasteBlock,
      'backing up': work.backUp,
      'copying the file, which leaves it to the system when it is on the disk': work.copyFile,
      'copying the file and waiting for the disk, as a backup does': work.copyToDisk,
    })
    work.close()
    const saveSlow = [slowOf(saves)]
    const table = await timeTables(load)
    return {
      lines: [
        `A big project (${uses} uses of its busiest indicator)`,
        ...describeTimes({
          ...times,
          'saving a section (p95)': saveSlow,
          [`writing a table of ${table.values} values`]: table.written,
          'the longest the window stood still meanwhile': table.stalls,
          'taking that table back': table.undone,
        }),
      ],
      goals: [
        judge({ what: 'where used', ours: times['where the busiest indicator is used'], atMostMs: 20 }),
        judge({
          what: 'indicators without a value of a new year',
          ours: times['listing the indicators without a value of a new year'],
          atMostMs: 20,
        }),
        judge({ what: 'saving a section, p95', ours: saveSlow, atMostMs: 20 }),
        judge({ what: 'the window standing still for a big table', ours: table.stalls, atMostMs: 300 }),
        judge({ what: 'taking a big table back', ours: table.undone, atMostMs: 3000 }),
        judge({ what: 'pasting 10,000 cells', ours: times['pasting 10,000 cells'], atMostMs: 1000 }),
        judge({
          what: 'backing up beside copying the file and waiting for the disk',
          ours: times['backing up'],
          baseline: times['copying the file and waiting for the disk, as a backup does'],
          atMostTimes: 1.5,
        }),
        judge({
          what: 'backing up beside copying the file without waiting',
          ours: times['backing up'],
          baseline: times['copying the file, which leaves it to the system when it is on the disk'],
          atMostTimes: 2,
        }),
      ],
    }
  })
}
