import type { Change } from './change-basis'
import type { Surroundings } from './clauses'
import type { Named } from './named'
import type { Quantity } from './quantity'

/** A quantity of a sentence with what stands around it. */
export interface SentencePart {
  readonly quantity: Quantity
  readonly around: Surroundings
  readonly change: Change | null
}

export interface QuantityName extends Named {
  /** Some of it was said of the number before, or in another clause. */
  readonly inherited: 'before' | 'elsewhere' | null
}
