import { z } from 'zod'

const Colour = z.string().regex(/^#[0-9a-f]{6}$/)

/** What a theme says of charts: the keys `chart` and `darkChart` of resources/themes. */
export const ChartTheme = z.object({
  /** In the order of use; the first four, and any two neighbours, also differ in grey. */
  series: z.array(Colour).min(4),
  text: Colour,
  muted: Colour,
  line: Colour,
  grid: Colour,
  paper: Colour,
  fontFamily: z.string(),
  fontPx: z.number().positive(),
})
export type ChartTheme = z.output<typeof ChartTheme>

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2). */
export const luminanceOf = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export const contrastOf = (a: string, b: string): number => {
  const [light, dark] = [luminanceOf(a), luminanceOf(b)].toSorted((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** The colour of the nth series. */
export const seriesColour = (theme: ChartTheme, at: number): string =>
  theme.series[at % theme.series.length] ?? theme.text

/** Text on a coloured bar: whichever of text and paper can be read there. */
export const inkOn = (colour: string, theme: ChartTheme): string =>
  contrastOf(colour, theme.paper) >= contrastOf(colour, theme.text) ? theme.paper : theme.text
