import type { PrintedPage } from './printed-page'

// A sheet of two book pages is wider than it is high; a slide is so as well, but its text crosses the middle.
const LEAST_WIDTH = 1.15

/** Sheets that show two book pages become two pages each, where most of the file's sheets do. */
export function splitSheets(sheets: readonly PrintedPage[]): PrintedPage[] {
  const wide = sheets.filter(({ box }) => box.width > box.height * LEAST_WIDTH)
  const folded = wide.filter(({ fragments }) => fragments.length === 0 || isFolded(fragments, wide[0]?.box.width ?? 0))
  const filled = folded.filter(({ fragments }) => fragments.length > 0)
  const isBook = filled.length >= 2 && folded.length >= wide.length * 0.7 && filled.some(hasBothSides)
  return isBook ? sheets.flatMap((sheet) => (wide.includes(sheet) ? halves(sheet) : [sheet])) : [...sheets]
}

/** Hardly anything crosses the middle. */
function isFolded(fragments: PrintedPage['fragments'], width: number): boolean {
  const letters = fragments.reduce((sum, { text }) => sum + text.length, 0)
  const crossing = fragments.filter(({ left, right }) => left < width / 2 - 2 && right > width / 2 + 2)
  return crossing.reduce((sum, { text }) => sum + text.length, 0) <= letters * 0.05
}

/** Text on both halves, in lines of some length: two columns of one page would stand closer to the fold. */
function hasBothSides({ fragments, box }: PrintedPage): boolean {
  const middle = box.x + box.width / 2
  const left = fragments.filter(({ right }) => right <= middle + 2)
  const right = fragments.filter((one) => one.left >= middle - 2)
  const room = Math.min(...right.map((one) => one.left)) - Math.max(...left.map((one) => one.right))
  return left.length >= 3 && right.length >= 3 && room >= box.width * 0.05
}

function halves(sheet: PrintedPage): PrintedPage[] {
  const { box } = sheet
  const width = box.width / 2
  const middle = box.x + width
  const isLeft = ({ left, right }: { readonly left: number; readonly right: number }): boolean =>
    (left + right) / 2 < middle
  const half = (x: number, isMine: typeof isLeft): PrintedPage => ({
    ...sheet,
    box: { ...box, x, width },
    fragments: sheet.fragments.filter(isMine),
    askew: sheet.askew.filter(isMine),
  })
  return [half(box.x, isLeft), half(middle, (piece) => !isLeft(piece))]
}
