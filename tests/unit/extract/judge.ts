import type { ExtractedIndicator } from '../../../src-main/extract/indicator'

/** A statement as a careful reader wrote it down. */
export interface GoldStatement {
  readonly name: string
  readonly subject: string | null
  readonly period: string | null
  readonly periodInferred?: boolean
  readonly value: number
  readonly unit: string
  readonly approx: boolean
  readonly changeBasis: string | null
  readonly sentence: string
}

type Property = 'name' | 'period' | 'change' | 'unit' | 'hedge'

/** A statement found, held against the reader's. */
export interface Judged {
  readonly found: ExtractedIndicator
  readonly gold: GoldStatement | null
  readonly has: Readonly<Record<Property, boolean>>
  readonly isRight: boolean
}

const squash = (text: string | null | undefined): string => (text ?? '').normalize('NFKC').replace(/\s+/g, '')

/** Dice coefficient over pairs of characters. */
function similarity(one: string, other: string): number {
  const pairs = (text: string): string[] =>
    Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2))
  const [left, right] = [pairs(squash(one)), pairs(squash(other))]
  const rest = [...right]
  const sharedCount = left.filter((pair) => {
    const at = rest.indexOf(pair)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  }).length
  return left.length + right.length === 0 ? 1 : (2 * sharedCount) / (left.length + right.length)
}

const periodKey = (period: string | null): string =>
  squash(period)
    .replace('/', '..')
    .replace(/(\d{4})-12-31/g, '$1')
    .replace(/(\d{4})-(\d{4})/, '$1..$2')
const unitKey = (unit: string): string =>
  squash(unit)
    .replace(/[多余]/g, '')
    .replace('％', '%')
const isSameName = (gold: GoldStatement, found: ExtractedIndicator): boolean => {
  const [want, got] = [`${gold.subject ?? ''}${gold.name}`, `${found.subject ?? ''}${found.name}`]
  return (
    similarity(want, got) >= 0.6 ||
    squash(got).includes(squash(gold.name)) ||
    (found.name !== '' && squash(gold.name).includes(squash(found.name)))
  )
}
const isSameStatement = (gold: GoldStatement, found: ExtractedIndicator): boolean => {
  const [sentence, quote] = [squash(gold.sentence), squash(found.quote)]
  return Number(found.value) === gold.value && (quote.includes(sentence) || sentence.includes(quote))
}

/** Each statement found beside the gold's that says the same number in the same place; the nearest name goes first. */
export function judgeAll(found: readonly ExtractedIndicator[], gold: readonly GoldStatement[]): Judged[] {
  const pairs = found
    .flatMap((statement) =>
      gold
        .filter((row) => isSameStatement(row, statement))
        .map((row) => ({ statement, row, score: similarity(row.name, statement.name) })),
    )
    .sort((a, b) => b.score - a.score)
  const taken = new Map<ExtractedIndicator, GoldStatement>()
  const used = new Set<GoldStatement>()
  for (const { statement, row } of pairs) {
    if (taken.has(statement) || used.has(row)) continue
    taken.set(statement, row)
    used.add(row)
  }
  return found.map((statement) => judge(statement, taken.get(statement) ?? null))
}

function judge(found: ExtractedIndicator, gold: GoldStatement | null): Judged {
  const has = {
    name: gold !== null && isSameName(gold, found),
    period:
      gold !== null &&
      (!gold.period || gold.periodInferred === true || periodKey(gold.period) === periodKey(found.period)),
    change: gold !== null && Boolean(gold.changeBasis) === Boolean(found.change),
    unit: gold !== null && unitKey(gold.unit) === unitKey(found.unit),
    hedge: gold !== null && gold.approx === found.approx,
  }
  return { found, gold, has, isRight: Object.values(has).every(Boolean) }
}

export const ratioOf = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  items.length === 0 ? 1 : items.filter(holds).length / items.length
