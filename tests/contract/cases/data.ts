import { EditionId, IndicatorId, ObservationId, ScopeBreakId } from '../../../src-shared/data/ids'
import { Period } from '../../../src-shared/data/period'
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

const aPeriod = Period.parse('2023')

const markedBreak = async (trial: Trial) => {
  const { indicatorId } = await trial.report()
  return must(await trial.api.indicator.markBreak({ indicatorId, subject: '', period: aPeriod, note: '' }))
}

export const indicatorCases: DomainCases<'indicator'> = {
  list: {
    succeeds: async (trial) => {
      await trial.report()
      return trial.api.indicator.list({ query: '产' })
    },
    fails: {},
  },
  facets: {
    succeeds: async (trial) => {
      await trial.report()
      return trial.api.indicator.facets({})
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
  propose: {
    succeeds: async (trial) => {
      await trial.report()
      return trial.api.indicator.propose({ stated: [{ name: '我国产值', unit: '万元', change: null }] })
    },
    fails: {},
  },
  likely: {
    succeeds: async (trial) => {
      await trial.report()
      return trial.api.indicator.likely({ stated: { name: '我国产值', unit: '万元', change: null } })
    },
    fails: {},
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
      'formula-unreadable': async (trial) => {
        await trial.project()
        return trial.api.indicator.create({ name: '人均产值', unit: '万元', formula: '100 /' })
      },
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.indicator.create({ name: '人均产值', unit: '万元', formula: `[${noIndicator}] * 2` })
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
      'formula-unreadable': async (trial) => {
        const { indicatorId } = await trial.report()
        return trial.api.indicator.save({ indicatorId, facts: { formula: '(1 + 2' } })
      },
      'formula-cycle': async (trial) => {
        const { indicatorId } = await trial.report()
        const half = must(
          await trial.api.indicator.create({ name: '半数', unit: '亿元', formula: `[${indicatorId}] / 2` }),
        )
        return trial.api.indicator.save({ indicatorId, facts: { formula: `[${half.id}] + 1` } })
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
  breaks: {
    succeeds: async (trial) => {
      const { indicatorId } = await markedBreak(trial)
      return trial.api.indicator.breaks({ indicatorId })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.indicator.breaks({ indicatorId: noIndicator })
      },
    },
  },
  markBreak: {
    succeeds: async (trial) => {
      const { indicatorId } = await trial.report()
      return trial.api.indicator.markBreak({ indicatorId, subject: '', period: aPeriod, note: '改按新的行业分类' })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.indicator.markBreak({ indicatorId: noIndicator, subject: '', period: aPeriod, note: '' })
      },
    },
  },
  unmarkBreak: {
    succeeds: async (trial) => trial.api.indicator.unmarkBreak({ breakId: (await markedBreak(trial)).id }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.indicator.unmarkBreak({ breakId: ScopeBreakId.parse(noSuchId) })
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
  held: {
    succeeds: async (trial) => {
      const { indicatorId } = await trial.report()
      return trial.api.observation.held({ keys: [{ indicatorId, subject: '', period: aPeriod, change: '' }] })
    },
    fails: {},
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
      return trial.api.observation.record({ draft: aDraft(indicatorId, '2023', '121'), reason: '更正', saidAs: '产出' })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.observation.record({ draft: aDraft(noIndicator, '2023', '121') })
      },
    },
  },
  recordMany: {
    succeeds: async (trial) => {
      const { indicatorId } = await trial.report()
      const drafts = [aDraft(indicatorId, '2023', '121'), aDraft(indicatorId, '2024', '130')]
      return trial.api.observation.recordMany({ drafts, reason: '从公报粘贴' })
    },
    fails: {
      'not-found': async (trial) => {
        const { indicatorId } = await trial.report()
        const drafts = [aDraft(indicatorId, '2023', '121'), aDraft(noIndicator, '2023', '121')]
        return trial.api.observation.recordMany({ drafts })
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
  withdrawMany: {
    succeeds: async (trial) => {
      const { id } = await disagreeing(trial)
      return trial.api.observation.withdrawMany({ observationIds: [id] })
    },
    fails: {
      'not-found': async (trial) => {
        const { id } = await disagreeing(trial)
        return trial.api.observation.withdrawMany({ observationIds: [id, noObservation] })
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
