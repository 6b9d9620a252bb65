import type { Resolver } from '../blocks/fields'
import type { EditionWords } from './words'

/** What the blocks of an edition are resolved with. */
export interface ResolveSetting {
  readonly resolver: Resolver
  readonly words: EditionWords
  /** 图3-2 by block id. */
  readonly numberLabels: ReadonlyMap<string, string>
}
