import type { ClearanceFinding } from '../../src-shared/contract/clearance'
import { noClearance } from '../../src-shared/data/clearance'
import type { SheetEntry } from '../../src-shared/data/clearance-sheet'
import { toExact } from '../../src-shared/data/exact'
import { ObservationId } from '../../src-shared/data/ids'
import { type DecimalText, type Observation, sourceKeyOf } from '../../src-shared/data/observation'
import { parseDecimal } from '../../src-shared/data/parse-decimal'
import { type ClearanceChange, findClearance, setClearance } from './clearance'
import type { WriteDb } from './database'
import { findObservation } from './observation'
import { OF_KEY, toKeyInput } from './observation-key'
import { textIn } from './row'

export interface AppliedSheet extends ClearanceChange {
  readonly unchanged: number
  readonly findings: readonly ClearanceFinding[]
}

/** Takes over what a filled sheet says, row by row; a row that isn't in order is left out and reported. */
export function applyClearanceSheet(db: WriteDb, entries: readonly SheetEntry[]): AppliedSheet {
  const findings: ClearanceFinding[] = []
  const cleared: Observation[] = []
  let unchanged = 0
  const seen = new Set<string>()
  for (const entry of entries) {
    const checked = checkEntry(db, entry, seen)
    seen.add(entry.id)
    if ('problem' in checked) findings.push({ row: entry.row, ...checked })
    else if (setClearance(db, checked, givenOf(db, checked, entry))) cleared.push(checked)
    else unchanged += 1
  }
  const indicatorIds = [...new Set(cleared.map(({ indicatorId }) => indicatorId))]
  return { changed: cleared.length, unchanged, findings, indicatorIds }
}

type Refused = Omit<ClearanceFinding, 'row'>

/** The observation that the row is of, or what is wrong with it. */
function checkEntry(db: WriteDb, { id, value, unit }: SheetEntry, seen: ReadonlySet<string>): Observation | Refused {
  const observationId = ObservationId.safeParse(id)
  const observation = observationId.success ? findObservation(db, observationId.data) : null
  if (!observation) return { problem: 'unknown-row', found: id.slice(0, 80), expected: '' }
  if (seen.has(id)) return { problem: 'repeated-row', found: observation.value, expected: '' }
  const expected = observation.value + observation.unit
  const found = (value ?? observation.value) + (unit ?? observation.unit)
  if (value !== null && !isSameNumber(value, observation.value)) return { problem: 'value-edited', found, expected }
  if (unit !== null && unit !== observation.unit) return { problem: 'value-edited', found, expected }
  const now = findSaidNow(db, observation)
  return now === expected ? observation : { problem: 'value-restated', found: expected, expected: now }
}

const isSameNumber = (written: string, value: DecimalText): boolean => {
  const read = parseDecimal(written)
  return read.ok && toExact(read.value).eq(toExact(value))
}

/** What the same source says for the key by now; empty where it was withdrawn. */
function findSaidNow(db: WriteDb, observation: Observation): string {
  const row = db.find(
    `SELECT value, unit FROM observation WHERE ${OF_KEY} AND source_key = @sourceKey AND superseded_change IS NULL`,
    { ...toKeyInput(observation), sourceKey: sourceKeyOf(observation) },
  )
  return row ? textIn(row, 'value') + textIn(row, 'unit') : ''
}

/** An office that fills in the day has cleared the value, whether or not it has altered the word as well. */
function givenOf(db: WriteDb, observation: Observation, { given }: SheetEntry): SheetEntry['given'] {
  const before = findClearance(db, observation)?.clearance ?? noClearance
  const isDayNew = given.clearedOn !== undefined && given.clearedOn !== '' && given.clearedOn !== before.clearedOn
  return isDayNew && given.state === before.state ? { ...given, state: 'cleared' } : given
}
