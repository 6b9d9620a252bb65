import type { ReadNote } from '../../../src-shared/contract/source-content'
import type { PageMap } from '../../../src-shared/document/original/page-map'
import type { Result } from '../../../src-shared/failure/result'
import type { Progress } from '../../work/progress'
import type { DecodeFailure } from '../decode'
import type { DocumentLines } from '../document-lines'
import type { PackageFailure } from './package/package-failure'
import type { PdfFailure } from './pdf/pdf-failure'

export type { ReadNote }

/** A file as it was given. The name is for hints only: what a file is, its bytes say. */
export interface DocumentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A picture of a document, as the project will keep it. */
export interface ReadPicture {
  readonly bytes: Uint8Array
  readonly mime: string
  /** What the document says it shows, where it does. */
  readonly alt?: string
  /** Where in the text it stands: in front of this character. */
  readonly at: number
  /** The first character of the line that names it; null where none does. */
  readonly captionAt: number | null
}

/** A page as the editor knows it: a sheet of the file, or one half of a sheet that shows two book pages. */
export interface ReadPage {
  /** The file's page, counted from 0. */
  readonly sheet: number
  /** As printed or as the file calls it: `iv`, `12`. */
  readonly label: string
  /** On the sheet, from its upper left corner, in points. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** One form for documents of every kind: what the structurer reads and what a project keeps. */
export interface ReadDocument {
  readonly mime: string
  /**
   * What ranges and offsets count in. Of a text file its decoded text; of anything else the extracted text in reading
   * order, lines ended by `\n` and pages by `\f`. Every character of it that isn't white space is in a line or in noise.
   */
  readonly text: string
  readonly lines: DocumentLines
  readonly notes: readonly ReadNote[]
  readonly pictures: readonly ReadPicture[]
  /** By the lines' page; empty where the format knows no pages. */
  readonly pages: readonly ReadPage[]
  /** Where the text stands on the pages; absent where the format draws none. */
  readonly pageMap?: PageMap
}

/** Why a document couldn't be read. Each reader adds its own codes here. */
export type ReadFailure = DecodeFailure | PdfFailure | PackageFailure

/** Reads one kind of file. Runs in a process that may be killed; reports progress, 0 to 1 of its own work. */
export interface Reader {
  /** Whether the bytes are of its kind; looks at as few of them as it can and never throws. */
  readonly recognizes: (file: DocumentFile) => boolean
  readonly read: (file: DocumentFile, progress: Progress) => Promise<Result<ReadDocument, ReadFailure>>
}
