import { resolve } from 'node:path'
import { fail, ok, type Result } from '../../../src-shared/failure/result'
import { backUp, keepBackUp } from '../../store/back-up'
import { listBackUps } from '../../store/back-up-files'
import { settlePath } from '../../store/file-header'
import type { Store } from '../../store/store'
import { type CliCommand, type CommandOutput, output } from '../command'
import { cliDeps, readProject } from '../project-file'

const listed = (project: string): Result<CommandOutput> => {
  const files = listBackUps(settlePath(resolve(project)))
  return ok(
    output(
      files,
      files.map(({ path, at, reason, bytes }) => `${at}  ${reason}  ${bytes} bytes  ${path}`),
    ),
  )
}

const copied = async (store: Store, file: string | undefined): Promise<Result<CommandOutput>> => {
  const made = file === undefined ? await keepBackUp(store, 'manual', cliDeps()) : await backUp(store, resolve(file))
  if (!made.ok) return made
  const path = 'path' in made.value ? made.value.path : resolve(file ?? '')
  return ok(output({ file: path, bytes: made.value.bytes }, [`${path}: ${made.value.bytes} bytes`]))
}

/** Without a file the backup goes to the project's own folder of them; `--list` says what is there. */
export const backUpCommand: CliCommand = {
  options: { list: { type: 'boolean' } },
  operands: [1, 2],
  run: ({ operands: [project = '', file], has }) => {
    if (has('list') && file !== undefined) return fail('wrong-usage', { problem: '--list FILE' })
    return has('list') ? listed(project) : readProject(project, (store) => copied(store, file))
  },
}
