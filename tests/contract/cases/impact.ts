import { IndicatorId } from '../../../src-shared/data/ids'
import type { DomainCases } from '../call-case'
import { aDraft, noSuchId } from '../trial'

export const impactCases: DomainCases<'impact'> = {
  preview: {
    succeeds: async (trial) => {
      const { indicatorId } = await trial.report()
      return trial.api.impact.preview({ change: { kind: 'record', drafts: [aDraft(indicatorId, '2023', '130')] } })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        const drafts = [aDraft(IndicatorId.parse(noSuchId), '2023', '130')]
        return trial.api.impact.preview({ change: { kind: 'record', drafts } })
      },
    },
  },
}
