import { fail, ok, type Result } from '../../../src-shared/failure/result'
import { listEditions } from '../../store/edition'
import { listIndicators } from '../../store/indicator-list'
import { listCaseStudies, listEditionFigures } from '../../store/library'
import { listCountedOutline } from '../../store/open-values'
import { listSources } from '../../store/source'
import type { Store } from '../../store/store'
import { listedSubmissions } from '../case-operand'
import { type CliCommand, output } from '../command'
import { editionOfYear } from '../edition-operand'
import { listedConflicts } from '../listed-conflicts'
import { listedObservations } from '../listed-data'
import { readProject } from '../project-file'

type Listed = Result<readonly object[], 'not-found' | 'wrong-usage'>

type Text = (option: string) => string | null

/** What `list` can list; those of an edition take its year. */
const lists: Readonly<Record<string, (store: Store, year: string | null, text: Text) => Listed>> = {
  editions: (store) => ok(listEditions(store.read)),
  sections: (store, year) => {
    const edition = editionOfYear(store, year)
    return edition.ok ? ok(listCountedOutline(store.read, edition.value.id)) : edition
  },
  cases: (store, year) => {
    // What was sent in belongs to no edition; where it was placed, the edition's own case is listed as well.
    if (year === null) return ok([...listCaseStudies(store.read, null), ...listedSubmissions(store)])
    const edition = editionOfYear(store, year)
    return edition.ok ? ok(listCaseStudies(store.read, edition.value.id)) : edition
  },
  figures: (store, year) => {
    const edition = editionOfYear(store, year)
    return edition.ok ? ok(listEditionFigures(store.read, edition.value.id)) : edition
  },
  indicators: (store) => ok(listIndicators(store.read)),
  observations: (store, _year, text) =>
    listedObservations(store, { indicator: text('indicator'), asKnownOn: text('as-known-on') }),
  sources: (store) => ok(listSources(store.read)),
  conflicts: (store) => ok(listedConflicts(store)),
}

export const listCommand: CliCommand = {
  options: { edition: { type: 'string' }, indicator: { type: 'string' }, 'as-known-on': { type: 'string' } },
  operands: [2, 2],
  run: ({ operands: [project = '', what = ''], text }) => {
    const list = Object.hasOwn(lists, what) ? lists[what] : undefined
    if (!list) return fail('wrong-usage', { problem: what })
    return readProject(project, (store) => {
      const listed = list(store, text('edition'), text)
      return listed.ok
        ? ok(
            output(
              listed.value,
              listed.value.map((row) => JSON.stringify(row)),
            ),
          )
        : listed
    })
  },
}
