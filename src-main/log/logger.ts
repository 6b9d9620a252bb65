import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
/** Facts of an event: ids, sizes, codes, durations. Never document text, file contents or names of people. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>

/** Writes one JSON line an event. */
export interface Log {
  readonly debug: (event: string, facts?: LogFacts) => void
  readonly info: (event: string, facts?: LogFacts) => void
  readonly warn: (event: string, facts?: LogFacts) => void
  readonly error: (event: string, facts?: LogFacts) => void
  /** The same log, speaking for another room. */
  readonly child: (room: string) => Log
}

/** Where lines go: a rotating file, standard error, a test's array. */
export type LogSink = (line: string) => void

const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error']

export interface LogOptions {
  readonly sink: LogSink
  readonly now: () => number
  /** Lines below it are left out. */
  readonly level?: LogLevel
}

/** A log that speaks for `room`; each line carries time, level, room, event and the facts. */
export function createLog(room: string, options: LogOptions): Log {
  const lowest = levels.indexOf(options.level ?? 'info')
  const write =
    (level: LogLevel) =>
    (event: string, facts: LogFacts = {}): void => {
      if (levels.indexOf(level) < lowest) return
      options.sink(JSON.stringify({ at: new Date(options.now()).toISOString(), level, room, event, ...facts }))
    }
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    child: (other) => createLog(other, options),
  }
}

/** For a process without a log file: what went wrong, on standard error. */
export const errorLog = (room: string): Log =>
  createLog(room, { sink: (line) => process.stderr.write(`${line}\n`), now: Date.now, level: 'error' })

/** Leaves everything out. */
export const silentLog: Log = createLog('silent', { sink: () => undefined, now: () => 0 })

export interface RotationOptions {
  readonly maxBytes?: number
  readonly keepFiles?: number
}

/**
 * Appends lines to `path`; a file that has grown past `maxBytes` becomes `path.1`, and so on up to `keepFiles`. A log
 * that can't be written must not stop the work it tells of, so the first failure is told on standard error, once.
 */
export function rotatingFile(path: string, { maxBytes = 2_000_000, keepFiles = 3 }: RotationOptions = {}): LogSink {
  let isBroken = false
  let size = -1
  return (line) => {
    if (isBroken) return
    try {
      if (size < 0) size = openSize(path)
      if (size > maxBytes) {
        rotate(path, keepFiles)
        size = 0
      }
      appendFileSync(path, `${line}\n`)
      size += Buffer.byteLength(line) + 1
    } catch (error) {
      isBroken = true
      console.error(`The log file can't be written: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}

function openSize(path: string): number {
  mkdirSync(dirname(path), { recursive: true })
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function rotate(path: string, keepFiles: number): void {
  for (let at = keepFiles - 1; at >= 1; at -= 1) {
    if (statSync(`${path}.${at}`, { throwIfNoEntry: false })) renameSync(`${path}.${at}`, `${path}.${at + 1}`)
  }
  renameSync(path, `${path}.1`)
}
