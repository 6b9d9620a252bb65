import type { SearchGroup, SearchHit, SearchKind } from '../../../src-shared/contract/search'

/** What the arrows go through: hits, and at the end of a kind the way to more of it. */
export type SearchOption =
  | { readonly key: string; readonly hit: SearchHit }
  | { readonly key: string; readonly moreOf: SearchKind; readonly rest: number; readonly isMore: boolean }

export interface OptionGroup {
  readonly kind: SearchKind
  readonly count: number
  readonly isMore: boolean
  readonly options: readonly SearchOption[]
}

/** More than this aren't listed: whoever gets so far should narrow the search. */
export const LISTED = 1000

export const toOptionGroups = (groups: readonly SearchGroup[]): OptionGroup[] =>
  groups.map(({ kind, count, isMore, hits }) => {
    const options: SearchOption[] = hits.map((hit) => ({ key: hit.key, hit }))
    const rest = count - hits.length
    const hasMore = (rest > 0 || isMore) && hits.length < LISTED
    const more: SearchOption[] = hasMore ? [{ key: `more ${kind}`, moreOf: kind, rest: Math.max(rest, 0), isMore }] : []
    return { kind, count, isMore, options: [...options, ...more] }
  })
