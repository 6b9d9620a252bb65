import type { ReadPicture } from '../reader'
import type { PlacedPicture } from './pictures'
import type { PrintedLine, PrintedPage } from './printed-page'

// As far as a caption stands from its picture, in points.
const FARTHEST = 34
const LONGEST_CAPTION = 90

/** A picture with the line that names it. */
export interface NamedPicture {
  readonly picture: PlacedPicture
  /** Of the reader's pages. */
  readonly page: number
  readonly caption: PrintedLine | null
}

/** Finds the lines that name pictures. */
export function nameCaptions(
  pictures: readonly PlacedPicture[],
  lines: readonly PrintedLine[],
  pages: readonly PrintedPage[],
  bodySize: number,
): NamedPicture[] {
  return pictures.map((picture) => {
    const middle = (picture.left + picture.right) / 2
    const page = pages.findIndex(
      ({ sheet, box }) => sheet === picture.sheet && middle >= box.x && middle <= box.x + box.width,
    )
    const onPage = lines.filter((line) => line.page === page && line.size <= bodySize * 1.05)
    return { picture, page, caption: captionOf(picture, onPage, bodySize) }
  })
}

/** Where in the text each picture stands: at its caption, else in front of what is printed below it. */
export function placeInText(
  named: readonly NamedPicture[],
  lines: readonly PrintedLine[],
  starts: ReadonlyMap<PrintedLine, number>,
): ReadPicture[] {
  return named.map(({ picture, page, caption }) => {
    const onPage = lines.filter((line) => line.page === page)
    const next = onPage.find((line) => line.top >= picture.bottom - 2) ?? lines.find((line) => line.page > page)
    const captionAt = caption ? (starts.get(caption) ?? null) : null
    const at = captionAt ?? (next && starts.get(next)) ?? endOf(lines, starts)
    return { bytes: picture.bytes, mime: picture.mime, at, captionAt }
  })
}

const endOf = (lines: readonly PrintedLine[], starts: ReadonlyMap<PrintedLine, number>): number => {
  const last = lines.at(-1)
  return last ? (starts.get(last) ?? 0) + last.text.length : 0
}

/** The short line right below the picture, else right above it. */
function captionOf(picture: PlacedPicture, lines: readonly PrintedLine[], bodySize: number): PrintedLine | null {
  const near = lines.filter((line) => {
    const overlap = Math.min(line.right, picture.right) - Math.max(line.left, picture.left)
    const isShort = line.text.length <= (line.size < bodySize * 0.97 ? LONGEST_CAPTION : LONGEST_CAPTION / 3)
    return overlap > (line.right - line.left) * 0.5 && isShort
  })
  const below = near.find((line) => line.top >= picture.bottom - 3 && line.top - picture.bottom < FARTHEST)
  const above = near.find(
    (line) => line.bottom <= picture.top + 3 && picture.top - line.bottom < FARTHEST && /^(?:图|Fig)/.test(line.text),
  )
  return below ?? above ?? null
}
