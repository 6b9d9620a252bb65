import { cutIntoBags, type Placed, type Tile, tilesOf } from './figure-bags'
import type { FigureLabel, Fragment } from './figure-fragments'
import type { FoundSeries } from './figure-trends'

/**
 * Key figures whose label, value and unit stand apart, in whatever order a page printed them: a stretch with as many
 * labels as values and units hands them out in their order. Of all ways to cut the page into such stretches the one
 * that leaves least over is taken.
 */
export function findTiles(fragments: readonly Fragment[], isTaken: (at: number) => boolean): FoundSeries[] {
  const tiles: FoundSeries[] = []
  const stated = fragments.flatMap((one, index) => {
    const period = one.kind === 'period' || one.kind === 'label' ? one.period : null
    return period && !isTaken(index) ? [{ period, index }] : []
  })
  let segment: Placed[] = []
  const flush = (): void => {
    tiles.push(...readSegment(segment, stated))
    segment = []
  }
  fragments.forEach((fragment, at) => {
    if (fragment.kind === 'border' || fragment.kind === 'year' || isTaken(at)) flush()
    else if (fragment.kind !== 'period') segment.push({ part: fragment, at })
  })
  flush()
  return tiles
}

/** A period of the page and where it stands. */
interface PrintedPeriod {
  readonly period: string
  readonly index: number
}

/** What the stretch before named, for a row of changes below it. */
interface Named {
  readonly names: readonly string[]
  readonly end: number
  /** The bases of the changes that were said of them. */
  readonly bases: readonly string[]
}

function readSegment(printed: readonly Placed[], stated: readonly PrintedPeriod[]): FoundSeries[] {
  const segment = withChanges(printed)
  const found: FoundSeries[] = []
  let before: Named | null = null
  for (const bag of cutIntoBags(segment)) {
    const tiles = tilesOf(bag)
    const own = tiles.map(({ label }) => label.name)
    const start = segment.findIndex(({ at }) => at === bag[0]?.at)
    const end = start + bag.length
    const isOfBefore: boolean = own.every((name) => name === '')
    const names = isOfBefore ? ownersOf(before, tiles, start) : ownNames(own)
    const isDoubtful = bag[0]?.part.kind === 'value' || (isOfBefore && tiles.length === 1)
    const isMeasured = tiles.every(({ label }) => label.isMeasured || label.change !== null)
    tiles.forEach((tile, index) => {
      const name = names[index]
      if (!name) return
      const { period, isSure } = periodOf(tile.label, stated, Math.min(...tile.used))
      const { change } = tile.label
      const doubt = isDoubtful || !isSure || !isMeasured || name.length < 3
      found.push({
        series: { name, unit: tile.unit, change, points: [[period, tile.value]], isDoubtful: doubt },
        used: tile.used,
      })
    })
    const bases: string[] = tiles.flatMap(({ label }) => label.change ?? [])
    before =
      isOfBefore && before
        ? { names: before.names, end, bases: [...before.bases, ...bases] }
        : { names: own, end, bases: [] }
  }
  return found
}

/** Four labels, four times 比上年增长, four values: each label's change is its own. */
function withChanges(segment: readonly Placed[]): Placed[] {
  const merged: Placed[] = []
  for (let at = 0; at < segment.length; ) {
    const names = countFrom(
      segment,
      at,
      ({ part }) => part.kind === 'label' && part.name !== '' && part.change === null,
    )
    const changes = countFrom(segment, at + names, ({ part }) => part.kind === 'label' && part.name === '')
    const values = countFrom(segment, at + names + changes, ({ part }) => part.kind !== 'label')
    const own = segment.slice(at + names + changes, at + names + changes + values)
    const count = own.filter(({ part }) => part.kind === 'value').length
    if (names >= 2 && names === changes && count === names) {
      for (let index = at; index < at + names; index++) {
        const [name, change] = [segment[index], segment[index + names]]
        if (name?.part.kind !== 'label' || change?.part.kind !== 'label') continue
        merged.push({ ...name, part: { ...name.part, change: change.part.change } })
      }
      at += names + changes
    } else {
      const one = segment[at]
      if (one) merged.push(one)
      at++
    }
  }
  return merged
}

function countFrom(segment: readonly Placed[], from: number, holds: (one: Placed) => boolean): number {
  const rest = segment.slice(from)
  const end = rest.findIndex((one) => !holds(one))
  return end < 0 ? rest.length : end
}

/** Whom changes without a name are said of: the labels right before, each of which has one change of a basis. */
function ownersOf(before: Named | null, tiles: readonly Tile[], start: number): readonly string[] {
  if (!before || before.end !== start || before.names.length !== tiles.length) return []
  const bases = tiles.map(({ label }) => label.change)
  return bases.some((basis) => basis === null || before.bases.includes(basis)) ? [] : before.names
}

/** A change without a name is said of the label before it. */
const ownNames = (own: readonly string[]): readonly string[] =>
  own.map((name, index) => (name === '' ? (own.slice(0, index).findLast((other) => other !== '') ?? '') : name))

/** The label's own period, else the nearest before; sure where the nearest behind is of the same year. */
function periodOf(
  label: FigureLabel,
  stated: readonly PrintedPeriod[],
  at: number,
): { readonly period: string; readonly isSure: boolean } {
  if (label.period) return { period: label.period, isSure: true }
  const [before, after] = [stated.findLast(({ index }) => index < at), stated.find(({ index }) => index > at)]
  const near = before ?? after
  const yearOf = (one: { period: string } | undefined): string | undefined => one?.period.slice(0, 4)
  return { period: near?.period ?? '', isSure: near !== undefined && yearOf(after ?? near) === yearOf(before ?? near) }
}
