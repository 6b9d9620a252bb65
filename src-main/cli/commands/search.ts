import { ok } from '../../../src-shared/failure/result'
import { searchProject } from '../../store/search'
import { type CliCommand, output } from '../command'
import { readProject } from '../project-file'

export const searchCommand: CliCommand = {
  options: {},
  operands: [2, 2],
  run: ({ operands: [project = '', query = ''] }) =>
    readProject(project, (store) => {
      const hits = searchProject(store.read, { query, limit: 500 }).map(
        ({ kind, edition, source, title, text, excerpt }) => ({ kind, edition, source, title, text, excerpt }),
      )
      return ok(
        output(
          hits,
          hits.map((hit) => `${hit.kind}  ${hit.edition || hit.source}  ${hit.title}: ${hit.excerpt}`),
        ),
      )
    }),
}
