import type { WireEvent } from '../../src-shared/contract/events'
import type { WireAnswer } from '../../src-shared/contract/wire'

/** The one narrow object that the shell puts into the window. */
export interface Bridge {
  readonly call: (name: string, input: unknown) => Promise<WireAnswer>
  /** Returns its undo. */
  readonly listen: (listener: (event: WireEvent) => void) => () => void
}

declare global {
  interface Window {
    readonly niankan: Bridge
  }
}
