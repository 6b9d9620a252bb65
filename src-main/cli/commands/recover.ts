import { resolve } from 'node:path'
import { fail, ok } from '../../../src-shared/failure/result'
import { listBackUps } from '../../store/back-up-files'
import { findObstacle, readHeader, settlePath } from '../../store/file-header'
import { recoverProject } from '../../store/recovery/recover'
import { type CliCommand, output } from '../command'
import { cliDeps } from '../project-file'

/** Makes a sound project of what can still be read of a damaged one; the project's backups fill gaps. */
export const recoverCommand: CliCommand = {
  options: {},
  operands: [2, 2],
  run: ({ operands: [project = '', file = ''] }) => {
    const path = settlePath(resolve(project))
    const target = resolve(file)
    const header = readHeader(path)
    if (!header.ok && header.error.code !== 'file-damaged') return header
    const obstacle = findObstacle(target)
    if (obstacle !== null) return fail('file-exists', { path: obstacle })
    const recovered = recoverProject({ path, backUps: listBackUps(path), target }, cliDeps())
    if (!recovered.ok) return recovered
    const { tables, sections } = recovered.value
    return ok(
      output({ file: target, ...recovered.value }, [
        target,
        ...tables.map(
          ({ table, read, lost, fromBackUp }) => `${table}: ${read} read, ${lost} lost, ${fromBackUp} from backup`,
        ),
        ...sections.map(({ edition, title, origin }) => `${edition} · ${title}: ${origin}`),
      ]),
    )
  },
}
