import type { PDFDocumentProxy } from 'pdfjs-dist'

/** A bookmark of the file. */
export interface OutlineEntry {
  readonly title: string
  /** 1 for the outermost. */
  readonly level: number
  /** The sheet it leads to, counted from 0; null where it leads nowhere. */
  readonly sheet: number | null
}

type Nodes = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>
type Node = NonNullable<Nodes>[number]

// More than any book has; a file may say that an entry is its own child.
const MOST_ENTRIES = 2_000

/** The file's bookmarks in order; empty where it has none or where they can't be read. */
export async function readOutline(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = []
  const visit = async (nodes: readonly Node[], level: number): Promise<void> => {
    for (const node of nodes) {
      if (entries.length >= MOST_ENTRIES) return
      entries.push({ title: node.title, level, sheet: await sheetOf(document, node.dest) })
      await visit((node.items as Node[] | undefined) ?? [], level + 1)
    }
  }
  try {
    await visit((await document.getOutline()) ?? [], 1)
  } catch {
    // Ignored because a file is as readable without its bookmarks: they only help to find headings.
    return []
  }
  return entries
}

async function sheetOf(document: PDFDocumentProxy, dest: Node['dest']): Promise<number | null> {
  try {
    const target = typeof dest === 'string' ? await document.getDestination(dest) : dest
    const [page] = target ?? []
    if (typeof page === 'number') return page
    return page && typeof page === 'object' ? await document.getPageIndex(page) : null
  } catch {
    // Ignored because an entry that leads to no page of this file still names a heading.
    return null
  }
}
