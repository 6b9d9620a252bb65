import type { Settlement, SideRef } from '../../src-shared/contract/conflict'
import type { IndicatorId } from '../../src-shared/data/ids'
import { NATION, type Observation, ObservationDraft } from '../../src-shared/data/observation'
import { assertNever } from '../../src-shared/failure/invariant'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import type { ReadDb, WriteDb } from './database'
import { findObservation, preferObservation, recordObservation, withdrawObservation } from './observation'
import { findStatement, listStatementsGiving, type Statement } from './statement-row'
import { type Ruling, ruleStatement } from './statement-ruling'

/** A side of a conflict as it is in the project now. */
type Side =
  | { readonly kind: 'observation'; readonly observation: Observation }
  | { readonly kind: 'statement'; readonly statement: Statement }

type Settled = Result<readonly IndicatorId[], 'not-found'>

/** Does what somebody decided about a conflict. Answers the indicators whose values may read otherwise now. */
export function settleConflict(db: WriteDb, settlement: Settlement): Settled {
  switch (settlement.choice) {
    case 'supersede':
      return keepOne(db, settlement.keep, settlement.others)
    case 'scopes':
      return giveScopes(db, settlement.sides)
    case 'misprint':
      return markMisprint(db, settlement.side)
    default:
      return assertNever(settlement)
  }
}

function findSide(db: ReadDb, ref: SideRef): Result<Side, 'not-found'> {
  if (ref.kind === 'observation') {
    const observation = findObservation(db, ref.observationId)
    return observation?.supersededAt === null
      ? ok({ kind: 'observation', observation })
      : fail('not-found', { observationId: ref.observationId })
  }
  const statement = findStatement(db, ref.sourceId, ref.place)
  return statement ? ok({ kind: 'statement', statement }) : fail('not-found', { sourceId: ref.sourceId })
}

/** Believes one. A statement that observations contradict is taken over as an observation first. */
function keepOne(db: WriteDb, keep: SideRef, others: readonly SideRef[]): Settled {
  const kept = findSide(db, keep)
  if (!kept.ok) return kept
  const rivals: Observation[] = []
  for (const ref of others) {
    const side = findSide(db, ref)
    if (!side.ok) return side
    if (side.value.kind === 'observation') rivals.push(side.value.observation)
    else ruleAlike(db, side.value.statement, { verdict: 'superseded', scope: '' })
  }
  const [rival] = rivals
  if (!rival) return ok([])
  const observation =
    kept.value.kind === 'observation' ? ok(kept.value.observation) : takeOver(db, kept.value.statement, rival)
  if (!observation.ok) return observation
  // A preference is of one key: what another indicator says for the same thing is taken back.
  const strangers = rivals.filter(({ indicatorId }) => indicatorId !== observation.value.indicatorId)
  for (const stranger of strangers) {
    const withdrawn = withdrawRuled(db, stranger, { verdict: 'superseded', scope: '' })
    if (!withdrawn.ok) return withdrawn
  }
  const preferred = preferObservation(db, observation.value.id)
  const touched = [observation.value, ...strangers].map(({ indicatorId }) => indicatorId)
  return preferred.ok ? ok(touched) : preferred
}

/** What a statement says, recorded for the key of the observation that it takes the place of. */
function takeOver(db: WriteDb, statement: Statement, rival: Observation): Result<Observation, 'not-found'> {
  const { indicatorId, subject, period, changeBasis, priceBasis, scope } = rival
  const { sourceId, unit, qualifier, quote } = statement
  const draft = ObservationDraft.safeParse({
    ...{ indicatorId, subject: subject || NATION, period, changeBasis, priceBasis, scope },
    ...{ sourceId, unit, qualifier, quote, value: statement.valueText },
  })
  return draft.success ? recordObservation(db, draft.data) : fail('not-found', { sourceId })
}

/** Records observations anew under their scopes: a value is never rewritten. */
function giveScopes(db: WriteDb, sides: readonly { readonly ref: SideRef; readonly scope: string }[]): Settled {
  const touched: IndicatorId[] = []
  for (const { ref, scope } of sides) {
    const side = findSide(db, ref)
    if (!side.ok) return side
    if (side.value.kind === 'statement') {
      ruleAlike(db, side.value.statement, { verdict: 'scope', scope })
      continue
    }
    const { observation } = side.value
    if (observation.scope === scope) continue
    const recorded = recordObservation(db, ObservationDraft.parse({ ...observation, scope, correction: 'scope' }))
    if (!recorded.ok) return recorded
    const withdrawn = withdrawObservation(db, observation.id)
    if (!withdrawn.ok) return withdrawn
    touched.push(observation.indicatorId)
  }
  return ok(touched)
}

function markMisprint(db: WriteDb, ref: SideRef): Settled {
  const side = findSide(db, ref)
  if (!side.ok) return side
  const misprint = { verdict: 'misprint', scope: '' } as const
  if (side.value.kind === 'statement') {
    ruleAlike(db, side.value.statement, misprint)
    return ok([])
  }
  const withdrawn = withdrawRuled(db, side.value.observation, misprint)
  return withdrawn.ok ? ok([side.value.observation.indicatorId]) : withdrawn
}

/** Ends an observation; what it was taken from says so still, and would contradict again. */
function withdrawRuled(
  db: WriteDb,
  { id, sourceId, quote, value }: Observation,
  ruling: Pick<Ruling, 'verdict' | 'scope'>,
): Result<unknown, 'not-found'> {
  const said = sourceId === null ? [] : listStatementsGiving(db, sourceId, value)
  for (const statement of said.filter((one) => one.quote === quote)) {
    ruleStatement(db, { ...placeOf(statement), ...ruling })
  }
  return withdrawObservation(db, id)
}

const placeOf = ({ sourceId, place }: Statement) => ({ sourceId, place })

/** A document says the same in several sentences: what is ruled of one is ruled of all. */
function ruleAlike(db: WriteDb, statement: Statement, ruling: Pick<Ruling, 'verdict' | 'scope'>): void {
  const alike = listStatementsGiving(db, statement.sourceId, statement.valueText).filter(
    (other) =>
      other.nameKey === statement.nameKey &&
      other.unit === statement.unit &&
      other.changeBasis === statement.changeBasis,
  )
  for (const other of alike) ruleStatement(db, { ...placeOf(other), ...ruling })
}
