#!/usr/bin/env node
// `npm test`: sets up, checks types, lint and house, builds, and runs every test. The last line counts them.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser, ensurePackages, findProgram, hasDisplay } from './setup/browser.mjs'
import { ensureBuild } from './setup/build.mjs'
import { ensureDependencies, nodePath } from './setup/dependencies.mjs'
import { run } from './setup/run.mjs'
import { giveUp, say } from './setup/say.mjs'

process.chdir(join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..'))
const results = 'test-results'
const count = { passed: 0, failed: 0, skipped: 0 }

const check = async (name, args) => {
  say(`\n— ${name}`)
  const { code } = await run(nodePath(), args)
  count[code === 0 ? 'passed' : 'failed']++
  if (code !== 0) say(`✖ ${name}`)
}

const units = async () => {
  say('\n— Units, integration, contract')
  const report = join(results, 'vitest.json')
  const { code } = await run(nodePath(), [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  if (!existsSync(report)) return void count.failed++
  const facts = JSON.parse(readFileSync(report, 'utf8'))
  count.passed += facts.numPassedTests
  count.failed += facts.numFailedTests
  count.skipped += facts.numPendingTests + (facts.numTodoTests ?? 0)
  // A file that can't even be loaded fails the run without failing a test.
  if (code !== 0 && facts.numFailedTests === 0) count.failed++
}

const windows = async () => {
  say('\n— End to end, in a real window')
  const report = join(results, 'playwright.json')
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json']
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  // A browser that is given a display shows real windows; without one the virtual display of Xvfb serves.
  const virtual = !hasDisplay() && findProgram('xvfb-run')
  const { code } = virtual
    ? await run('xvfb-run', ['-a', '-s', '-screen 0 1440x900x24', nodePath(), ...args], { env })
    : await run(nodePath(), args, { env })
  if (!existsSync(report)) return void count.failed++
  const { stats } = JSON.parse(readFileSync(report, 'utf8'))
  count.passed += stats.expected
  count.failed += stats.unexpected + stats.flaky
  count.skipped += stats.skipped
  if (code !== 0 && stats.unexpected + stats.flaky === 0) count.failed++
}

await ensureDependencies()
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
if (!(await ensureBrowser()))
  giveUp('The end-to-end tests need a browser of the Chromium family.', 'Install one as said above.')
if (process.platform === 'linux' && !hasDisplay() && !findProgram('xvfb-run'))
  await ensurePackages(['xvfb', 'xauth'], 'Tests in a real window need a virtual display.')
if (!findProgram('pdftotext'))
  await ensurePackages(['poppler-utils'], 'Tests of exported PDF read it back with poppler.')
for (const part of ['shared', 'main', 'renderer', 'tests'])
  await check(`Types: ${part}`, ['node_modules/typescript/bin/tsc', '-p', `tsconfig.${part}.json`])
await check('Lint and house', ['scripts/lint.mjs'])
await ensureBuild({ always: true })
await units()
await windows()
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
process.exit(count.failed ? 1 : 0)
