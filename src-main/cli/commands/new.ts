import { basename, resolve } from 'node:path'
import { ok } from '../../../src-shared/failure/result'
import { writeSample } from '../../api/sample'
import { createProject } from '../../store/create-project'
import { closeProject } from '../../store/open'
import { type CliCommand, output } from '../command'
import { cliDeps } from '../project-file'
import { resourcesFolder } from '../resources'

export const newCommand: CliCommand = {
  options: { sample: { type: 'boolean' } },
  operands: [1, 1],
  run: ({ operands: [file = ''], has }) => {
    const path = resolve(file)
    if (has('sample')) {
      const written = writeSample(path, cliDeps(), resourcesFolder())
      return written.ok ? ok(output({ file: path }, [path])) : written
    }
    const created = createProject(path, cliDeps(), { name: basename(path, '.niankan') })
    if (!created.ok) return created
    closeProject(created.value)
    return ok(output({ file: path }, [path]))
  },
}
