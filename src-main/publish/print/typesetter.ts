import { z } from 'zod'
import type { ResolvedDocument } from '../../../src-shared/document/resolved'
import { assertNever } from '../../../src-shared/failure/invariant'
import { fail, ok, type Result } from '../../../src-shared/failure/result'
import { type ChartShelf, createChartShelf } from '../chart-shelf'
import { chartsFrom } from '../draw-charts'
import type { Assets } from '../picture-files'
import { standardTheme, type Theme } from '../theme'
import type { PrintEngine, Printing } from './engine'
import { readCoverage } from './face-coverage'
import { findFontFiles } from './fonts'
import { editionFiles, sourceFiles } from './print-files'

export interface TypesetInput {
  readonly document: ResolvedDocument
  /** Pictures by hash. */
  readonly assets: Assets
  readonly theme?: Theme
}

/** A place in the laid-out book; pages count from 1 at the cover. */
export interface PrintedPlace {
  readonly id: string
  readonly page: number
}

export interface Typeset {
  readonly pdf: Uint8Array
  readonly pageCount: number
  /** First page of each section by its id, counted from 1 at the cover. */
  readonly pages: ReadonlyMap<string, number>
  /** Sections and their blocks in reading order, for a preview that follows the caret. */
  readonly places: readonly PrintedPlace[]
  /** Characters that no face of the book has; printed as 〓. */
  readonly missingCharacters: readonly string[]
}

export interface Typesetter {
  /** Lays the book out again: only what changed since the last call is worked out anew. */
  readonly typeset: (
    input: TypesetInput,
  ) => Promise<Result<Typeset, 'typesetting-failed' | 'job-crashed' | 'edition-empty'>>
}

export interface TypesetterOptions {
  /** A compiler that runs already; without one it runs in the process that asks. */
  readonly engine?: PrintEngine | null
  /** To share drawn charts with other media. */
  readonly shelf?: ChartShelf
}

/** A compiler with the book's source and faces in it, to be used again and again. */
export const createTypesetter = async ({
  engine,
  shelf = createChartShelf(),
}: TypesetterOptions = {}): Promise<Result<Typesetter, 'font-missing'>> => {
  const fonts = findFontFiles()
  if (!fonts.ok) return fonts
  const covers = readCoverage(fonts.value)
  const running = engine ?? (await import('./typst-engine')).createTypstEngine(fonts.value)
  return ok({
    typeset: async ({ document, assets, theme = standardTheme }) => {
      if (document.sections.length === 0) return fail('edition-empty', { year: document.edition.year })
      const charts = chartsFrom(theme, shelf)
      const { files, missingCharacters } = await editionFiles(document, { assets, theme, charts, covers })
      return toTypeset(await running.print(new Map([...sourceFiles(), ...files])), missingCharacters)
    },
  })
}

const Places = z.tuple([z.array(z.object({ id: z.string(), page: z.number().int() }))])
const Diagnostics = z.array(z.object({ message: z.string() }).loose())

const toTypeset = (
  printing: Printing,
  missingCharacters: readonly string[],
): Result<Typeset, 'typesetting-failed' | 'job-crashed'> => {
  switch (printing.state) {
    case 'printed': {
      const [places] = Places.parse(printing.places)
      const pages = new Map<string, number>()
      for (const place of places) if (!pages.has(place.id)) pages.set(place.id, place.page)
      return ok({ pdf: printing.pdf, pageCount: printing.pageCount, pages, places, missingCharacters })
    }
    case 'not-laid-out':
      return fail('typesetting-failed', { reason: Diagnostics.parse(printing.diagnostics)[0]?.message ?? '' })
    case 'not-written':
      return fail('typesetting-failed', { reason: firstMessage(printing.reason) })
    case 'crashed':
      return fail('job-crashed', { exitCode: printing.exitCode })
    default:
      return assertNever(printing)
  }
}

const firstMessage = (diagnostics: string): string =>
  /message: "([^"]*)"/.exec(diagnostics)?.[1] ?? diagnostics.slice(0, 200)
