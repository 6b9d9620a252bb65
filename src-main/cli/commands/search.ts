import { SearchKind } from '../../../src-shared/contract/search'
import { fail, ok } from '../../../src-shared/failure/result'
import { searchProject } from '../../store/search'
import { type CliCommand, output } from '../command'
import { editionOfYear } from '../edition-operand'
import { readProject } from '../project-file'

const LIMIT = 500

export const searchCommand: CliCommand = {
  options: { edition: { type: 'string' }, kind: { type: 'string' } },
  operands: [2, 2],
  run: ({ operands: [project = '', query = ''], text }) => {
    const kind = SearchKind.nullable().safeParse(text('kind'))
    if (!kind.success) return fail('wrong-usage', { problem: text('kind') ?? '' })
    return readProject(project, (store) => {
      const year = text('edition')
      const edition = year === null ? null : editionOfYear(store, year)
      if (edition && !edition.ok) return edition
      const filter = { editionId: edition?.value.id ?? null, year: null, sdg: null }
      const kinds = kind.data === null ? [] : [kind.data]
      const groups = searchProject(store.read, { query, language: 'zh-CN', filter, kinds, offset: 0, limit: LIMIT })
      const hits = groups.flatMap((group) => group.hits)
      return ok(
        output(
          hits.map(({ kind, place, title, excerpt, text }) => ({
            ...{ kind, place, title: title.text, text, excerpt: excerpt?.text ?? '' },
          })),
          hits.map((hit) => `${hit.kind}  ${hit.place}  ${hit.title.text}: ${hit.excerpt?.text ?? ''}`),
        ),
      )
    })
  },
}
