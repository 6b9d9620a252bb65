/** A kept revision as far as thinning looks at it. */
export interface Thinnable {
  readonly revision: number
  readonly keptAtMs: number
  /** Named by somebody, or needed by a command's undo: it stays. */
  readonly isLasting: boolean
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

// From the last day everything stays, from the last month one an hour, from the last year one a day, then one a week.
const ages: readonly { readonly upToMs: number; readonly bucketMs: number }[] = [
  { upToMs: 30 * DAY_MS, bucketMs: HOUR_MS },
  { upToMs: 365 * DAY_MS, bucketMs: DAY_MS },
  { upToMs: Number.POSITIVE_INFINITY, bucketMs: 7 * DAY_MS },
]

/** Revisions to let go of, given those of one section: of each bucket of time the newest stays. */
export function revisionsToDrop(kept: readonly Thinnable[], nowMs: number): number[] {
  const newestFirst = kept.filter(({ isLasting }) => !isLasting).toSorted((one, other) => other.revision - one.revision)
  const filled = new Set<string>()
  return newestFirst.flatMap(({ revision, keptAtMs }) => {
    const ageMs = nowMs - keptAtMs
    if (ageMs < DAY_MS) return []
    const age = ages.find(({ upToMs }) => ageMs < upToMs)
    const bucketMs = age?.bucketMs ?? DAY_MS
    const bucket = `${bucketMs}:${Math.floor(keptAtMs / bucketMs)}`
    if (filled.has(bucket)) return [revision]
    filled.add(bucket)
    return []
  })
}
