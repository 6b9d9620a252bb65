import { z } from 'zod'
import type { Places } from '../proposal/proposal'

/** How many numbers say where one stretch of text stands: start, length, sheet, left, top, width, height. */
export const NUMBERS_A_LINE = 7

/**
 * Where the text of a document stands on its pages, kept small: a book has thousands of lines. Sizes are whole points,
 * from the upper left corner of the sheet.
 */
export const PageMap = z.object({
  /** The file's pages: what each is called, its width and height. */
  sheets: z.array(z.tuple([z.string(), z.number().int().min(0), z.number().int().min(0)])),
  /** Seven numbers a line, by where it begins in the text. */
  lines: z.array(z.number().int().min(0)).refine((numbers) => numbers.length % NUMBERS_A_LINE === 0),
})
export type PageMap = z.output<typeof PageMap>

/** A rectangle on a page of the file, which counts from 0. */
export interface PageBox {
  readonly sheet: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A line of the text and its box. */
export interface MappedLine extends PageBox {
  readonly start: number
  readonly end: number
}

/** The lines of a map, by where they begin in the text. */
export function linesOf({ lines }: PageMap): MappedLine[] {
  const listed: MappedLine[] = []
  for (let at = 0; at + NUMBERS_A_LINE <= lines.length; at += NUMBERS_A_LINE) {
    const [start = 0, length = 0, sheet = 0, left = 0, top = 0, width = 0, height = 0] = lines.slice(
      at,
      at + NUMBERS_A_LINE,
    )
    listed.push({ start, end: start + length, sheet, left, top, width, height })
  }
  return listed
}

/** The boxes of these stretches of the text, line by line; of a line that is only touched, the part that is meant. */
export function boxesOf(lines: readonly MappedLine[], text: string, places: Places): PageBox[] {
  return places.flatMap(([start, end]) => {
    const boxes: PageBox[] = []
    for (let at = firstEndingAfter(lines, start); at < lines.length; at += 1) {
      const line = lines[at]
      if (!line || line.start >= end) break
      if (text.slice(Math.max(start, line.start), Math.min(end, line.end)).trim() !== '')
        boxes.push(partOf(line, text, start, end))
    }
    return boxes
  })
}

/** Where in the text the point of a page lies; null beside all of its lines. */
export function offsetAt(
  lines: readonly MappedLine[],
  { sheet, left, top }: Pick<PageBox, 'sheet' | 'left' | 'top'>,
): number | null {
  const line = lines.find((one) => one.sheet === sheet && holds(one, left, top))
  if (!line) return null
  const passed = line.width === 0 ? 0 : (left - line.left) / line.width
  const length = line.end - line.start
  return line.start + Math.min(Math.max(Math.floor(passed * length), 0), Math.max(length - 1, 0))
}

// A line's box ends at its letters: whoever points between two lines means one of them.
const REACH = 2

const holds = ({ left, top, width, height }: MappedLine, x: number, y: number): boolean =>
  x >= left - REACH && x <= left + width + REACH && y >= top - REACH && y <= top + height + REACH

/** Lines don't overlap, so their ends rise as their beginnings do. */
function firstEndingAfter(lines: readonly MappedLine[], offset: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

const isNarrow = /[\u0020-\u007e\u00a0-\u024f]/
/** In squares of the type: Latin letters and digits are about half as wide. */
const widthOf = (words: string): number => {
  let width = 0
  for (const letter of words) width += isNarrow.test(letter) ? 0.5 : 1
  return width
}

function partOf({ start, end, ...box }: MappedLine, text: string, from: number, to: number): PageBox {
  if (from <= start && to >= end) return box
  const whole = widthOf(text.slice(start, end))
  const before = widthOf(text.slice(start, Math.max(from, start)))
  const meant = widthOf(text.slice(Math.max(from, start), Math.min(to, end)))
  if (whole === 0) return box
  return { ...box, left: box.left + (box.width * before) / whole, width: (box.width * meant) / whole }
}
