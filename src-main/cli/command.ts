import type { Result } from '../../src-shared/failure/result'
import type { Terminal } from './terminal'

/** 0 done, 1 findings or refused input, 2 wrong usage (DESIGN §8). */
export type ExitCode = 0 | 1 | 2

/** Options as `node:util` parseArgs takes them. */
export type OptionShapes = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>
>

export interface Invocation {
  readonly operands: readonly string[]
  readonly text: (option: string) => string | null
  readonly has: (option: string) => boolean
  readonly terminal: Terminal
}

export interface CliCommand {
  readonly options: OptionShapes
  /** How many operands it takes. */
  readonly operands: readonly [least: number, most: number]
  /** What it prints with `--json`, and its lines without; a failure ends with exit code 1. */
  readonly run: (invocation: Invocation) => Promise<Result<CommandOutput>> | Result<CommandOutput>
}

export interface CommandOutput {
  readonly json: unknown
  readonly lines: readonly string[]
}

export const output = (json: unknown, lines: readonly string[]): CommandOutput => ({ json, lines })
