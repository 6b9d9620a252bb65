import type { Conflict } from '../../../src-shared/contract/conflict'
import { ObservationId } from '../../../src-shared/data/ids'
import { must } from '../../support/session/must'
import type { DomainCases } from '../call-case'
import { aDraft, noSuchId, type Trial } from '../trial'

/** Two sources that give two values of one year. */
const inConflict = async (trial: Trial): Promise<Conflict> => {
  const { indicatorId } = await trial.report()
  must(await trial.api.observation.record({ draft: aDraft(indicatorId, '2022', '150', '年鉴') }))
  const [found] = must(await trial.api.conflict.list({}))
  if (!found) throw new Error('Two sources disagree, yet there is no conflict')
  return found
}

export const conflictCases: DomainCases<'conflict'> = {
  list: {
    succeeds: async (trial) => {
      await inConflict(trial)
      return trial.api.conflict.list({})
    },
    fails: {},
  },
  settle: {
    succeeds: async (trial) => {
      const [keep, ...others] = (await inConflict(trial)).sides.map(({ ref }) => ref)
      if (!keep) throw new Error('A conflict has sides')
      return trial.api.conflict.settle({ settlement: { choice: 'supersede', keep, others } })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        const side = { kind: 'observation', observationId: ObservationId.parse(noSuchId) } as const
        return trial.api.conflict.settle({ settlement: { choice: 'misprint', side } })
      },
    },
  },
}
