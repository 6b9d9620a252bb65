import type { LineGroup } from './line-groups'

/** Groups that the setting shows to go on with the paragraph before. */
export function joinStated(groups: readonly LineGroup[]): ReadonlyMap<LineGroup, LineGroup> {
  const next = new Map<LineGroup, LineGroup>()
  let before: LineGroup | null = null
  for (const group of groups) {
    if (group.stated?.kind !== 'paragraph') continue
    if (before && group.lines[0]?.goesOn) next.set(before, group)
    before = group.lines[0]?.heading === undefined ? group : null
  }
  return next
}
