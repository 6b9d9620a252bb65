import { unzipSync, zipSync } from 'fflate'

// The first day a ZIP file can name: every package has the same.
const ENTRY_DATE = new Date(1980, 0, 1)
const CORE_DATE = '1980-01-01T00:00:00Z'

const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** Gives names instead of names, in the order in which they first appear. */
const createRenaming = (toName: (at: number) => string): ((name: string) => string) => {
  const names = new Map<string, string>()
  return (name) => {
    const known = names.get(name) ?? toName(names.size + 1)
    names.set(name, known)
    return known
  }
}

/** Ids of relationships that docx made up by chance; those it counted are left. */
const listRandomIds = (relationships: readonly string[]): string[] =>
  relationships.flatMap((text) =>
    [...text.matchAll(/<Relationship [^>]*\bId="([^"]+)"/g)].flatMap(([, id = '']) =>
      /^rId\d+$/.test(id) ? [] : [id],
    ),
  )

/**
 * Takes clock and chance out of a Word package: dates are fixed; the random names that docx gives to relationships, and
 * the numbers of bookmarks and drawings that it counts on from one document of the process to the next, start anew in
 * order of appearance.
 */
export const settlePackage = (bytes: Uint8Array): Uint8Array => {
  const files = Object.entries(unzipSync(bytes)).map(([name, data]) => ({
    name,
    data,
    text: /\.(?:xml|rels)$/.test(name) ? decoder.decode(data) : null,
  }))
  const randomIds = listRandomIds(files.flatMap(({ name, text }) => (text && name.endsWith('.rels') ? [text] : [])))
  const renameHeading = createRenaming((at) => `_Toc${at}`)
  const renameBookmark = createRenaming(String)
  const renameDrawing = createRenaming(String)
  const settleText = (text: string): string =>
    randomIds
      .reduce((renamed, id, at) => renamed.replaceAll(`"${id}"`, `"rIdLink${at + 1}"`), text)
      .replace(/_Toc\d+/g, renameHeading)
      .replace(
        /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g,
        (_, before: string, id: string) => before + renameBookmark(id),
      )
      .replace(/(<wp:docPr\b[^>]*?\bid=")(\d+)/g, (_, before: string, id: string) => before + renameDrawing(id))
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${CORE_DATE}`)
  const entries = files.map(({ name, data, text }): [string, [Uint8Array, { mtime: Date }]] => [
    name,
    [text === null ? data : encoder.encode(settleText(text)), { mtime: ENTRY_DATE }],
  ])
  return zipSync(Object.fromEntries(entries), { level: 6 })
}
