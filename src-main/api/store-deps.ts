import { randomBytes } from 'node:crypto'
import { createMint } from '../store/mint-id'
import type { StoreDeps } from '../store/store'

const POOL_BYTES = 8192

/** Drawn from the system many at a time: a table of 200,000 values has an id for each. */
const pooledBytes = () => {
  let pool = new Uint8Array()
  return (count: number): Uint8Array => {
    if (pool.length < count) pool = randomBytes(Math.max(count, POOL_BYTES))
    const drawn = pool.slice(0, count)
    pool = pool.subarray(count)
    return drawn
  }
}

/** The real clock and the real chance, for windows and command line alike. */
export const storeDepsOf = ({
  log,
  author,
  spareFolder,
}: Pick<StoreDeps, 'log' | 'author' | 'spareFolder'>): StoreDeps & { readonly newId: () => string } => {
  const outside = { now: Date.now, randomBytes: pooledBytes() }
  return { ...outside, author, log, ...(spareFolder === undefined ? {} : { spareFolder }), newId: createMint(outside) }
}
