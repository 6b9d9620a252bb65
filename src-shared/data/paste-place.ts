import { NATION, type ObservationKey } from './observation'
import type { BlockCell, PastedBlock } from './paste-block'
import type { Label } from './paste-label'
import type { Period } from './period'

/** What is measured of a subject: a level, or a published change at a price basis. */
export type Series = Pick<ObservationKey, 'changeBasis' | 'priceBasis' | 'scope'>

export const LEVEL: Series = { changeBasis: '', priceBasis: 'none', scope: '' }

/** A subject with a series: together with a period it makes a cell. */
export interface Strand extends Series {
  readonly subject: string
}

/** A table of values: which periods and strands it shows, in which order and direction. */
export interface TableAxes {
  readonly periods: readonly Period[]
  readonly strands: readonly Strand[]
  readonly areRowsPeriods: boolean
}

/** Where a block is put down: the period and the strand of the active cell, by their places; null in an empty table. */
export interface PastePlace {
  readonly periodAt: number
  readonly strandAt: number
}

/** A cell of a block with the key that it speaks of; null: the block and the table leave it open. */
export interface PlacedCell {
  readonly cell: BlockCell
  readonly period: Period | null
  readonly strand: Strand | null
  /** From headings and lines of the table; the cell's own unit goes before. */
  readonly unit: string | null
  readonly isPreliminary: boolean
}

const saysSomething = ({ period, subject, changeBasis }: Label): boolean =>
  period !== null || subject !== null || changeBasis !== null

/** The known series of that basis; one with another price basis before a new one. */
const seriesOf = (changeBasis: string, strands: readonly Strand[]): Series => {
  const known = strands.find((strand) => strand.changeBasis === changeBasis)
  if (known) return known
  const rates = new Set(strands.filter((strand) => strand.changeBasis !== '').map((strand) => strand.changeBasis))
  // 增速 in a table whose indicator has one kind of published change means that one.
  const only =
    changeBasis === '同比' && rates.size === 1 ? strands.find((strand) => strand.changeBasis !== '') : undefined
  return only ?? { ...LEVEL, changeBasis }
}

/** Which of the block's two directions runs through what its headings leave open. */
const directions = (block: PastedBlock, areRowsPeriods: boolean) => {
  const areRowsNamed = block.rowLabels.some(saysSomething)
  const areColumnsNamed = block.columnLabels.some(saysSomething)
  if (areRowsNamed && areColumnsNamed) return { period: null, strand: null }
  if (areRowsNamed) return { period: 'column', strand: 'column' } as const
  if (areColumnsNamed) return { period: 'row', strand: 'row' } as const
  return areRowsPeriods
    ? ({ period: 'row', strand: 'column' } as const)
    : ({ period: 'column', strand: 'row' } as const)
}

/**
 * Puts a block onto a table: what its headings say goes first; what they leave open is counted on from the active cell.
 * A subject or a period that the table doesn't show yet is as good as one that it does.
 */
export function placeBlock(block: PastedBlock, axes: TableAxes, at: PastePlace | null): PlacedCell[] {
  const along = directions(block, axes.areRowsPeriods)
  const stepOf = (cell: BlockCell, direction: 'row' | 'column' | null) => (direction === null ? 0 : cell[direction])
  const active = at === null ? undefined : axes.strands[at.strandAt]
  const strandOf = (cell: BlockCell, labels: readonly Label[]): Strand | null => {
    const subject = labels.find((label) => label.subject !== null)?.subject ?? null
    const changeBasis = labels.find((label) => label.changeBasis !== null)?.changeBasis ?? null
    if (subject === null && changeBasis === null) {
      const areNamed = labels.some(saysSomething) || at === null
      const step = stepOf(cell, along.strand)
      if (areNamed && step === 0) return active ?? { ...LEVEL, subject: NATION }
      return at === null ? null : (axes.strands[at.strandAt + step] ?? null)
    }
    const series = changeBasis === null ? (active ?? LEVEL) : seriesOf(changeBasis, axes.strands)
    const { priceBasis, scope } = series
    return { subject: subject ?? active?.subject ?? NATION, changeBasis: series.changeBasis, priceBasis, scope }
  }
  return block.cells.map((cell) => {
    const labels = [block.rowLabels[cell.row], block.columnLabels[cell.column]].filter((label) => label !== undefined)
    const named = labels.find(({ period }) => period !== null)?.period ?? null
    const counted = at === null ? null : (axes.periods[at.periodAt + stepOf(cell, along.period)] ?? null)
    return {
      cell,
      period: named ?? counted,
      strand: strandOf(cell, labels),
      unit: labels.find(({ unit }) => unit !== null)?.unit ?? block.unit,
      isPreliminary: labels.some(({ isPreliminary }) => isPreliminary),
    }
  })
}
