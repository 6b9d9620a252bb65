/** What is on the page, by key, and which of it is still to be asked for. */
export interface WantedItems<T> {
  /** Says that an item is on the page; unless its answer is known, it is asked for in the next batch. Returns its undo. */
  readonly want: (key: string, item: T, isKnown: boolean) => () => void
  /** Of what is known, that which is on the page; the very same where nothing left it. */
  readonly keepWanted: <V>(known: ReadonlyMap<string, V>) => ReadonlyMap<string, V>
  /** Lets what is on the page and is touched be asked for again. */
  readonly askAgain: (isTouched: (item: T) => boolean) => void
  readonly isPending: () => boolean
  /** The next batch; what left the page meanwhile isn't asked for. */
  readonly takeBatch: () => readonly (readonly [key: string, item: T])[]
}

/** A batch is at most as many as the contract lets through in one call. */
export const createWantedItems = <T>(aCall: number): WantedItems<T> => {
  const wanted = new Map<string, { readonly item: T; count: number }>()
  const pending = new Set<string>()
  return {
    want: (key, item, isKnown) => {
      if (!isKnown) pending.add(key)
      const entry = wanted.get(key) ?? { item, count: 0 }
      entry.count += 1
      wanted.set(key, entry)
      return () => {
        entry.count -= 1
        if (entry.count === 0) wanted.delete(key)
      }
    },
    keepWanted: (known) => {
      const left = [...known].filter(([key]) => wanted.has(key))
      return left.length < known.size ? new Map(left) : known
    },
    askAgain: (isTouched) => {
      for (const [key, { item }] of wanted) if (isTouched(item)) pending.add(key)
    },
    isPending: () => pending.size > 0,
    takeBatch: () => {
      const batch: [string, T][] = []
      for (const key of pending) {
        if (batch.length === aCall) break
        pending.delete(key)
        const entry = wanted.get(key)
        if (entry) batch.push([key, entry.item])
      }
      return batch
    },
  }
}
