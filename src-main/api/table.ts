import { basename } from 'node:path'
import type { Handlers } from '../../src-shared/contract/define-domain'
import type { table } from '../../src-shared/contract/table'
import type { FailureCode } from '../../src-shared/failure/codes'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { impactOfChange } from '../store/change-impact'
import { runCommand, type SessionContext, withStore } from './context'
import { type CommittedTable, commitTable } from './table-commit'
import { commitBeside, isWrittenBeside } from './table-commit-beside'
import { previewBeside } from './table-compare-beside'
import { type TableInput, toHeldTable } from './table-job'
import { proposeMapping } from './table-proposal'
import { tellData } from './tell-data'

const startReading = (context: SessionContext, title: string, input: TableInput) =>
  ok({
    jobId: context.jobs.start({
      kind: 'table',
      title,
      input,
      process: 'fresh',
      finish: (value) => ok(context.tables.put(toHeldTable(value))),
    }),
  })

const closed = (tableId: string) => fail('table-closed', { tableId })

/** Tells the window what a table has brought, and answers the rest of it. */
const toldOf = <C extends FailureCode>(context: SessionContext, committed: Result<CommittedTable, C>) => {
  if (!committed.ok) return committed
  const { indicatorIds, ...report } = committed.value
  context.emit('source.changed', {})
  for (const indicatorId of indicatorIds) context.emit('indicator.changed', { indicatorId })
  tellData(context, indicatorIds)
  return ok(report)
}

export const tableApi: Handlers<typeof table, SessionContext> = {
  pickFile: async (_input, { host, tokens }) => {
    const [path] = await host.chooseFiles({
      title: 'main:dialog.importTable',
      extensions: ['xlsx', 'xlsm', 'csv', 'tsv', 'txt', 'xls'],
    })
    return ok(path === undefined ? null : { token: tokens.give(path), name: basename(path) })
  },
  read: ({ from }, context) => {
    if ('text' in from) return startReading(context, '', { text: from.text })
    const path = context.tokens.find(from.token)
    return path === null ? fail('not-found', { token: from.token }) : startReading(context, basename(path), { path })
  },
  openSheet: ({ tableId, sheet: name }, context) =>
    withStore(context, (store) => {
      const found = context.tables.find(tableId, name)
      if (!found) return closed(tableId)
      return ok({ ...proposeMapping(store.read, found.sheet, found.meant), merges: found.sheet.merges })
    }),
  rows: ({ tableId, sheet: name, from, count }, { tables }) => {
    const found = tables.find(tableId, name)
    return found ? ok(found.sheet.rows.slice(from, from + count)) : closed(tableId)
  },
  preview: async (asked, context) => {
    const { tableId, mapping, state, from, count } = asked
    const found = context.tables.find(tableId, mapping.sheet)
    if (context.store && found && isWrittenBeside(context.store, found))
      return previewBeside(context, context.store, found, asked)
    return withStore(context, (store) => {
      if (!found) return closed(tableId)
      const compared = context.tables.compare(tableId, store.read, found.sheet, mapping)
      const { ready: _ready, lines, ...rest } = compared
      const wanted = state === null ? lines : lines.filter((line) => line.state === state)
      return ok({ ...rest, lines: wanted.slice(from, from + count) })
    })
  },
  impact: ({ tableId, mapping, onChanged }, context) =>
    withStore(context, (store) => {
      const found = context.tables.find(tableId, mapping.sheet)
      if (!found) return closed(tableId)
      return store.rehearse((db) => {
        const done = commitTable(db, { ...found, mapping, title: '', onChanged })
        return done.ok ? ok(impactOfChange(db)) : done
      })
    }),
  commit: async ({ tableId, mapping, title, onChanged }, context) => {
    const found = context.tables.find(tableId, mapping.sheet)
    if (!found) return closed(tableId)
    const commit = { ...found, mapping, title, onChanged }
    const { store } = context
    if (!store || !isWrittenBeside(store, found))
      return toldOf(
        context,
        runCommand(context, 'main:change.import.table', (db) => commitTable(db, commit)),
      )
    if (store.access.mode === 'read') return fail('project-read-only')
    const committed = await commitBeside(context, store, commit)
    context.emit('history.changed', {})
    return toldOf(context, committed)
  },
  close: ({ tableId }, { tables }) => {
    tables.remove(tableId)
    return ok({})
  },
}
