import { valueFieldsOf } from '../blocks/define-block'
import type { StoredNode } from '../blocks/node'
import { findBlock } from '../blocks/registry'
import { listIds } from './inventory'
import type { StoredDocument } from './schema'
import { hasIdentity, rewriteNodes, valuesOf } from './walk'

/** Gives a fresh id (UUIDv7) at each call; injected, so that the same run gives the same document. */
export type NewId = () => string

/**
 * A document whose blocks and inline blocks all have new ids and remember in `originId` the ones they come from. Records
 * that live in a block (a case study, a figure) become records of their own. Rolled forward, every block at the top of
 * the document is marked as carried over until somebody edits it.
 */
export function mintIds(
  document: StoredDocument,
  newId: NewId,
  { as }: { readonly as: 'copy' | 'roll-forward' },
): StoredDocument {
  return rewriteNodes(document, (node, isTop) => {
    if (!hasIdentity(node.type)) return node
    const minted = withNewRecords(withNewId(node, newId), newId)
    if (as === 'copy') return withoutCarried(minted)
    return isTop ? { ...minted, $: { ...minted.$, carried: true } } : minted
  })
}

/** A document whose links within the book lead to where `placeOf` says; a link it knows no place for stays as it is. */
export const moveLinks = (document: StoredDocument, placeOf: (id: string) => string | undefined): StoredDocument =>
  rewriteNodes(document, (node) => {
    const place = node.type === 'link' && typeof node.url === 'string' ? placeOf(node.url.slice(1)) : undefined
    return place !== undefined && String(node.url).startsWith('#') ? { ...node, url: `#${place}` } : node
  })

/**
 * A document in which every block and inline block has an id of its own: missing ones are made, and where an id is
 * given twice (Lexical's node state survives a copy) all but the first become copies.
 */
export function ensureIds(document: StoredDocument, newId: NewId): StoredDocument {
  const seen = new Set<string>()
  return rewriteNodes(document, (node) => {
    if (!hasIdentity(node.type)) return node
    const id = node.$?.id
    if (id === undefined) return withNewId(node, newId)
    if (seen.has(id)) return withNewRecords(withNewId(node, newId), newId)
    seen.add(id)
    return node
  })
}

/** Ids that stand at more than one block or inline block, each once. */
export function findDuplicateIds(document: StoredDocument): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const id of listIds(document)) {
    if (seen.has(id)) twice.add(id)
    seen.add(id)
  }
  return [...twice]
}

function withNewId(node: StoredNode, newId: NewId): StoredNode {
  const id = node.$?.id
  return { ...node, $: { ...node.$, id: newId(), ...(id === undefined ? {} : { originId: id }) } }
}

function withNewRecords(node: StoredNode, newId: NewId): StoredNode {
  const block = findBlock(node.type)
  const values = valuesOf(node)
  const records = block ? valueFieldsOf(block).filter(([name, field]) => field.isRecordId && values[name]) : []
  if (records.length === 0) return node
  const renewed = Object.fromEntries(records.map(([name]) => [name, newId()]))
  return { ...node, $: { ...node.$, values: { ...values, ...renewed } } }
}

// What is pasted or duplicated is somebody's deed in this edition, not left over from the one before.
function withoutCarried(node: StoredNode): StoredNode {
  if (node.$?.carried === undefined) return node
  const { carried: _, ...state } = node.$
  return { ...node, $: state }
}
