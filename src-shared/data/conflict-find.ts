import { groupBy } from '../text/group-by'
import { type Claim, ConflictReason, type FoundConflict } from './conflict-claim'
import { isSameScope, scopesMeet } from './conflict-name'
import { canonicalPeriod } from './conflict-period'
import { likelyReason, severityOf } from './conflict-reason'
import { areCommensurable, claimsAgree } from './conflict-value'

/**
 * Claims of one thing, subject, period and basis that can't all be true. What agrees once scaled, rounded to the coarser or
 * taken with its hedge is none; nor are values of one sentence, and what both say is counted differently.
 */
export function findConflicts(claims: readonly Claim[]): FoundConflict[] {
  const things = groupBy(claims, ({ thing, subject, changeBasis, priceBasis }) =>
    JSON.stringify([thing, subject, sameBasis(changeBasis), priceBasis]),
  )
  return [...things.values()].flatMap((ofThing) =>
    ofThing.length < 2 ? [] : byPeriod(ofThing).flatMap((ofPeriod) => findAmong(ofPeriod)),
  )
}

/** 较上年 and 比上年 are one basis, and so is 同比: which period it is of says the period. */
export const sameBasis = (basis: string): string =>
  basis.replace(/^较/, '比').replace(/^比(?:上年|去年|上一年)(?:同期)?$/, '同比')

/** Claims by canonical period. Those without one join the latest that their document may speak of. */
function byPeriod(claims: readonly Claim[]): Claim[][] {
  const periods = groupBy(
    claims.filter(({ period }) => period !== null),
    ({ period }) => (period === null ? '' : canonicalPeriod(period)),
  )
  for (const claim of claims) {
    // A change whose time isn't said may be any.
    if (claim.period !== null || claim.changeBasis !== '') continue
    const year = claim.documentYear ?? 0
    const period = [year, year - 1].map(String).find((near) => periods.has(near)) ?? `?${year}`
    periods.set(period, [...(periods.get(period) ?? []), claim])
  }
  return [...periods.values()]
}

interface Pair {
  readonly one: Claim
  readonly other: Claim
}

function findAmong(claims: readonly Claim[]): FoundConflict[] {
  const sentences = [...groupBy(claims, ({ document, sentence }) => `${document} ${sentence}`).values()]
  const pairs = sentences.flatMap((said, at) =>
    sentences.slice(at + 1).flatMap((otherSaid) => disagreeing(said, otherSaid)),
  )
  return connected(pairs).map(toConflict)
}

/** A sentence may give several values under one name (分别为): the first is held against the first, and so on. */
function disagreeing(said: readonly Claim[], otherSaid: readonly Claim[]): Pair[] {
  if (said.length !== otherSaid.length) return []
  return said.flatMap((one, at) => {
    const other = otherSaid[at]
    return other && areComparable(one, other) && !claimsAgree(one, other) && isTelling(one, other)
      ? [{ one, other }]
      : []
  })
}

/**
 * Two sentences of one document that both leave the time open speak of several, and so do indicators that somebody keeps
 * apart by their scopes, unless a slip shows in the digits.
 */
const isTelling = (one: Claim, other: Claim): boolean => {
  const isOpen = one.document === other.document && one.period === null && other.period === null
  const isApart = one.isObservation && other.isObservation && !isSameScope(one.scope, other.scope)
  return !(isOpen || isApart) || ['unit', 'misprint'].includes(likelyReason(one, other))
}

const areComparable = (a: Claim, b: Claim): boolean =>
  a.isObservation && b.isObservation && a.indicator === b.indicator
    ? a.period === b.period && isSameScope(a.scope, b.scope)
    : scopesMeet(a.scope, b.scope) && areCommensurable(a, b)

/** Pairs that share a claim belong together: three sources with three values are one conflict. */
function connected(pairs: readonly Pair[]): Pair[][] {
  const heads = new Map<string, string>()
  const headOf = (ref: string): string => {
    let head = ref
    for (let next = heads.get(head); next !== undefined && next !== head; next = heads.get(head)) head = next
    heads.set(ref, head)
    return head
  }
  for (const { one, other } of pairs) heads.set(headOf(one.ref), headOf(other.ref))
  return [...groupBy(pairs, ({ one }) => headOf(one.ref)).values()]
}

/** Of the pairs that differ in nothing that tells the reason, one. */
const telling = (pairs: readonly Pair[]): Pair[] => {
  const said = ({ value, unit, qualifier, period, scope, documentYear }: Claim) =>
    [value, unit, qualifier, period, scope, documentYear].join(' ')
  const distinct = groupBy(
    pairs,
    ({ one, other }) => `${said(one)} | ${said(other)} | ${one.document === other.document}`,
  )
  return [...distinct.values()].flatMap(([first]) => first ?? [])
}

function toConflict(pairs: readonly Pair[]): FoundConflict {
  const found = new Set(telling(pairs).map(({ one, other }) => likelyReason(one, other)))
  const reason = ConflictReason.options.find((known) => found.has(known)) ?? 'unclear'
  const claims = pairs.flatMap(({ one, other }) => [one, other])
  const distinct = groupBy(claims, ({ document, value, unit, isObservation, ref }) =>
    isObservation ? ref : `${document} ${value} ${unit}`,
  )
  const sides = [...distinct.values()].flatMap(([first]) => first ?? [])
  return { reason, severity: severityOf(reason, sides), claims: sides }
}
