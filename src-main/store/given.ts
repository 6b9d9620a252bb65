/** Some facts of a record; one that is undefined is one that isn't given. */
export type Given<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** A record with the given facts in place of its own. */
export function withGiven<T extends object>(record: T, given: Given<T>): T {
  const said = Object.entries(given).filter(([, fact]) => fact !== undefined)
  return { ...record, ...Object.fromEntries(said) }
}
