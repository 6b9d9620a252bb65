import { isAbsolute, resolve } from 'node:path'

export interface ShellArguments {
  /** Absolute path of the project to open, or null. */
  readonly project: string | null
  readonly isSample: boolean
}

/** Reads `[project] [--sample]`; switches of the browser engine, which Electron leaves in, are passed over. */
export const parseArguments = (args: readonly string[], folder: string): ShellArguments => {
  const names = args.filter((arg) => !arg.startsWith('-') && arg !== '.')
  const project = names[0] ?? null
  return {
    project: project === null ? null : isAbsolute(project) ? project : resolve(folder, project),
    isSample: args.includes('--sample'),
  }
}
