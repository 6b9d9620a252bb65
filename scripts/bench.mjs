#!/usr/bin/env node
// `npm run bench [-- NAME…]`: how fast the built app is beside what it can't be faster than. Not part
// of `npm test`: a busy machine would fail it.
import { join } from 'node:path'
import { ensureBrowser } from './setup/browser.mjs'
import { ensureBuild } from './setup/build.mjs'
import { ensureDependencies, nodePath } from './setup/dependencies.mjs'
import { run } from './setup/run.mjs'
import { giveUp } from './setup/say.mjs'

process.chdir(join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..'))
await ensureDependencies()
await ensureBuild()
const browser = await ensureBrowser()
if (!browser) giveUp('The measurements need a browser of the Chromium family.', 'Install one as said above.')
const { code } = await run(nodePath(), ['tests/bench/run.mjs', ...process.argv.slice(2)], {
  env: { ...process.env, NIANKAN_BROWSER: browser },
})
process.exit(code)
