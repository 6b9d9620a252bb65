import type { PDFDocumentProxy } from 'pdfjs-dist'

export interface PdfFacts {
  /** A label a sheet; empty where the file has none. */
  readonly labels: readonly string[]
  /** What the file says of itself, in the words of a front matter. */
  readonly frontMatter: Readonly<Record<string, string>>
}

// Titles that programs leave behind: the name of a draft's file, of the program, of nothing.
const leftBehind =
  /^(?:untitled|无标题|未命名|幻灯片 ?\d|microsoft|wps|adobe)|\.(?:docx?|wps|pptx?|indd|pdf|ai|cdr)$|^[\w\-. ]{1,8}$/i

/** What a PDF says of itself beside its pages. */
export async function readFacts(document: PDFDocumentProxy): Promise<PdfFacts> {
  return { labels: await readLabels(document), frontMatter: await readFrontMatter(document) }
}

async function readLabels(document: PDFDocumentProxy): Promise<readonly string[]> {
  try {
    return (await document.getPageLabels()) ?? []
  } catch {
    // Ignored because pages without labels are called by their number.
    return []
  }
}

async function readFrontMatter(document: PDFDocumentProxy): Promise<PdfFacts['frontMatter']> {
  try {
    const { info } = await document.getMetadata()
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : ''
    return title === '' || leftBehind.test(title) ? {} : { title }
  } catch {
    // Ignored because a file that says nothing of itself is read all the same.
    return {}
  }
}
