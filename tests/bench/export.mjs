// The sample to PDF: the command line beside a browser that prints the exported page, and beside the compiler alone.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { alternate, describeTimes, judge } from './measure.mjs'
import { timeProcess } from './processes.mjs'
import { withSources } from './sources.mjs'

export const benchExport = async ({ folder, sample, browser }) => {
  const cli = (...args) => timeProcess(process.execPath, ['out/main/cli.js', ...args])
  const html = join(folder, 'sample.html')
  await cli('export', sample, '--edition', '2025', '--html', html)
  const bareInput = await withSources(async (load) => {
    const { loadSampleEdition } = await load('/tests/bench/sample-edition.ts')
    const { writeBareInput } = await load('/tests/bench/export-pieces.ts')
    const { document, assets } = loadSampleEdition(sample, 2025)
    return writeBareInput(document, assets, join(folder, 'bare'))
  })
  let count = 0
  const print = () => {
    count += 1
    const profile = join(folder, `print-${count}`)
    mkdirSync(profile)
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const out = join(folder, 'browser.pdf')
    const args = [
      ...root,
      '--headless',
      '--disable-gpu',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      `--print-to-pdf=${out}`,
    ]
    return timeProcess(browser, [...args, `file://${html}`])
  }
  // The baseline is the compiler as it comes, which looks through the system's faces too; said beside it, one that doesn't.
  const noSystemFaces = { FONTCONFIG_FILE: join('resources', 'fonts', 'none-of-the-system.conf') }
  const bare = (env) => () =>
    timeProcess(process.execPath, ['tests/bench/export-bare.mjs', join(folder, 'bare.pdf'), ...bareInput], env)
  const times = await alternate({
    'command line': () => cli('export', sample, '--edition', '2025', '--pdf', join(folder, 'ours.pdf')),
    'browser printing once': print,
    'compiler alone': bare({}),
    'compiler alone, without the system’s faces': bare(noSystemFaces),
  })
  const ours = times['command line']
  return {
    lines: ['Exporting the sample to PDF', ...describeTimes(times)],
    goals: [
      judge({ what: 'export beside the browser', ours, baseline: times['browser printing once'], atMostTimes: 0.6 }),
      judge({ what: 'export beside the compiler', ours, baseline: times['compiler alone'], atMostTimes: 1.5 }),
    ],
  }
}
