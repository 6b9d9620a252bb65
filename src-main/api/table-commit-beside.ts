import { z } from 'zod'
import { TableReport } from '../../src-shared/contract/table'
import { IndicatorId } from '../../src-shared/data/ids'
import { undo } from '../store/history'
import type { Store } from '../store/store'
import type { SessionContext } from './context'
import type { TableCommit } from './table-commit'
import type { TableCommitInput } from './table-commit-job'
import { toTableOutput } from './table-job'
import { canBeWrittenBeside, ROWS_AT_ONCE, writeBeside } from './write-beside'

/** Whether a table is written in a process of its own. */
export const isWrittenBeside = (store: Store, { sheet }: Pick<TableCommit, 'sheet'>): boolean =>
  canBeWrittenBeside(store) && sheet.rows.length * (sheet.rows[0]?.length ?? 0) > ROWS_AT_ONCE

const Committed = TableReport.extend({ indicatorIds: z.array(IndicatorId) })

/** Like `commitTable`, in a process of its own. */
export const commitBeside = (
  context: SessionContext,
  store: Store,
  { table, mapping, title, onChanged }: TableCommit,
) =>
  writeBeside(context, store, {
    kind: 'commit',
    title: title || table.name,
    input: {
      ...{ project: store.path, author: context.settings.preferences().author },
      ...{ table: toTableOutput(table), mapping, title, onChanged },
    } satisfies TableCommitInput,
    parse: (value) => Committed.parse(value),
    failures: ['already-exists', 'not-found'],
    takeBack: undo,
  })
