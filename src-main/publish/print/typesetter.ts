import path from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { z } from 'zod'
import type { ResolvedDocument } from '../../../src-shared/document/resolved'
import { fail, ok, type Result } from '../../../src-shared/failure/result'
import { type ChartDrawer, createChartDrawer } from '../chart-svg'
import type { Assets } from '../picture-files'
import { standardTheme, type Theme } from '../theme'
import { readCoverage } from './face-coverage'
import { findFontFiles, fontFolders } from './fonts'
import { editionFiles, MAIN_FILE, sourceFiles } from './print-files'

export interface TypesetInput {
  readonly document: ResolvedDocument
  /** Pictures by hash. */
  readonly assets: Assets
  readonly theme?: Theme
  /** To share drawn charts with other media. */
  readonly charts?: ChartDrawer
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
  /** Lays the book out again: only what changed since the last call is worked out anew. Synchronous and CPU-bound. */
  readonly typeset: (input: TypesetInput) => Result<Typeset, 'typesetting-failed' | 'edition-empty'>
}

// A folder that need not exist: all the compiler may read is mapped into it.
const root = path.resolve('/niankan-book')

const Places = z.tuple([z.array(z.object({ id: z.string(), page: z.number().int() }))])
const Diagnostics = z.array(z.object({ message: z.string() }).loose())

/** A compiler with the book's source and faces in it, to be used again and again. */
export const createTypesetter = (): Result<Typesetter, 'font-missing'> => {
  const fonts = findFontFiles()
  if (!fonts.ok) return fonts
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: fontFolders(fonts.value) }] })
  const covers = readCoverage(fonts.value)
  const mapped = new Map<string, Buffer>()

  const map = (files: ReadonlyMap<string, Buffer>): void => {
    for (const [name, bytes] of files) {
      if (mapped.get(name)?.equals(bytes)) continue
      compiler.mapShadow(path.join(root, name), bytes)
      mapped.set(name, bytes)
    }
  }
  const unmapAllBut = (files: ReadonlyMap<string, Buffer>): void => {
    for (const name of [...mapped.keys()].filter((name) => name.startsWith('/pictures/') && !files.has(name))) {
      compiler.unmapShadow(path.join(root, name))
      mapped.delete(name)
    }
  }
  map(sourceFiles())
  // Charts that didn't change aren't drawn again.
  const standing = createChartDrawer(standardTheme)
  const drawerFor = (theme: Theme) => (theme === standardTheme ? standing : createChartDrawer(theme))

  return ok({
    typeset: ({ document, assets, theme = standardTheme, charts = drawerFor(theme) }) => {
      if (document.sections.length === 0) return fail('edition-empty', { year: document.edition.year })
      const { files, missingCharacters } = editionFiles(document, { assets, theme, charts, covers })
      map(files)
      unmapAllBut(files)
      compiler.evictCache(10)
      const compiled = compiler.compile({ mainFilePath: path.join(root, MAIN_FILE) })
      if (!compiled.result) return failed(compiler, compiled.takeDiagnostics())
      return write(compiler, compiled.result, missingCharacters)
    },
  })
}

type DiagnosticSource = Parameters<NodeCompiler['fetchDiagnostics']>[0] | null

const failed = (compiler: NodeCompiler, source: DiagnosticSource) => {
  const found = source ? Diagnostics.parse(compiler.fetchDiagnostics(source)) : []
  return fail('typesetting-failed', { reason: found[0]?.message ?? '' })
}

const write = (
  compiler: NodeCompiler,
  laidOut: NodeTypstDocument,
  missingCharacters: readonly string[],
): Result<Typeset, 'typesetting-failed'> => {
  const [places] = Places.parse(compiler.query(laidOut, { selector: '<places>', field: 'value' }))
  const pages = new Map<string, number>()
  for (const place of places) if (!pages.has(place.id)) pages.set(place.id, place.page)
  try {
    const pdf = compiler.pdf(laidOut, { pdfStandard: 'ua-1' })
    return ok({ pdf, pageCount: laidOut.numOfPages, pages, places, missingCharacters })
  } catch (error) {
    // The compiler throws where the book breaks a rule of PDF/UA-1, with its diagnostics as the message.
    return fail('typesetting-failed', { reason: error instanceof Error ? firstMessage(error.message) : '' })
  }
}

const firstMessage = (diagnostics: string): string =>
  /message: "([^"]*)"/.exec(diagnostics)?.[1] ?? diagnostics.slice(0, 200)
