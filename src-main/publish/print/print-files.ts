import { blocks } from '../../../src-shared/blocks/registry'
import type { ResolvedDocument } from '../../../src-shared/document/resolved'
import type { DrawCharts } from '../draw-charts'
import { type Assets, pictureFiles } from '../picture-files'
import { toPrintable } from '../printable'
import type { Theme } from '../theme'
import { bookFiles } from './book-files'
import type { PrintFiles } from './engine'
import type { Coverage } from './face-coverage'
import { toPrintInput } from './print-input'

const inlineKinds = new Set<string>(blocks.filter((block) => block.placement === 'inline').map((block) => block.kind))

/** The book's source, the same for every edition. */
export const sourceFiles = (): PrintFiles =>
  new Map([...bookFiles(inlineKinds)].map(([name, text]) => [name, Buffer.from(text)]))

export interface EditionFiles {
  readonly files: PrintFiles
  readonly missingCharacters: readonly string[]
}

/** What an edition adds to the source: its text as JSON and its pictures. */
export const editionFiles = async (
  document: ResolvedDocument,
  { assets, theme, charts, covers }: { assets: Assets; theme: Theme; charts: DrawCharts; covers: Coverage },
): Promise<EditionFiles> => {
  const printable = toPrintable(document, covers)
  const pictures = await pictureFiles(printable.document, assets, charts)
  const input = toPrintInput(printable.document, theme, pictures)
  const files = new Map(pictures.files).set('/document.json', Buffer.from(JSON.stringify(input)))
  return { files, missingCharacters: printable.missingCharacters }
}
