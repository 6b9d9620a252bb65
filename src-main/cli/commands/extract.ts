import { SourceId } from '../../../src-shared/data/ids'
import { proposeIndicators } from '../../../src-shared/data/indicator-proposal'
import { fail, ok } from '../../../src-shared/failure/result'
import { acceptCandidates } from '../../api/accept-candidates'
import { listIndicators } from '../../store/indicator-list'
import { openSource } from '../../store/source'
import { type CliCommand, output } from '../command'
import { withProject } from '../project-file'

export const extractCommand: CliCommand = {
  options: { source: { type: 'string' }, 'accept-all-above': { type: 'string' } },
  operands: [1, 1],
  run: ({ operands: [project = ''], text }) => {
    const sourceId = SourceId.safeParse(text('source'))
    if (!sourceId.success) return fail('wrong-usage', { problem: '--source ID' })
    const above = text('accept-all-above') === null ? null : Number(text('accept-all-above'))
    if (above !== null && !(above >= 0 && above <= 1)) return fail('wrong-usage', { problem: '--accept-all-above 0…1' })
    return withProject(project, (store) => {
      const opened = openSource(store.read, sourceId.data)
      if (!opened.ok) return opened
      const { candidates } = opened.value
      const proposed = proposeIndicators(candidates, listIndicators(store.read))
      const printed = candidates.map((candidate, index) => ({ ...candidate, indicator: proposed[index] ?? null }))
      if (above === null)
        return ok(
          output(
            printed,
            candidates.map(({ name, value, unit, period }) => `${name}\t${period ?? ''}\t${value}${unit}`),
          ),
        )
      return store.write({ reason: 'main:change.observation.accept', command: true }, (db) => {
        const accepted = acceptCandidates(
          db,
          sourceId.data,
          candidates.filter(({ confidence }) => confidence >= above),
        )
        return accepted.ok ? ok(output(accepted.value, [`${accepted.value.length} / ${candidates.length}`])) : accepted
      })
    })
  },
}
