import type { SearchHit } from '../../../src-shared/contract/library'

export interface HitGroup {
  readonly kind: SearchHit['kind']
  readonly hits: readonly SearchHit[]
}

/** Hits by kind; the kind of the best hit comes first, and the order within a kind stays. */
export const groupHits = (hits: readonly SearchHit[]): HitGroup[] => {
  const groups = new Map<SearchHit['kind'], SearchHit[]>()
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit])
  return [...groups].map(([kind, inKind]) => ({ kind, hits: inKind }))
}
