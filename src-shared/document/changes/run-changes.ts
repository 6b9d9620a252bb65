import { invariant } from '../../failure/invariant'
import { fail, ok, type Result } from '../../failure/result'
import type { ChangingNode, DocumentChange } from './change'

const FIRST_FORMAT = 1

/** A document of any format in the newest one, a copy: what was given stays as it is. */
export function runChanges(
  json: unknown,
  changes: readonly DocumentChange[],
): Result<Record<string, unknown>, 'document-damaged' | 'document-from-newer-version'> {
  checkHistory(changes)
  const newest = FIRST_FORMAT + changes.length
  if (!isRecord(json)) return fail('document-damaged', { at: '' })
  const { format } = json
  if (typeof format !== 'number' || !Number.isInteger(format) || format < FIRST_FORMAT) {
    return fail('document-damaged', { at: 'format' })
  }
  if (format > newest) return fail('document-from-newer-version', { format, newest })
  if (format === newest) return ok(json)
  const copy: Record<string, unknown> = { ...copyJson(json), format: newest }
  for (const change of changes.filter((step) => step.format > format)) visitInsideOut(copy.root, change.changeNode)
  return ok(copy)
}

function checkHistory(changes: readonly DocumentChange[]): void {
  const isRising = changes.every((change, at) => change.format === FIRST_FORMAT + 1 + at)
  invariant(isRising, 'Each change of the document format leads to the next format')
}

// Nodes are found wherever they are kept, under `children` as under `$slots`: an old document may keep them elsewhere.
function visitInsideOut(value: unknown, changeNode: (node: ChangingNode) => void): void {
  if (Array.isArray(value)) {
    for (const entry of value) visitInsideOut(entry, changeNode)
    return
  }
  if (!isRecord(value)) return
  for (const inner of Object.values(value)) visitInsideOut(inner, changeNode)
  if (isNode(value)) changeNode(value)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isNode = (value: Record<string, unknown>): value is ChangingNode => typeof value.type === 'string'
// What comes out of the store is JSON, so that this copy is whole.
const copyJson = (json: Record<string, unknown>): Record<string, unknown> => JSON.parse(JSON.stringify(json))
