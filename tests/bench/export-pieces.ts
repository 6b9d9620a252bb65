import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createChartShelf } from '../../src-main/publish/chart-shelf'
import { chartsFrom } from '../../src-main/publish/draw-charts'
import type { Assets } from '../../src-main/publish/picture-files'
import { MAIN_FILE } from '../../src-main/publish/print/engine'
import { readCoverage } from '../../src-main/publish/print/face-coverage'
import { findFontFiles, fontFolders } from '../../src-main/publish/print/fonts'
import { editionFiles, sourceFiles } from '../../src-main/publish/print/print-files'
import { publishEdition } from '../../src-main/publish/publish-edition'
import { standardTheme } from '../../src-main/publish/theme'
import type { ResolvedDocument } from '../../src-shared/document/resolved'
import { invariant } from '../../src-shared/failure/invariant'

/** Exports an edition to PDF through the public function; gives the number of its pages. */
export const exportPdf = async (document: ResolvedDocument, assets: Assets, file: string): Promise<number> => {
  const done = await publishEdition({ document, assets, targets: [{ medium: 'pdf', path: file }] })
  invariant(done.ok, 'The edition can be exported')
  return done.value.pageCount ?? 0
}

/**
 * Writes to a folder what the compiler gets for an edition, and gives the arguments of `export-bare.mjs`, which
 * compiles them with the same faces and nothing of ours around it.
 */
export const writeBareInput = async (document: ResolvedDocument, assets: Assets, folder: string): Promise<string[]> => {
  const fonts = findFontFiles()
  invariant(fonts.ok, 'The faces of the book are installed')
  const covers = readCoverage(fonts.value)
  const charts = chartsFrom(standardTheme, createChartShelf())
  const { files } = await editionFiles(document, { assets, theme: standardTheme, charts, covers })
  for (const [name, bytes] of [...sourceFiles(), ...files]) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  return [folder, path.join(folder, MAIN_FILE), ...fontFolders(fonts.value)]
}
