import { ImageRun } from 'docx'
import type { AssetValue } from '../../../src-shared/blocks/fields'
import type { ResolvedChart } from '../../../src-shared/figures/figure-spec'
import { chartSize } from '../chart-svg'
import { dataUri } from '../html/data-uri'
import { type ImageKind, imageKind, mimeOf } from '../image-kind'
import type { WordBook } from './word-book'
import { textWidthTwips } from './word-table'

const PX_PER_TWIP = 96 / 1440
// Sharp on paper and still small: two pixels for each of the screen's.
const SHARPNESS = 2

// What Word shows by itself.
const taken: ReadonlySet<string> = new Set(['png', 'jpg', 'gif'] as const)
const isTaken = (kind: ImageKind): kind is 'png' | 'jpg' | 'gif' => taken.has(kind)

const words = (alt: string) => ({ name: alt.slice(0, 60), title: alt.slice(0, 60), description: alt })

/** A chart as vectors, beside a picture of points for what can't show them. */
export const chartRun = (book: WordBook, chart: ResolvedChart, alt: string): ImageRun => {
  const svg = book.charts.draw(chart, alt)
  const width = Math.floor(textWidthTwips(book.theme) * PX_PER_TWIP)
  const height = Math.round((width * chartSize.heightPx) / chartSize.widthPx)
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: Buffer.from(book.rasterize(svg, chartSize.widthPx * SHARPNESS)) },
    transformation: { width, height },
    altText: words(alt),
  })
}

/** A picture as wide as `share` of the text; null where its bytes aren't there. */
export const assetRun = (book: WordBook, picture: AssetValue, share: number): ImageRun | null => {
  const bytes = book.assets.get(picture.hash)
  const kind = bytes ? imageKind(bytes) : null
  if (!bytes || !kind) return null
  const room = Math.floor(textWidthTwips(book.theme) * PX_PER_TWIP * share)
  const width = Math.max(1, Math.min(room, picture.widthPx || room))
  const height = Math.max(1, Math.round((width * (picture.heightPx || width)) / (picture.widthPx || width)))
  const drawn = () => book.rasterize(framed(dataUri(mimeOf[kind], bytes), width, height), width * SHARPNESS)
  return new ImageRun({
    ...(isTaken(kind) ? { type: kind, data: Buffer.from(bytes) } : { type: 'png', data: Buffer.from(drawn()) }),
    transformation: { width, height },
    altText: words(picture.alt || book.words.figure),
  })
}

const framed = (uri: string, width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${uri}" width="${width}" height="${height}"/></svg>`
