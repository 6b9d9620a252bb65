import type { Conflict, ConflictSide } from '../../src-shared/contract/conflict'
import { type Claim, ConflictSeverity, type FoundConflict } from '../../src-shared/data/conflict-claim'
import { findConflicts } from '../../src-shared/data/conflict-find'
import { findNumber } from '../../src-shared/data/conflict-hedge'
import { IndicatorId, type SourceId } from '../../src-shared/data/ids'
import { invariant } from '../../src-shared/failure/invariant'
import { type Claimed, isStatement, listClaims } from './conflict-claims'
import type { ReadDb } from './database'
import { type IndicatorNames, readIndicatorNames } from './indicator-names'

/** What documents and observations say that can't all be true, the gravest first. */
export function listConflicts(db: ReadDb): Conflict[] {
  const names = readIndicatorNames(db)
  const claimed = new Map(listClaims(db, names).map((one) => [one.claim.ref, one]))
  return findConflicts([...claimed.values()].map(({ claim }) => claim))
    .map((found) => toConflict(found, claimed, names))
    .toSorted((a, b) => gravity(a) - gravity(b))
}

/** How many of them set what this document says against what is said elsewhere. */
export const countConflictsOf = (db: ReadDb, sourceId: SourceId): number =>
  listConflicts(db).filter(
    ({ sides }) =>
      sides.some(({ document }) => document.sourceId === sourceId) &&
      sides.some(({ document }) => document.sourceId !== sourceId),
  ).length

/** 0 for the gravest. */
const gravity = ({ severity }: Conflict): number => ConflictSeverity.options.indexOf(severity)

function toConflict(found: FoundConflict, claimed: ReadonlyMap<string, Claimed>, names: IndicatorNames): Conflict {
  const [first] = found.claims
  invariant(first, 'A conflict has sides')
  const sides = found.claims.map(({ ref }) => {
    const one = claimed.get(ref)
    invariant(one, 'Every claim of a conflict is one of those looked at')
    return one
  })
  const indicatorId = found.claims.find(({ indicator }) => indicator !== '')?.indicator ?? ''
  const isIndicator = indicatorId !== ''
  return {
    id: JSON.stringify(found.claims.map(({ ref }) => ref).toSorted()),
    indicatorId: isIndicator ? IndicatorId.parse(indicatorId) : null,
    name: isIndicator ? names.nameOf(indicatorId) : shortestName(sides, first),
    subject: first.subject,
    period: found.claims.find(({ period }) => period !== null)?.period ?? null,
    changeBasis: first.changeBasis,
    priceBasis: first.priceBasis,
    reason: found.reason,
    severity: found.severity,
    sides: sides.map(toSide).toSorted((a, b) => dateOf(a).localeCompare(dateOf(b))),
  }
}

/** Of what no indicator bears, the name with the fewest words around it. */
const shortestName = (sides: readonly Claimed[], { thing }: Claim): string =>
  sides.flatMap(({ said }) => (isStatement(said) ? [said.name] : [])).toSorted((a, b) => a.length - b.length)[0] ??
  thing

function toSide({ claim, said, document }: Claimed): ConflictSide {
  return {
    ref: isStatement(said)
      ? { kind: 'statement', sourceId: said.sourceId, place: said.place }
      : { kind: 'observation', observationId: said.id },
    document,
    period: claim.period,
    scope: claim.scope.join('、'),
    value: claim.value,
    unit: claim.unit,
    qualifier: claim.qualifier,
    quote: said.quote,
    mark: findNumber(said.quote, claim.value),
  }
}

/** The earlier document stands first. */
const dateOf = ({ document }: ConflictSide): string => document.published ?? String(document.year ?? '')
