import { sameBasis } from '../../src-shared/data/conflict-find'
import { canonicalPeriod, writtenAs } from '../../src-shared/data/conflict-period'
import type { HeldKey, HeldValue } from '../../src-shared/data/held-value'
import { NATION, type Observation } from '../../src-shared/data/observation'
import type { ReadDb } from './database'
import { listLiveOfKeys } from './observation-row'
import { documentsIn } from './saying-document'

/** What is live for each of these, in their order; values with a scope of their own aside. */
export function listHeld(db: ReadDb, keys: readonly HeldKey[]): HeldValue[][] {
  const documentOf = documentsIn(db)
  const held = new Map<string, Observation[]>()
  for (const said of listLiveOfKeys(db, keys.flatMap(writtenKeys))) {
    if (said.scope !== '') continue
    const key = nameOf({ ...said, change: said.changeBasis })
    held.set(key, [...(held.get(key) ?? []), said])
  }
  return keys.map((key) => {
    const known = held.get(nameOf(key)) ?? []
    // Where one source is believed, the others don't count.
    const preferred = known.filter((one) => one.preferred)
    return (preferred.length > 0 ? preferred : known).map((one) => {
      const { value, unit, qualifier } = one
      return { value, unit, qualifier, title: documentOf(one).title }
    })
  })
}

/** A year, its December and its last day are one; what names no subject speaks of the nation. */
const nameOf = ({ indicatorId, subject, period, change }: HeldKey): string =>
  JSON.stringify([indicatorId, subject || NATION, canonicalPeriod(period), sameBasis(change)])

const writtenKeys = ({ indicatorId, subject, period }: HeldKey) =>
  writtenAs(canonicalPeriod(period)).map((written) => ({
    indicatorId,
    subject: subject || NATION,
    period: written,
  }))
