import { chromium } from 'playwright-core'
import { silentLog } from '../../src-main/log/logger'
import { launchBrowser } from '../../src-main/shell/chromium/launch-browser'

// The driver is imported as any program imports it, and the launch is the app's own, so that its flags can't differ.
// node launch-bare.mjs BROWSER PROFILES headless|window: prints how many milliseconds it took to show an empty page.
const [executable = '', profiles = '', mode] = process.argv.slice(2)
const began = performance.now()
const launched = await launchBrowser({
  driver: chromium,
  executable,
  profiles,
  isHeadless: mode === 'headless',
  isRoot: process.getuid?.() === 0,
  isTestPortOpen: true,
  log: silentLog,
})
if (!launched.ok) throw new Error(JSON.stringify(launched.error))
const page = launched.value.pages()[0] ?? (await launched.value.newPage())
await page.goto('about:blank')
process.stdout.write(`${performance.now() - began}\n`)
await launched.value.close()
