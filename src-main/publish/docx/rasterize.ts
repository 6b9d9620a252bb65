import { Resvg } from '@resvg/resvg-js'

/** Draws an SVG as PNG, so many pixels wide. */
export type Rasterizer = (svg: string, widthPx: number) => Uint8Array

/**
 * Draws with the given faces and no others, so that every machine gives the same bytes. resvg rather than a canvas: it
 * keeps no global list of fonts, and draws what Word can't show (WebP, SVG) as well.
 */
export const createRasterizer =
  (fontFiles: readonly string[], background: string): Rasterizer =>
  (svg, widthPx) =>
    new Resvg(svg, {
      background,
      fitTo: { mode: 'width', value: widthPx },
      font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' },
    })
      .render()
      .asPng()
