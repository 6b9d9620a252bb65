// Runs the measurements named, or all; exit code 1 where a goal is missed. Started by scripts/bench.mjs.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchDocx } from './docx.mjs'
import { benchExport } from './export.mjs'
import { benchExtract } from './extract.mjs'
import { benchImport } from './import.mjs'
import { RUNS } from './measure.mjs'
import { benchPdf } from './pdf.mjs'
import { timeProcess } from './processes.mjs'
import { benchSearch } from './search.mjs'
import { benchSwitch } from './section-switch.mjs'
import { benchStart } from './start.mjs'
import { benchStore } from './store.mjs'
import { benchValues } from './values-shown.mjs'

const parts = {
  start: benchStart,
  switch: benchSwitch,
  import: benchImport,
  extract: benchExtract,
  pdf: benchPdf,
  docx: benchDocx,
  export: benchExport,
  store: benchStore,
  values: benchValues,
  search: benchSearch,
}
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length) {
  console.error(`No such measurement: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'niankan-bench-'))
const sample = join(folder, 'sample.niankan')
const isHeadless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
const setting = { folder, sample, browser: process.env.NIANKAN_BROWSER, isHeadless }
console.log(
  `Node ${process.versions.node}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}; medians of ${RUNS} (least … most)\n`,
)
let isAllMet = true
try {
  await timeProcess(process.execPath, ['out/main/cli.js', 'new', sample, '--sample'])
  for (const [name, bench] of Object.entries(parts)) {
    if (asked.length && !asked.includes(name)) continue
    const { lines, goals } = await bench(setting)
    for (const line of lines) console.log(line)
    for (const { line } of goals) console.log(line)
    console.log('')
    isAllMet &&= goals.every(({ isMet }) => isMet)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(isAllMet ? 0 : 1)
