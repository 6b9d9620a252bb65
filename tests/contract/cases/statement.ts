import { IndicatorId, SourceId } from '../../../src-shared/data/ids'
import { must } from '../../support/session/must'
import type { DomainCases } from '../call-case'
import { noSuchId } from '../trial'

export const statementCases: DomainCases<'statement'> = {
  history: {
    succeeds: async (trial) => {
      const { indicatorId } = await trial.report()
      return trial.api.statement.history({ indicatorId })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.statement.history({ indicatorId: IndicatorId.parse(noSuchId) })
      },
    },
  },
  locate: {
    succeeds: async (trial) => {
      await trial.project()
      const token = await trial.tokenOf(trial.write('talk.txt', '一场发布会\n\n2023年，充电桩达到859.6万台。'))
      const started = must(await trial.api.import.start({ token, as: 'source', year: null, title: '' }))
      await trial.runJob(started.jobId)
      const [source] = must(await trial.api.source.list({}))
      if (!source) throw new Error('Imported, yet not listed')
      return trial.api.statement.locate({ sourceId: source.id, quote: '2023年，充电桩达到859.6万台。' })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.statement.locate({ sourceId: SourceId.parse(noSuchId), quote: '无' })
      },
    },
  },
}
