import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
export const seedsFolder = join(root, '..', 'shared', 'seeds')
export const scorersFolder = join(root, '..', 'shared', 'score')
export const goldFolder = join(root, '..', 'shared', 'gold')
export const hasSeeds = existsSync(seedsFolder)

/** A folder of this test's own. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'niankan-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface CliAnswer {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command line as a script would. */
export const runCli = (args: readonly string[], env: Readonly<Record<string, string>> = {}): CliAnswer => {
  const entry = join(root, 'out', 'main', 'cli.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NIANKAN_LOCALE: 'en', ...env },
  })
  return { code: status, stdout, stderr }
}

/** The JSON a command prints; fails the test where the command failed. */
export const runJson = (args: readonly string[]): unknown => {
  const { code, stdout, stderr } = runCli([...args, '--json'])
  if (code !== 0) throw new Error(`niankan ${args.join(' ')} ended with ${code}: ${stderr}`)
  return JSON.parse(stdout)
}

/** A program's output, or null where this machine hasn't got it. */
export const readWith = (program: string, args: readonly string[]): string | null => {
  const { error, stdout } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return error ? null : stdout
}

export const hasPoppler = readWith('pdftotext', ['-v']) !== null

/** Runs one of the public scorers. */
export const score = (scorer: string, args: readonly string[]): unknown =>
  JSON.parse(execFileSync(process.execPath, [join(scorersFolder, scorer), ...args], { encoding: 'utf8' }))
