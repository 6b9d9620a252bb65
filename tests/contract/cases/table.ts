import type { OpenedTable } from '../../../src-shared/contract/table'
import { must } from '../../support/session/must'
import { openTable } from '../../support/tables/open-table'
import type { DomainCases } from '../call-case'
import type { Trial } from '../trial'

const text = '指标,2022年,2023年\n产值（亿元）,100,130\n发电量（亿千瓦时）,7,8\n'

const opened = async (trial: Trial): Promise<OpenedTable> => {
  await trial.report()
  return openTable(trial, { text })
}

const mapped = async (trial: Trial) => {
  const { tableId, sheets } = await opened(trial)
  const sheet = sheets[0]?.name ?? ''
  return { tableId, mapping: must(await trial.api.table.openSheet({ tableId, sheet })).mapping }
}

const elsewhere = async (trial: Trial) => ({ ...(await mapped(trial)), tableId: 'closed' })

/** Derived indicators are never imported into, so the name of one can't be meant. */
const withTakenName = async (trial: Trial) => {
  const { tableId, mapping } = await mapped(trial)
  const [output] = must(await trial.api.indicator.list({}))
  must(await trial.api.indicator.create({ name: '人均产值', unit: '亿元', formula: `[${output?.id}] / 2` }))
  const choice = { take: 'create' as const, indicatorId: null, name: '人均产值', unit: '亿千瓦时' }
  return { tableId, mapping: { ...mapping, indicators: { 发电量: choice } } }
}

export const tableCases: DomainCases<'table'> = {
  pickFile: {
    succeeds: async (trial) => {
      trial.host.script(trial.write('table.csv', text))
      return trial.api.table.pickFile({})
    },
    fails: {},
  },
  read: {
    succeeds: async (trial) => {
      await trial.project()
      return trial.api.table.read({ from: { text } })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.table.read({ from: { token: 'given to nobody' } })
      },
    },
  },
  openSheet: {
    succeeds: async (trial) => {
      const { tableId, sheets } = await opened(trial)
      return trial.api.table.openSheet({ tableId, sheet: sheets[0]?.name ?? '' })
    },
    fails: {
      'table-closed': async (trial) => {
        const { tableId } = await opened(trial)
        return trial.api.table.openSheet({ tableId, sheet: '没有这张表' })
      },
    },
  },
  rows: {
    succeeds: async (trial) => {
      const { tableId, sheets } = await opened(trial)
      return trial.api.table.rows({ tableId, sheet: sheets[0]?.name ?? '', from: 0, count: 2 })
    },
    fails: {
      'table-closed': async (trial) => {
        await trial.project()
        return trial.api.table.rows({ tableId: 'closed', sheet: '', from: 0, count: 2 })
      },
    },
  },
  preview: {
    succeeds: async (trial) => trial.api.table.preview({ ...(await mapped(trial)), state: null, from: 0, count: 100 }),
    fails: {
      'job-crashed': { unprovoked: 'big-table.test.ts does: it takes a table so big that a job compares it' },
      'table-closed': async (trial) =>
        trial.api.table.preview({ ...(await elsewhere(trial)), state: null, from: 0, count: 100 }),
    },
  },
  impact: {
    succeeds: async (trial) => trial.api.table.impact({ ...(await mapped(trial)), onChanged: 'prefer' }),
    fails: {
      'table-closed': async (trial) => trial.api.table.impact({ ...(await elsewhere(trial)), onChanged: 'prefer' }),
      'already-exists': async (trial) => {
        const { tableId, mapping } = await withTakenName(trial)
        return trial.api.table.impact({ tableId, mapping, onChanged: 'prefer' })
      },
      'not-found': { unprovoked: 'what the mapping names and isn’t there is left out, in the same transaction' },
    },
  },
  commit: {
    succeeds: async (trial) => trial.api.table.commit({ ...(await mapped(trial)), title: '', onChanged: 'prefer' }),
    fails: {
      cancelled: { unprovoked: 'big-table.test.ts does: it takes a table so big that a job writes it' },
      'job-crashed': { unprovoked: 'big-table.test.ts does: it takes a table so big that a job writes it' },
      'table-closed': async (trial) =>
        trial.api.table.commit({ ...(await elsewhere(trial)), title: '', onChanged: 'prefer' }),
      'already-exists': async (trial) => {
        const { tableId, mapping } = await withTakenName(trial)
        return trial.api.table.commit({ tableId, mapping, title: '', onChanged: 'prefer' })
      },
      'not-found': { unprovoked: 'what the mapping names and isn’t there is left out, in the same transaction' },
    },
  },
  close: {
    succeeds: async (trial) => {
      const { tableId } = await opened(trial)
      return trial.api.table.close({ tableId })
    },
    fails: {},
  },
}
