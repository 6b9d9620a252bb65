import { readBytes } from '../../../src-main/import/read/read-document'
import type { ReadDocument } from '../../../src-main/import/read/reader'
import { structureEdition } from '../../../src-main/import/structure-edition'

/** Reads a document's bytes; a refusal fails the test with its code. */
export const readSurely = async (bytes: Uint8Array, name = 'document'): Promise<ReadDocument> => {
  const read = await readBytes({ name, bytes }, () => undefined)
  if (!read.ok) throw new Error(`${name}: ${read.error.code}`)
  return read.value
}

/** The code of a refusal; null where the document was read. */
export const refusalOf = async (bytes: Uint8Array, name = 'document'): Promise<string | null> => {
  const read = await readBytes({ name, bytes }, () => undefined)
  return read.ok ? null : read.error.code
}

export const editionOf = (document: ReadDocument) => structureEdition(document.text, document.lines)

/** Everything of an edition that owns characters of the text. */
export const ownersOf = (edition: ReturnType<typeof structureEdition>) => [
  ...[edition.sections, edition.cases, edition.captions, edition.quotes].flat(),
  ...[edition.figures, edition.tables, edition.noise].flat(),
]
