import type { InterfaceLocale } from '../../src-shared/contract/app'
import type { SearchFilter, SearchGroup, SearchKind } from '../../src-shared/contract/search'

export interface SearchInput {
  readonly query: string
  readonly language: InterfaceLocale
  readonly filter: SearchFilter
  /** Empty: all. */
  readonly kinds: readonly SearchKind[]
  /** Of each kind. */
  readonly offset: number
  readonly limit: number
}

/** A kind with its best hit: 0 where that is called what was asked for, 1 where it is a name, else 2. */
export interface RankedGroup {
  readonly rank: 0 | 1 | 2
  readonly group: SearchGroup
}
