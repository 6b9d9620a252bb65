import type { PageViewport } from 'pdfjs-dist'
import type { TextItem } from 'pdfjs-dist/types/src/display/api'
import { foldRadicals } from './radicals'

/** A run of letters as the file draws it: on the sheet from its upper left corner, in points. */
export interface TextPiece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly baseline: number
  readonly size: number
  /** Tells fonts of one file apart; no name that anyone knows. */
  readonly font: string
}

/** What a page draws: upright pieces, and those that stand askew: watermarks, tabs at the edge. */
export interface PagePieces {
  readonly upright: readonly TextPiece[]
  readonly askew: readonly TextPiece[]
}

// Chinese type has no room above and below its square: ascent and descent of the fonts would overlap the lines.
const ASCENT = 0.86
const DESCENT = 0.14

/** The pieces of a page's text that lie on the page, each once: shadows and drawn-on boldness repeat them. */
export const toPieces = (items: readonly TextItem[], viewport: PageViewport): PagePieces => {
  const upright: TextPiece[] = []
  const askew: TextPiece[] = []
  const seen = new Set<string>()
  for (const item of items) {
    const { piece, isUpright } = toPiece(item, viewport)
    const isOutside = piece.right < 0 || piece.left > viewport.width || piece.bottom < 0 || piece.top > viewport.height
    const place = Math.max(1, piece.size * 0.12)
    const key = `${piece.text}|${Math.round(piece.left / place)}|${Math.round(piece.baseline / place)}`
    if (isOutside || seen.has(key)) continue
    seen.add(key)
    ;(isUpright ? upright : askew).push(piece)
  }
  return { upright, askew }
}

function toPiece(item: TextItem, viewport: PageViewport): { piece: TextPiece; isUpright: boolean } {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform as number[]
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = viewport.transform as number[]
  const across = va * a + vc * b
  const down = vb * a + vd * b
  const left = va * e + vc * f + ve
  const baseline = vb * e + vd * f + vf
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d)
  const isUpright = across > 0 && Math.abs(down) < across * 0.06
  const text = foldRadicals(item.str)
  // A space at an end is drawn by nobody; its width is known only roughly.
  const trimmed = text.trim()
  const width = item.width * (trimmed.length / text.length)
  const skipped = item.width * ((text.length - text.trimStart().length) / text.length)
  const piece = {
    text: trimmed,
    left: left + skipped,
    right: left + skipped + width,
    top: baseline - size * ASCENT,
    bottom: baseline + size * DESCENT,
    baseline,
    size,
    font: item.fontName,
  }
  return { piece, isUpright }
}
