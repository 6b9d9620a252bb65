import { ok } from '../../../src-shared/failure/result'
import { rollForward } from '../../store/roll-forward'
import { type CliCommand, output } from '../command'
import { editionOfYear, yearOption } from '../edition-operand'
import { withProject } from '../project-file'

export const rollForwardCommand: CliCommand = {
  options: { from: { type: 'string' }, to: { type: 'string' }, 'data-year': { type: 'string' } },
  operands: [1, 1],
  run: ({ operands: [project = ''], text }) => {
    const to = yearOption('--to', text('to'))
    if (!to.ok) return to
    const data = yearOption('--data-year', text('data-year'))
    if (!data.ok) return data
    return withProject(project, (store) => {
      const from = editionOfYear(store, text('from'))
      if (!from.ok) return from
      const year = to.value ?? from.value.year + 1
      const dataYear = data.value ?? year - 1
      const rolled = store.write({ reason: 'main:change.edition.rollForward', command: true }, (db) =>
        rollForward(db, { editionId: from.value.id, year, dataYear }),
      )
      if (!rolled.ok) return rolled
      const { updated, missing, loose, sections, blocks } = rolled.value
      const json = {
        editionId: rolled.value.editionId,
        sections,
        blocks,
        updated,
        missing: missing.map(({ section, indicator, period }) => ({ section, indicator, period })),
        loose: loose.map(({ section, text: words }) => ({ section, text: words })),
        rewrites: [],
      }
      return ok(
        output(json, [
          `${year}: ${sections} sections, ${blocks} blocks carried over; ${updated} values moved on, ${missing.length} missing, ${loose.length} numbers loose`,
        ]),
      )
    })
  },
}
