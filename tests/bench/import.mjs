// Importing each edition of the seeds on the command line, into a project that holds nothing else.
import { copyFileSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { alternate, describeTimes, judge } from './measure.mjs'
import { timeProcess } from './processes.mjs'

const seeds = '../shared/seeds'

export const benchImport = async ({ folder }) => {
  if (!existsSync(seeds)) return { lines: ['Importing the seeds: skipped, they are not here'], goals: [] }
  const empty = join(folder, 'empty.niankan')
  const cli = (...args) => timeProcess(process.execPath, ['out/main/cli.js', ...args])
  await cli('new', empty)
  const editions = readdirSync(seeds).filter((name) => /^00[01]_/.test(name))
  let count = 0
  const importing = (name) => () => {
    count += 1
    const project = join(folder, `import-${count}.niankan`)
    copyFileSync(empty, project)
    return cli('import', project, join(seeds, name), '--as', 'edition', '--year', '2022')
  }
  const times = await alternate(Object.fromEntries(editions.map((name) => [name.slice(0, 3), importing(name)])))
  return {
    lines: ['Importing an edition', ...describeTimes(times)],
    goals: Object.entries(times).map(([name, ours]) => judge({ what: `import of ${name}`, ours, atMostMs: 2000 })),
  }
}
