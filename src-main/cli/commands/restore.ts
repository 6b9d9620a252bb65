import { resolve } from 'node:path'
import { ok, type Result } from '../../../src-shared/failure/result'
import { replaceByBackUp, restoreBackUp } from '../../store/restore'
import { type CliCommand, type CommandOutput, output } from '../command'
import { cliDeps } from '../project-file'

const replaced = (file: string, target: string): Result<CommandOutput> => {
  const done = replaceByBackUp(file, target, cliDeps())
  return done.ok ? ok(output({ file: target, kept: done.value.kept }, [target, done.value.kept])) : done
}

/** `--replace` puts it in the place of a project, which is kept among its backups first. */
export const restoreCommand: CliCommand = {
  options: { replace: { type: 'boolean' } },
  operands: [2, 2],
  run: ({ operands: [file = '', project = ''], has }) => {
    const target = resolve(project)
    if (has('replace')) return replaced(resolve(file), target)
    const restored = restoreBackUp(resolve(file), target, cliDeps())
    return restored.ok
      ? ok(output({ file: target, bytes: restored.value.bytes }, [`${target}: ${restored.value.bytes} bytes`]))
      : restored
  },
}
