import { defineConfig } from '@playwright/test'

/** What a shell of its own can break: the window itself, and one whole journey through every room. */
const onElectron = { testMatch: /(window|electron-shell|yearly-job)\.spec\.ts$/, grepInvert: /real reports/ }

const projects = [
  { name: 'chromium', testIgnore: /electron-shell\.spec\.ts$/ },
  { name: 'electron-stand-in', ...onElectron },
  // Reported as skipped where Electron's binary is missing.
  { name: 'electron', ...onElectron },
]
const wanted = process.env.NIANKAN_SHELL

/**
 * End-to-end tests drive the built app, one at a time. Each project is a shell; NIANKAN_SHELL names one to run the whole
 * suite on. There are no retries: a flaky test is a fault.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  outputDir: 'out/e2e',
  projects: wanted === undefined ? projects : [{ name: wanted }],
})
