#!/usr/bin/env node
// `npm run dev`: the renderer with hot reload from Vite, in Electron where its binary is, else in the Chromium shell.
import { join } from 'node:path'
import { ensureBrowser, ensureElectron } from './setup/browser.mjs'
import { ensureBuild } from './setup/build.mjs'
import { ensureDependencies, nodePath } from './setup/dependencies.mjs'
import { run } from './setup/run.mjs'
import { giveUp, say } from './setup/say.mjs'

process.chdir(join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..'))
await ensureDependencies()
await ensureBuild()
const electron = await ensureElectron()
const browser = electron ? null : await ensureBrowser()
if (!electron && !browser) giveUp('Neither Electron nor a browser was found.', 'Install a browser as said above.')

const { createServer } = await import('vite')
const { default: react } = await import('@vitejs/plugin-react')
const server = await createServer({
  configFile: false,
  root: 'src-renderer',
  plugins: [react()],
  server: { host: '127.0.0.1' },
})
await server.listen()
const url = server.resolvedUrls?.local[0] ?? ''
say(`Renderer served at ${url}; edits under src-renderer and src-shared show at once. Main’s sources need a restart.`)
const env = { ...process.env, NIANKAN_DEV_URL: url, ...(browser && { NIANKAN_BROWSER: browser }) }
const { code } = electron
  ? await run(electron, ['.', '--sample'], { env })
  : await run(nodePath(), ['out/main/chromium.js', '--sample'], { env })
await server.close()
process.exit(code)
