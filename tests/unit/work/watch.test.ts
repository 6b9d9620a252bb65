import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'niankan-watch-'))
const watch = join(import.meta.dirname, '../../../src-main/work/watch.ts')

/** Runs a script that may use `startWatch`; gives how its process ended. */
const run = async (script: string): Promise<{ code: number | null; signal: string | null }> => {
  const entry = join(folder, `${script.length}.mjs`)
  await build({
    stdin: {
      contents: `import { startWatch } from ${JSON.stringify(watch)}\n${script}`,
      resolveDir: folder,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: entry,
    logLevel: 'error',
  })
  const child = spawn(process.execPath, [entry], { stdio: 'inherit' })
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })))
}

const mebibyte = 1024 * 1024

describe('a watched process', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is ended in a loop that gives no sign of life', async () => {
    const ended = await run(`startWatch({ memoryBytes: ${4096 * mebibyte}, silenceMs: () => 300 }); for (;;);`)
    expect(ended.signal).toBe('SIGKILL')
  })

  it('is ended when it takes too much memory', async () => {
    const ended = await run(`
      const watch = startWatch({ memoryBytes: ${300 * mebibyte}, silenceMs: () => 60_000 })
      const taken = []
      for (;;) { taken.push(new Uint8Array(${mebibyte}).fill(1)); watch.beat('more') }`)
    expect(ended.signal).toBe('SIGKILL')
  })

  it('ends by itself when its work is done', async () => {
    const ended = await run(`
      const watch = startWatch({ memoryBytes: ${4096 * mebibyte}, silenceMs: () => 60_000 })
      watch.beat('work')`)
    expect(ended).toEqual({ code: 0, signal: null })
  })
})
