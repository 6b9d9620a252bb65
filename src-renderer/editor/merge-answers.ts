/**
 * What is known by key, with the answers to what was asked for again. What comes to the same as before stays the very same,
 * so that nothing is drawn again for it.
 */
export const mergeAnswers = <T>(
  known: ReadonlyMap<string, T>,
  keys: readonly string[],
  answers: readonly T[],
): ReadonlyMap<string, T> => {
  const changed = keys.flatMap((key, at): [string, T][] => {
    const value = answers[at]
    return value === undefined || JSON.stringify(value) === JSON.stringify(known.get(key)) ? [] : [[key, value]]
  })
  return changed.length > 0 ? new Map([...known, ...changed]) : known
}
