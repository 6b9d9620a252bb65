import { randomBytes } from 'node:crypto'
import { createMint } from '../store/mint-id'
import type { StoreDeps } from '../store/store'

/** The real clock and the real chance, for windows and command line alike. */
export const storeDepsOf = ({
  log,
  author,
  spareFolder,
}: Pick<StoreDeps, 'log' | 'author' | 'spareFolder'>): StoreDeps & { readonly newId: () => string } => {
  const outside = { now: Date.now, randomBytes: (count: number) => new Uint8Array(randomBytes(count)) }
  return { ...outside, author, log, ...(spareFolder === undefined ? {} : { spareFolder }), newId: createMint(outside) }
}
