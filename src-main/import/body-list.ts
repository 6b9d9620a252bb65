import type { StoredNode } from '../../src-shared/blocks/node'
import type { NewId } from '../../src-shared/document/identity'
import { element } from '../../src-shared/document/make-nodes'
import type { ToInline } from './body-inline'
import type { StatedItem, TracedText } from './structured'

export interface ListEntry {
  readonly traced: TracedText
  readonly item: StatedItem
}

/** Items in a row as lists: deeper ones inside, another kind of sign as another list. */
export function toLists(entries: readonly ListEntry[], toInline: ToInline, newId: NewId): StoredNode[] {
  const level = Math.min(...entries.map(({ item }) => item.level))
  const lists: StoredNode[] = []
  let open: { children: StoredNode[]; isOrdered: boolean; list: number } | null = null
  for (let at = 0; at < entries.length; ) {
    const entry = entries[at]
    if (!entry) break
    const { item, traced } = entry
    if (item.level === level) {
      if (!open || open.isOrdered !== item.isOrdered || open.list !== item.list) {
        open = { children: [], isOrdered: item.isOrdered, list: item.list }
        lists.push(listNode(open.children, item, newId))
      }
      open.children.push({ type: 'listitem', ...element, value: open.children.length + 1, children: toInline(traced) })
      at++
      continue
    }
    const end = entries.findIndex((other, index) => index > at && other.item.level === level)
    const deeper = entries.slice(at, end < 0 ? entries.length : end)
    const nested = toLists(deeper, toInline, newId)
    if (open) {
      for (const child of nested)
        open.children.push({ type: 'listitem', ...element, value: open.children.length + 1, children: [child] })
    } else lists.push(...nested)
    at += deeper.length
  }
  return lists
}

const listNode = (children: StoredNode[], { isOrdered, number }: StatedItem, newId: NewId): StoredNode => ({
  type: 'list',
  ...element,
  $: { id: newId() },
  listType: isOrdered ? 'number' : 'bullet',
  tag: isOrdered ? 'ol' : 'ul',
  start: isOrdered ? number : 1,
  children,
})
