import { fail, ok, type Result } from '../../../src-shared/failure/result'
import { listEditions } from '../../store/edition'
import { findIndicator } from '../../store/indicator-row'
import { listIndicators } from '../../store/indicator-list'
import { listCaseStudies, listEditionFigures } from '../../store/library'
import { listConflicts } from '../../store/observation-conflict'
import { listHistory } from '../../store/observation-row'
import { listOutline } from '../../store/outline'
import { listSources } from '../../store/source'
import type { Store } from '../../store/store'
import { type CliCommand, output } from '../command'
import { editionOfYear } from '../edition-operand'
import { toListedObservation } from '../listed-observation'
import { readProject } from '../project-file'

type Listed = Result<readonly object[], 'not-found' | 'wrong-usage'>

const conflicts = (store: Store) =>
  listConflicts(store.read).map(({ indicatorId, observations }) => ({
    indicator: findIndicator(store.read, indicatorId)?.name ?? '',
    subject: observations[0]?.subject ?? '',
    period: observations[0]?.period ?? '',
    reason: 'values differ',
    severity: 'warning',
    values: observations.map(({ value, unit, sourceId, sourceNote, quote }) => ({
      value,
      unit,
      document: sourceId ?? sourceNote,
      quote,
    })),
  }))

/** What `list` can list; those of an edition take its year. */
const lists: Readonly<Record<string, (store: Store, year: string | null) => Listed>> = {
  editions: (store) => ok(listEditions(store.read)),
  sections: (store, year) => {
    const edition = editionOfYear(store, year)
    return edition.ok ? ok(listOutline(store.read, edition.value.id)) : edition
  },
  cases: (store, year) => {
    if (year === null) return ok(listCaseStudies(store.read, null))
    const edition = editionOfYear(store, year)
    return edition.ok ? ok(listCaseStudies(store.read, edition.value.id)) : edition
  },
  figures: (store, year) => {
    const edition = editionOfYear(store, year)
    return edition.ok ? ok(listEditionFigures(store.read, edition.value.id)) : edition
  },
  indicators: (store) => ok(listIndicators(store.read)),
  observations: (store) =>
    ok(listHistory(store.read, null).map((observation) => toListedObservation(store, observation))),
  sources: (store) => ok(listSources(store.read)),
  conflicts: (store) => ok(conflicts(store)),
}

export const listCommand: CliCommand = {
  options: { edition: { type: 'string' } },
  operands: [2, 2],
  run: ({ operands: [project = '', what = ''], text }) => {
    const list = Object.hasOwn(lists, what) ? lists[what] : undefined
    if (!list) return fail('wrong-usage', { problem: what })
    return readProject(project, (store) => {
      const listed = list(store, text('edition'))
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
