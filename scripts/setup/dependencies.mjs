import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { run } from './run.mjs'
import { giveUp, say } from './say.mjs'

const stamp = 'node_modules/.niankan-lock'
const node24 = process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node'

const lockHash = () => createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const areFresh = () => existsSync(stamp) && existsSync(node24) && readFileSync(stamp, 'utf8') === lockHash()

/** Installs the dependencies when the lock file changed since the last time. No package's own script runs, but `node`'s. */
export const ensureDependencies = async () => {
  if (areFresh()) return
  say('Installing the dependencies of package-lock.json (about half a minute) …')
  const installed = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  if (installed.code !== 0)
    giveUp('The dependencies could not be installed.', [
      'Check the connection to the npm registry (npm ping), then run the command again.',
    ])
  // The package `node` brings Node 24 by its install script; better-sqlite3 ships its binaries and needs none.
  const node = await run('npm', ['rebuild', 'node', '--loglevel=error'], { quiet: true })
  if (!existsSync(node24))
    giveUp('Node 24 could not be installed from the npm package "node".', [
      node.output.trim().split('\n').at(-1) ?? '',
      'Run: npm rebuild node',
    ])
  writeFileSync(stamp, lockHash())
  say('Dependencies are installed.')
}

/** The Node that everything runs on, whatever the machine has. */
export const nodePath = () => node24
