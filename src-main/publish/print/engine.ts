/** Files by path inside the compiler's own file space. */
export type PrintFiles = ReadonlyMap<string, Uint8Array>

/** Where the compiler begins. */
export const MAIN_FILE = '/print/book.typ'

/** What came of the files: a book, or what the compiler has against them, in its own words. */
export type Printing =
  | { readonly state: 'printed'; readonly pdf: Uint8Array; readonly pageCount: number; readonly places: unknown }
  | { readonly state: 'not-laid-out'; readonly diagnostics: unknown }
  | { readonly state: 'not-written'; readonly reason: string }
  | { readonly state: 'crashed'; readonly exitCode: number }

/** The compiler, in this process or in one of its own. It knows nothing of editions. */
export interface PrintEngine {
  /** Lays the files out as a book: only what changed since the last call is worked out anew. */
  readonly print: (files: PrintFiles) => Printing | Promise<Printing>
}
