import { join } from 'node:path'
import type { CliCommand } from '../../../src-main/cli/command'
import { cliDeps } from '../../../src-main/cli/project-file'
import { createProject } from '../../../src-main/store/create-project'
import { closeProject } from '../../../src-main/store/open'
import { must } from '../../support/session/must'
import { temporaryFolder } from './run-cli'

/** Options by name; one that takes no words is `true`. */
export type Options = Readonly<Record<string, string | true>>

/** Runs a command in this process, as `main` does once the words are parsed; what it says goes to `say`. */
export const runCommand = async (
  command: CliCommand,
  operands: readonly string[],
  options: Options = {},
  say: (text: string) => void = () => undefined,
) =>
  command.run({
    operands,
    text: (option) => {
      const value = options[option]
      return typeof value === 'string' ? value : null
    },
    has: (option) => options[option] === true,
    terminal: { print: () => undefined, say, sayFailure: async () => undefined, sayNotes: async () => undefined },
  })

/** The path of an empty project that nobody has open. */
export const emptyProject = (): string => {
  const path = join(temporaryFolder(), 'report.niankan')
  closeProject(must(createProject(path, cliDeps(), { name: 'report' })))
  return path
}
