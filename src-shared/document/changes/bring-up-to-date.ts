import { fail, ok, type Result } from '../../failure/result'
import { emptyDocument, StoredDocument } from '../schema'
import { documentChanges } from './history'
import { runChanges } from './run-changes'
import { settleUnknownBlocks } from './unknown-blocks'

/**
 * The only way from stored JSON to a document: the format's changes, then wrapping of unknown kinds, then the schema.
 * Fails with `document-from-newer-version` for a format this build can't know, with `document-damaged` and the place
 * for everything else; what was given is never written to.
 */
export function bringUpToDate(
  json: unknown,
): Result<StoredDocument, 'document-damaged' | 'document-from-newer-version'> {
  const changed = runChanges(json, documentChanges)
  if (!changed.ok) return changed
  const parsed = StoredDocument.safeParse(settleUnknownBlocks(changed.value, isSoundBlock))
  if (parsed.success) return ok(parsed.data)
  return fail('document-damaged', { at: parsed.error.issues[0]?.path.join('.') ?? '' })
}

function isSoundBlock(block: unknown): boolean {
  const empty = emptyDocument()
  return StoredDocument.safeParse({ ...empty, root: { ...empty.root, children: [block] } }).success
}
