import type { SheetHeading } from '../../../parts/sheet/sheet-types'

const DIGIT_PX = 8
const HAN_PX = 13
const SPARE_PX = 34

const widthOf = (text: string): number =>
  Array.from(text).reduce((px, character) => px + (character.charCodeAt(0) > 255 ? HAN_PX : DIGIT_PX), 0)

/** Widths that hold the heading and the widest text seen, within reason. */
export const columnWidths = (
  headings: readonly SheetHeading[],
  longestIn: (column: number) => string,
  groupSizes: ReadonlyMap<string, number>,
): number[] =>
  headings.map(({ label, group }, column) => {
    // A name over several columns is as wide as they are together.
    const share = group === '' ? 0 : widthOf(group) / (groupSizes.get(group) ?? 1)
    const wanted = Math.max(widthOf(label), widthOf(longestIn(column)), share) + SPARE_PX
    return Math.round(Math.min(240, Math.max(112, wanted)))
  })
