import { z } from 'zod'
import { nameKeyOf, partsOfKey, scopesMeet } from './conflict-name'
import { IndicatorId } from './ids'
import type { Indicator } from './indicator'
import { canConvert } from './unit'

/** What a source says that a project's indicators may be known by. */
export const StatedName = z.object({
  name: z.string().max(400),
  unit: z.string().max(80),
  /** The basis of a change; null for a level. */
  change: z.string().nullable(),
})
export type StatedName = z.output<typeof StatedName>

/** An indicator that a stated name may be, and how surely: 1 where the name or an alias is the very same. */
export const IndicatorProposal = z.object({ indicatorId: IndicatorId, confidence: z.number() })
export type IndicatorProposal = z.output<typeof IndicatorProposal>

export type KnownIndicator = Pick<Indicator, 'id' | 'name' | 'nameEn' | 'aliases' | 'unit' | 'formula'>

/** A proposal at this confidence may stand for the indicator without being asked about. */
export const SURE_PROPOSAL = 0.9
const LEAST = 0.5
const SAME_KEY = 0.95
/** Of names that differ, or leave the scope unsaid, none is sure. */
const NEAR = 0.85
const OTHER_UNIT = 0.4

const folded = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

const pairsOf = (name: string): string[] => Array.from(name.slice(1), (letter, at) => name.charAt(at) + letter)

/** How much of two names is the same, pair by pair of characters: 0 to 1. */
function likeness(one: string, other: string): number {
  const [left, rest] = [pairsOf(one), pairsOf(other)]
  const total = left.length + rest.length
  let shared = 0
  for (const pair of left) {
    const at = rest.indexOf(pair)
    if (at < 0) continue
    rest.splice(at, 1)
    shared += 1
  }
  return total === 0 ? 0 : (2 * shared) / total
}

interface Words {
  readonly indicator: KnownIndicator
  readonly word: string
  readonly key: string
}

/** Proposes the indicator that each stated name means. Derived ones are computed, so nothing stated is theirs. */
export function proposeIndicators(
  stated: readonly StatedName[],
  indicators: readonly KnownIndicator[],
): (IndicatorProposal | null)[] {
  const known = wordsOf(indicators)
  return stated.map((one) => proposalsFor(one, known)[0] ?? null)
}

/** The indicators that a stated name most likely means, the likeliest first. */
export const likelyIndicators = (
  stated: StatedName,
  indicators: readonly KnownIndicator[],
  most: number,
): IndicatorProposal[] => proposalsFor(stated, wordsOf(indicators)).slice(0, most)

const wordsOf = (indicators: readonly KnownIndicator[]): Words[] =>
  indicators
    .filter(({ formula }) => formula === '')
    .flatMap((indicator) =>
      [indicator.name, ...indicator.aliases, indicator.nameEn]
        .filter((word) => word !== '')
        .map((word) => ({ indicator, word: folded(word), key: nameKeyOf(word) })),
    )

/** Each indicator once, the likeliest first. */
function proposalsFor(stated: StatedName, known: readonly Words[]): IndicatorProposal[] {
  const word = folded(stated.name)
  if (word === '') return []
  const key = nameKeyOf(stated.name)
  const best = new Map<IndicatorId, number>()
  for (const one of known) {
    const confidence = likenessOf(word, key, one) * unitFactor(stated, one.indicator)
    if (confidence >= LEAST && confidence > (best.get(one.indicator.id) ?? 0)) best.set(one.indicator.id, confidence)
  }
  return [...best]
    .toSorted(([, one], [, other]) => other - one)
    .map(([indicatorId, confidence]) => ({ indicatorId, confidence: Math.round(confidence * 100) / 100 }))
}

function likenessOf(word: string, key: string, known: Words): number {
  if (word === known.word) return 1
  if (key === known.key) return SAME_KEY
  const [ours, theirs] = [partsOfKey(key), partsOfKey(known.key)]
  return scopesMeet(ours.scope, theirs.scope) ? likeness(ours.core, theirs.core) * NEAR : 0
}

/** A level in a unit that can't be the indicator's is hardly a value of it; a change has a unit of its own. */
const unitFactor = ({ unit, change }: StatedName, indicator: KnownIndicator): number => {
  const isChange = change !== null && change !== '累计'
  return isChange || unit === '' || indicator.unit === '' || canConvert(unit, indicator.unit) ? 1 : OTHER_UNIT
}
