import { EditionId, IndicatorId, ObservationId } from '../../../src-shared/data/ids'
import { must } from '../../support/session/must'
import type { DomainCases } from '../call-case'
import { aDraft, noSuchId, type Trial } from '../trial'

const noIndicator = IndicatorId.parse(noSuchId)
const noObservation = ObservationId.parse(noSuchId)
const noEdition = EditionId.parse(noSuchId)

/** A second source that says something else of the same year. */
const disagreeing = async (trial: Trial) => {
  const { indicatorId } = await trial.report()
  return must(await trial.api.observation.record({ draft: aDraft(indicatorId, '2023', '130', '统计公报') }))
}

export const indicatorCases: DomainCases<'indicator'> = {
  list: {
    succeeds: async (trial) => {
      await trial.report()
      return trial.api.indicator.list({ query: '产' })
    },
    fails: {},
  },
  get: {
    succeeds: async (trial) => trial.api.indicator.get({ indicatorId: (await trial.report()).indicatorId }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.indicator.get({ indicatorId: noIndicator })
      },
    },
  },
  create: {
    succeeds: async (trial) => {
      await trial.project()
      return trial.api.indicator.create({ name: '用电量', unit: '亿千瓦时', computableAt: ['current'] })
    },
    fails: {
      'already-exists': async (trial) => {
        await trial.report()
        return trial.api.indicator.create({ name: '产值', unit: '万元' })
      },
    },
  },
  save: {
    succeeds: async (trial) => {
      const { indicatorId } = await trial.report()
      return trial.api.indicator.save({ indicatorId, facts: { definition: '一年里做出来的', aliases: ['总产值'] } })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.indicator.save({ indicatorId: noIndicator, facts: { topic: '工业' } })
      },
      'already-exists': async (trial) => {
        const { indicatorId } = await trial.report()
        must(await trial.api.indicator.create({ name: '用电量', unit: '亿千瓦时' }))
        return trial.api.indicator.save({ indicatorId, facts: { name: '用电量' } })
      },
    },
  },
  remove: {
    succeeds: async (trial) => trial.api.indicator.remove({ indicatorId: (await trial.report()).indicatorId }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.indicator.remove({ indicatorId: noIndicator })
      },
    },
  },
  whereUsed: {
    succeeds: async (trial) => trial.api.indicator.whereUsed({ indicatorId: (await trial.report()).indicatorId }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.indicator.whereUsed({ indicatorId: noIndicator })
      },
    },
  },
}

export const observationCases: DomainCases<'observation'> = {
  list: {
    succeeds: async (trial) => {
      const { indicatorId } = await trial.report()
      return trial.api.observation.list({ indicatorId })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.observation.list({ indicatorId: noIndicator })
      },
    },
  },
  history: {
    succeeds: async (trial) => {
      const { indicatorId } = await trial.report()
      return trial.api.observation.history({ indicatorId })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.observation.history({ indicatorId: noIndicator })
      },
    },
  },
  record: {
    succeeds: async (trial) => {
      const { indicatorId } = await trial.report()
      return trial.api.observation.record({ draft: aDraft(indicatorId, '2023', '121'), reason: '更正' })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.observation.record({ draft: aDraft(noIndicator, '2023', '121') })
      },
    },
  },
  withdraw: {
    succeeds: async (trial) => trial.api.observation.withdraw({ observationId: (await disagreeing(trial)).id }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.observation.withdraw({ observationId: noObservation })
      },
    },
  },
  prefer: {
    succeeds: async (trial) => trial.api.observation.prefer({ observationId: (await disagreeing(trial)).id }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.observation.prefer({ observationId: noObservation })
      },
    },
  },
}

export const bindingCases: DomainCases<'binding'> = {
  resolveMany: {
    succeeds: async (trial) => {
      const { editionId, indicatorId } = await trial.report()
      return trial.api.binding.resolveMany({ editionId, bindings: [{ indicatorId, period: 'Y' }] })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.binding.resolveMany({ editionId: noEdition, bindings: [] })
      },
    },
  },
  resolveCharts: {
    succeeds: async (trial) => {
      const { editionId, indicatorId } = await trial.report()
      const series = [{ binding: { indicatorId, period: 'Y-1..Y' }, mark: 'bar' as const }]
      return trial.api.binding.resolveCharts({ editionId, specs: [{ type: 'bar', series }] })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.binding.resolveCharts({ editionId: noEdition, specs: [] })
      },
    },
  },
}
