import { catalogue, helvetica, page, pages, pdfOf, plainContent } from '../../fixtures/hostile/pdf/pdf-bytes'

/** Words on a sheet, from its upper left corner, in points. */
export interface Drawn {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
}

const HEIGHT = 842

/** A sheet's content stream that draws these. */
export const contentOf = (drawn: readonly Drawn[]): string =>
  drawn.map(({ x, y, text, size = 10 }) => `BT /F1 ${size} Tf ${x} ${HEIGHT - y} Td (${text}) Tj ET`).join('\n')

/** A file whose sheets show these pieces, in Latin letters. */
export const aPdf = (sheets: readonly (readonly Drawn[])[], width = 595): Uint8Array => {
  const font = 3 + sheets.length * 2
  const numbers = sheets.map((_, index) => 3 + index * 2)
  const objects = sheets.flatMap((drawn, index) => [
    page(4 + index * 2, font).replace('595 842', `${width} ${HEIGHT}`),
    plainContent(contentOf(drawn)),
  ])
  return pdfOf([catalogue, pages(...numbers), ...objects, helvetica])
}

/** Lines of a column, below each other. */
export const aColumn = (x: number, words: string, count: number, from = 100): Drawn[] =>
  Array.from({ length: count }, (_, index) => ({
    x,
    y: from + index * 14,
    text: `${words} line ${index + 1} of this text column`,
  }))
