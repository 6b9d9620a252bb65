#!/usr/bin/env node
// `npm start`: sets up what is missing, builds what is stale and opens the app on the sample project. With no display it
// exports the sample edition instead. Plain Node without dependencies: it runs before anything is installed.
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureBrowser, ensureElectron, hasDisplay } from './setup/browser.mjs'
import { ensureBuild } from './setup/build.mjs'
import { ensureDependencies, nodePath } from './setup/dependencies.mjs'
import { run } from './setup/run.mjs'
import { giveUp, say } from './setup/say.mjs'

process.chdir(join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..'))

const exportSample = async () => {
  const folder = resolve(process.env.NIANKAN_EXPORT_FOLDER ?? join(homedir(), 'niankan-sample'))
  mkdirSync(folder, { recursive: true })
  const stampedName = `sample-${new Date().toISOString().replace(/[:.]/g, '-')}.niankan`
  const [project, pdf, html] = [stampedName, '2025.pdf', '2025.html'].map((name) => join(folder, name))
  say('There is no display: the sample edition is exported instead.')
  for (const args of [
    ['new', project, '--sample'],
    ['export', project, '--edition', '2025', '--pdf', pdf, '--html', html],
  ]) {
    const { code } = await run(nodePath(), ['out/main/cli.js', ...args])
    if (code !== 0) giveUp('The sample could not be exported.', 'The lines above say why.')
  }
  say(
    `\nProject  ${project}\nPDF      ${pdf}\nHTML     ${html}\n\nOn a machine with a display, npm start opens the app itself.`,
  )
}

const openApp = async () => {
  const files = process.argv.slice(2)
  const wanted = files.length ? files.map((file) => resolve(process.env.INIT_CWD ?? '.', file)) : ['--sample']
  const electron = await ensureElectron()
  if (electron) return run(electron, ['.', ...wanted])
  const browser = await ensureBrowser()
  if (!browser)
    giveUp(
      'The app needs Electron’s binary or a browser of the Chromium family.',
      'Install a browser as said above, then run npm start again.',
    )
  return run(nodePath(), ['out/main/chromium.js', ...wanted], { env: { ...process.env, NIANKAN_BROWSER: browser } })
}

await ensureDependencies()
await ensureBuild()
if (hasDisplay()) {
  const { code } = await openApp()
  process.exitCode = code
} else {
  await exportSample()
}
