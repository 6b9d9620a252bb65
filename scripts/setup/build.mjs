import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodePath } from './dependencies.mjs'
import { run } from './run.mjs'
import { giveUp, say } from './say.mjs'

const stamp = 'out/.built'
const sources = ['src-main', 'src-renderer', 'src-shared', 'resources', 'electron.vite.config.ts', 'package-lock.json']

const newest = (path) => {
  const facts = statSync(path)
  if (!facts.isDirectory()) return facts.mtimeMs
  // A folder's own time tells of files removed.
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), facts.mtimeMs)
}
const isStale = () => !existsSync(stamp) || Math.max(...sources.map(newest)) > statSync(stamp).mtimeMs

/** Builds what runs (out/) when a source is newer. */
export const ensureBuild = async ({ always = false } = {}) => {
  if (!always && !isStale()) return
  say('Building …')
  const startedAt = new Date()
  const { code, output } = await run(nodePath(), ['node_modules/electron-vite/bin/electron-vite.js', 'build'], {
    quiet: true,
  })
  if (code !== 0) giveUp('The build failed:', output.trim().split('\n').slice(-30))
  mkdirSync('out', { recursive: true })
  writeFileSync(stamp, `${startedAt.toISOString()}\n`)
  say('Built.')
}
