import { resolve } from 'node:path'
import { ok } from '../../../src-shared/failure/result'
import { restoreBackUp } from '../../store/restore'
import { type CliCommand, output } from '../command'
import { cliDeps } from '../project-file'

export const restoreCommand: CliCommand = {
  options: {},
  operands: [2, 2],
  run: ({ operands: [file = '', project = ''] }) => {
    const target = resolve(project)
    const restored = restoreBackUp(resolve(file), target, cliDeps())
    return restored.ok
      ? ok(output({ file: target, bytes: restored.value.bytes }, [`${target}: ${restored.value.bytes} bytes`]))
      : restored
  },
}
