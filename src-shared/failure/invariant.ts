/** A bug of ours: thrown, logged under an incident id, never shown as it is. */
export class InvariantError extends Error {
  override name = 'InvariantError'
}

/** Throws when what must hold doesn't. The sentence says what was expected. */
export function invariant(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new InvariantError(sentence)
}

/** Ends a switch over a closed set, so that a new member doesn't compile until it is handled. */
export function assertNever(value: never): never {
  throw new InvariantError(`Unhandled case: ${JSON.stringify(value)}`)
}
