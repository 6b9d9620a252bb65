import type { WireAnswer, WireCall } from './wire'

/** A call that a starting window will make, with the answer that it would get: both go to it with its page. */
export interface Foreseen extends WireCall {
  readonly answer: WireAnswer
}

/** The element of the page that holds them as JSON. */
export const FORESEEN_ID = 'niankan-foreseen'

/** One name for one call with one input, as JSON writes them. */
export const callKey = ({ call, input }: WireCall): string => `${call} ${JSON.stringify(input)}`
