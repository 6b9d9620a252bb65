/**
 * A function that works each thing out once, by its name. `most`: how many are kept at a time, where what it is asked for
 * has no end of its own.
 */
export function kept<I, O>(
  workOut: (input: I) => O,
  nameOf: (input: I) => unknown = String,
  most = Number.POSITIVE_INFINITY,
): (input: I) => O {
  const known = new Map<unknown, { readonly value: O }>()
  return (input) => {
    const name = nameOf(input)
    const found = known.get(name)
    if (found) return found.value
    const value = workOut(input)
    if (known.size >= most) known.clear()
    known.set(name, { value })
    return value
  }
}
