import { type AnyBlock, fieldsOf } from '../blocks/define-block'
import type { StoredNode } from '../blocks/node'
import { findBlock } from '../blocks/registry'
import type { StoredDocument } from './schema'

/** A node met on a walk, with the block at the top of the document that it stands in (itself, if it is one). */
export interface Visit {
  readonly node: StoredNode
  readonly top: StoredNode
}

/** What a walk does with a node: a block has an id and words of its own, a part only holds blocks or words. */
export type NodeRole = 'block' | 'part' | 'inline'

const roles: Readonly<Record<string, NodeRole>> = {
  paragraph: 'block',
  heading: 'block',
  quote: 'block',
  list: 'block',
  table: 'block',
  'unknown-block': 'block',
  listitem: 'part',
  tablerow: 'part',
  tablecell: 'part',
  line: 'part',
  prose: 'part',
  text: 'inline',
  tab: 'inline',
  linebreak: 'inline',
  link: 'inline',
}

/** The role of a node type; null where this build doesn't know the type. */
export function roleOf(type: string): NodeRole | null {
  return findBlock(type)?.placement ?? (Object.hasOwn(roles, type) ? (roles[type] ?? null) : null)
}

/** Whether nodes of this type carry an id: blocks of every kind, and our inline blocks. */
export const hasIdentity = (type: string): boolean => roleOf(type) === 'block' || findBlock(type) !== null

/** A node's id, or empty where the document has not been through `ensureIds` yet. */
export const idOf = (node: StoredNode): string => node.$?.id ?? ''

/** The stored values of one of our blocks; a value that is not stored is the field's initial one. */
export function valuesOf(node: StoredNode): Readonly<Record<string, unknown>> {
  const values = node.$?.values
  return typeof values === 'object' && values !== null ? (values as Readonly<Record<string, unknown>>) : {}
}

/** What a node holds in reading order: the slots of a block as its definition declares them, else its children. */
export function contentsOf(node: StoredNode): readonly StoredNode[] {
  const block = findBlock(node.type)
  return block ? slotContents(block, node) : (node.children ?? [])
}

function slotContents(block: AnyBlock, node: StoredNode): StoredNode[] {
  return fieldsOf(block).flatMap(([name, field]) => {
    const slot = field.slot === null ? undefined : node.$slots?.[name]
    return slot ? [slot] : []
  })
}

/** Every node below the root in reading order, parents before what they hold. */
export function visitNodes(document: StoredDocument): Visit[] {
  const visits: Visit[] = []
  const visit = (node: StoredNode, top: StoredNode): void => {
    visits.push({ node, top })
    for (const inner of contentsOf(node)) visit(inner, top)
  }
  for (const top of document.root.children) visit(top, top)
  return visits
}

/**
 * A document with every node replaced by what `change` makes of it, from the outside in; the one given stays as it is.
 * `change` may rewrite what a node says of itself; shape and order of the document are kept.
 */
export function rewriteNodes(
  document: StoredDocument,
  change: (node: StoredNode, isTop: boolean) => StoredNode,
): StoredDocument {
  const rewrite = (node: StoredNode, isTop: boolean): StoredNode => {
    const changed = change(node, isTop)
    return {
      ...changed,
      ...(changed.children ? { children: changed.children.map((child) => rewrite(child, false)) } : {}),
      ...(changed.$slots ? { $slots: rewriteSlots(changed, (slot) => rewrite(slot, false)) } : {}),
    }
  }
  return {
    ...document,
    root: { ...document.root, children: document.root.children.map((node) => rewrite(node, true)) },
  }
}

// In declared order, so that ids are given out in reading order whatever order the slots were stored in.
function rewriteSlots(node: StoredNode, rewrite: (slot: StoredNode) => StoredNode): Record<string, StoredNode> {
  const slots = node.$slots ?? {}
  const block = findBlock(node.type)
  const declared = block ? fieldsOf(block).map(([name]) => name) : []
  const names = [
    ...declared.filter((name) => slots[name]),
    ...Object.keys(slots).filter((name) => !declared.includes(name)),
  ]
  return Object.fromEntries(names.flatMap((name) => (slots[name] ? [[name, rewrite(slots[name])]] : [])))
}
