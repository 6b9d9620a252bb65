#!/usr/bin/env node
// `npm run niankan -- COMMAND …`: the command line, built when stale. Paths are taken from where npm was called.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { ensureBuild } from './setup/build.mjs'
import { ensureDependencies, nodePath } from './setup/dependencies.mjs'

const checkout = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
process.chdir(checkout)
await ensureDependencies()
await ensureBuild()
const child = spawn(resolve(nodePath()), [join(checkout, 'out/main/cli.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: process.env.INIT_CWD ?? checkout,
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('close', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
