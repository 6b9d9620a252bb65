// From spawning Node to a caret in a section, beside launching the same browser with the same flags to an empty page.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { caretInSection, openAppWindow } from './app-window.mjs'
import { alternate, describeTimes, judge } from './measure.mjs'

/** Bundles the baseline with the app's own launch, so that the flags can't differ. */
const bundleBaseline = async (folder) => {
  // In the checkout, for its packages are found from there.
  const outfile = join('out', 'bench', 'launch-bare.mjs')
  await build({
    entryPoints: ['tests/bench/launch-bare.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  return { script: outfile, profiles: join(folder, 'bare-profiles') }
}

const runBaseline = ({ script, profiles }, { browser, isHeadless }) =>
  new Promise((resolve, reject) => {
    // The profile stays, as the app's own does from start to start; the first of all, which isn't measured, makes both.
    rmSync(join(profiles, '1', 'DevToolsActivePort'), { force: true })
    const began = performance.now()
    const child = spawn(process.execPath, [script, browser, profiles, isHeadless ? 'headless' : 'window'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let answer = null
    child.stdout.once('data', (data) => {
      answer = { fromSpawn: performance.now() - began, launch: Number(String(data).trim()) }
    })
    child.on('close', (code) => (code === 0 && answer ? resolve(answer) : reject(new Error(`launch-bare: ${code}`))))
  })

export const benchStart = async ({ folder, sample, browser, isHeadless }) => {
  const baseline = await bundleBaseline(folder)
  const bareLaunches = []
  const userData = join(folder, 'start-data')
  const times = await alternate({
    'app to a caret': async () => {
      const app = await openAppWindow({ project: sample, userData, isHeadless })
      const at = await app.evaluate(caretInSection)
      await app.close()
      rmSync(join(userData, 'profiles', '1', 'DevToolsActivePort'), { force: true })
      return at - app.began
    },
    'Node and browser to about:blank': async () => {
      const { fromSpawn, launch } = await runBaseline(baseline, { browser, isHeadless })
      bareLaunches.push(launch)
      return fromSpawn
    },
  })
  // The first of them belongs to the round that isn't measured.
  const launches = { 'of which launching': bareLaunches.slice(1) }
  const ours = times['app to a caret']
  const bare = times['Node and browser to about:blank']
  return {
    lines: [
      `Starting (${isHeadless ? 'headless' : 'in a window'})`,
      ...describeTimes(times),
      ...describeTimes(launches),
    ],
    goals: [judge({ what: 'start beside an empty browser', ours, baseline: bare, atMostTimes: 1.6 })],
  }
}
