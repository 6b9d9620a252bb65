import { fail, ok } from '../../../src-shared/failure/result'
import { verifyProject } from '../../store/back-up'
import { type CliCommand, output } from '../command'
import { readProject } from '../project-file'

export const verifyCommand: CliCommand = {
  options: {},
  operands: [1, 1],
  run: ({ operands: [project = ''], terminal }) =>
    readProject(project, (store) => {
      const problems = verifyProject(store)
      for (const { place, problem } of problems) terminal.say(`${place}: ${problem}`)
      return problems.length
        ? fail('file-damaged', { path: project, problems: problems.length })
        : ok(output({ problems: [] }, ['ok']))
    }),
}
