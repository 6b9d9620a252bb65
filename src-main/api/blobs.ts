import { randomUUID } from 'node:crypto'
import type { Served } from './host'

/** Bytes that the window may fetch by an opaque token while the session lasts. */
export interface Blobs {
  readonly put: (served: Served) => string
  readonly find: (token: string) => Served | null
}

const KEPT = 4

/** Keeps the last few: a preview replaces the one before. */
export const createBlobs = (): Blobs => {
  const blobs = new Map<string, Served>()
  return {
    put: (served) => {
      const token = randomUUID()
      blobs.set(token, served)
      for (const old of [...blobs.keys()].slice(0, -KEPT)) blobs.delete(old)
      return token
    },
    find: (token) => blobs.get(token) ?? null,
  }
}
