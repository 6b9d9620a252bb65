// Reading a Word file of a hundred pages beside mammoth alone, and the command line down to sections and numbers.
import { join } from 'node:path'
import { build } from 'esbuild'
import { alternate, describeTimes, judge } from './measure.mjs'
import { timeProcess } from './processes.mjs'
import { withSources } from './sources.mjs'

export const benchDocx = async ({ folder }) => {
  const book = join(folder, 'book.docx')
  const pages = await withSources(async (load) => (await load('/tests/bench/docx-book.ts')).writeDocxBook(book))
  // Under node_modules it finds the packages it needs.
  const ours = 'node_modules/.cache/niankan-bench/docx-read.mjs'
  await build({
    entryPoints: ['tests/bench/docx-read.ts'],
    ...{ bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile: ours },
  })
  const times = await alternate({
    'text, tables and notes': () => timeProcess(process.execPath, [ours, book]),
    'mammoth alone': () => timeProcess(process.execPath, ['tests/bench/docx-bare.mjs', book]),
    'inspected on the command line': () =>
      timeProcess(process.execPath, ['out/main/cli.js', 'inspect', book, '--as', 'edition', '--json']),
  })
  return {
    lines: [`Reading a Word file of ${pages} pages`, ...describeTimes(times)],
    goals: [
      judge({
        what: 'reading a Word file beside mammoth',
        ours: times['text, tables and notes'],
        baseline: times['mammoth alone'],
        atMostTimes: 1.5,
      }),
    ],
  }
}
