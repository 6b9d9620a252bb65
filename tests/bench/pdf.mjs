// Reading a book of 150 pages of Chinese text beside pdf.js alone, and the command line down to sections and numbers.
import { join } from 'node:path'
import { build } from 'esbuild'
import { alternate, describeTimes, judge } from './measure.mjs'
import { timeProcess } from './processes.mjs'
import { withSources } from './sources.mjs'

export const benchPdf = async ({ folder }) => {
  const book = join(folder, 'book.pdf')
  const pages = await withSources(async (load) => (await load('/tests/bench/pdf-book.ts')).writePdfBook(book))
  // Under node_modules it finds the packages it needs.
  const ours = 'node_modules/.cache/niankan-bench/pdf-read.mjs'
  await build({
    entryPoints: ['tests/bench/pdf-read.ts'],
    ...{ bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile: ours },
  })
  const times = await alternate({
    'text in reading order': () => timeProcess(process.execPath, [ours, book]),
    'pdf.js alone': () => timeProcess(process.execPath, ['tests/bench/pdf-bare.mjs', book]),
    'inspected on the command line': () =>
      timeProcess(process.execPath, ['out/main/cli.js', 'inspect', book, '--as', 'edition', '--json']),
  })
  return {
    lines: [`Reading a PDF of ${pages} pages`, ...describeTimes(times)],
    goals: [
      judge({
        what: 'reading a PDF beside pdf.js',
        ours: times['text in reading order'],
        baseline: times['pdf.js alone'],
        atMostTimes: 1.5,
      }),
    ],
  }
}
