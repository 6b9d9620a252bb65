import { inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { TableLine, type TablePreview } from '../../src-shared/contract/table'
import { kept } from '../../src-shared/data/kept'
import type { TableMapping } from '../../src-shared/data/table-mapping'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import type { Store } from '../store/store'
import type { SessionContext } from './context'
import { type BesideAnswer, LINES_PACKED, PackedComparison, states, type TableCompareInput } from './table-compare-job'
import type { FoundSheet } from './table-desk'
import { toTableOutput } from './table-job'

interface Asked {
  readonly tableId: string
  readonly mapping: TableMapping
  readonly state: TableLine['state'] | null
  readonly from: number
  readonly count: number
}

/** What an import would do, found out in a process of its own: the window's goes on meanwhile. */
export const previewBeside = async (
  context: SessionContext,
  store: Store,
  { table, sheet }: FoundSheet,
  { tableId, mapping, state, from, count }: Asked,
): Promise<Result<TablePreview, 'table-closed' | 'job-crashed'>> => {
  const input = { project: store.path, table: toTableOutput(table), mapping } satisfies TableCompareInput
  const compared = await context.tables.compareBeside({ tableId, db: store.read, sheet, mapping }, () =>
    compare(context, tableId, table.name, input),
  )
  if (!compared.ok) return compared
  const { packs, stateAt, ...rest } = compared.value
  const wanted = state === null ? null : states.indexOf(state)
  return ok({ ...rest, lines: linesAt(packs, pickLines(stateAt, wanted, from, count)) })
}

/** Its result stays here: a job's own is told to the window. */
async function compare(
  { jobs }: SessionContext,
  tableId: string,
  title: string,
  input: TableCompareInput,
): Promise<BesideAnswer> {
  let packed: PackedComparison | null = null
  const jobId = jobs.start({
    kind: 'compare',
    title,
    input,
    process: 'fresh',
    finish: (value) => {
      packed = PackedComparison.parse(value)
      return ok(null)
    },
  })
  const { state, failure } = await jobs.ended(jobId)
  if (packed) return ok(packed)
  return state === 'cancelled' ? fail('table-closed', { tableId }) : fail('job-crashed', failure?.data ?? {})
}

/** The places of the lines of a state (null: any), from the one asked for. */
function pickLines(stateAt: Uint8Array, wanted: number | null, from: number, count: number): number[] {
  const picked: number[] = []
  let passed = 0
  for (let at = 0; at < stateAt.length && picked.length < count; at++) {
    if (wanted !== null && stateAt[at] !== wanted) continue
    if (passed >= from) picked.push(at)
    passed++
  }
  return picked
}

function linesAt(packs: readonly Uint8Array[], places: readonly number[]): TableLine[] {
  const open = kept((pack: number) =>
    z.array(TableLine).parse(JSON.parse(inflateRawSync(packs[pack] ?? new Uint8Array()).toString('utf8'))),
  )
  return places.flatMap((at) => open(Math.floor(at / LINES_PACKED))[at % LINES_PACKED] ?? [])
}
