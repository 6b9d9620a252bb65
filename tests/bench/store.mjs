// What the main process does with a big project: 2,000 indicators, 200,000 observations, 10 editions of 60 sections.
import { join } from 'node:path'
import { provideBigProject } from './big-project-file.mjs'
import { alternate, describeTimes, judge } from './measure.mjs'
import { withSources } from './sources.mjs'

const SAVES = 100

/** The time that nineteen in twenty stay below. */
const slowOf = (times) => times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1]

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
    return {
      lines: [
        `A big project (${uses} uses of its busiest indicator)`,
        ...describeTimes({ ...times, 'saving a section (p95)': saveSlow }),
      ],
      goals: [
        judge({ what: 'where used', ours: times['where the busiest indicator is used'], atMostMs: 20 }),
        judge({
          what: 'indicators without a value of a new year',
          ours: times['listing the indicators without a value of a new year'],
          atMostMs: 20,
        }),
        judge({ what: 'saving a section, p95', ours: saveSlow, atMostMs: 20 }),
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
