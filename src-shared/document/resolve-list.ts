import type { StoredNode } from '../blocks/node'
import { resolveRuns } from './resolve-inline'
import type { ResolveSetting } from './resolve-setting'
import type { ResolvedList, ResolvedListItem } from './resolved'
import { idOf } from './walk'

/**
 * A list whose items own their children. Lexical stores a nested list inside an item of its own that follows the item
 * it belongs to; without one before it, it hangs on an item without words.
 */
export function resolveList(node: StoredNode, setting: ResolveSetting): ResolvedList {
  const items: ResolvedListItem[] = []
  for (const stored of node.children ?? []) {
    const children = stored.children ?? []
    const nested = children.filter((child) => child.type === 'list').map((list) => resolveList(list, setting))
    const words = children.filter((child) => child.type !== 'list')
    const before = items.at(-1)
    if (words.length === 0 && nested.length > 0 && before) before.children.push(...nested)
    else items.push({ runs: resolveRuns(words, setting), children: nested })
  }
  return {
    type: 'list',
    id: idOf(node),
    ordered: node.listType === 'number',
    start: typeof node.start === 'number' ? node.start : 1,
    items,
  }
}
