import { ok } from '../../../../src-shared/failure/result'
import type { DocumentFacts } from '../../stated'
import type { ReadDocument, Reader } from '../reader'
import { findMain, noiseOf, weigh } from './boilerplate'
import { readDataImage } from './data-image'
import { beginsAsPage, decodePage } from './decode-page'
import { LineWriter } from './line-writer'
import { innerWords, readPageFacts } from './page-facts'
import { type FindPicture, PageWalk } from './page-lines'
import { type PageElement, type PageTree, readPageTree } from './page-tree'

/** Saved web pages: what the page is about is text, all around it is noise. */
export const htmlReader: Reader = {
  recognizes: ({ bytes }) => beginsAsPage(bytes),
  read: async ({ bytes }, progress) => {
    const text = decodePage(bytes)
    if (!text.ok) return text
    progress(0.3, 'main:job.reading')
    return ok(readPage(text.value))
  },
}

/** Reads a whole page. Every character of it is in a line or in noise. */
export function readPage(text: string): ReadDocument {
  const tree = readPageTree(text)
  const weights = weigh(text, tree.elements, tree.root)
  const { title, publisher, date, heading } = readPageFacts(text, tree)
  const main = findMain(tree.root, weights)
  const head = heading && !isWithin(heading, main) ? [heading, ...findDatelines(text, tree, heading, main)] : []
  const writer = new LineWriter(text)
  const walk = new PageWalk({ text, writer, weights, kept: new Set([main, ...head]), findPicture: readDataImage })
  walk.read(tree.root)
  const frontMatter = Object.fromEntries(Object.entries({ title, publisher, date }).filter(([, value]) => value))
  return toDocument(text, { writer, walk, frontMatter })
}

/** Reads a page of a book: all of it is text but what no reader sees. */
export function readBookPage(text: string, findPicture: FindPicture): ReadDocument {
  const tree = readPageTree(text)
  const writer = new LineWriter(text)
  const walk = new PageWalk({ text, writer, weights: new Map(), kept: null, findPicture })
  walk.read(tree.root)
  return toDocument(text, { writer, walk, frontMatter: {} })
}

function toDocument(
  text: string,
  { writer, walk, frontMatter }: { writer: LineWriter; walk: PageWalk; frontMatter: Record<string, string> },
): ReadDocument {
  const facts: DocumentFacts = {
    marks: writer.marks,
    tables: writer.tables,
    notes: [],
    hasHeadings: writer.lines.some(({ heading }) => heading !== undefined),
  }
  return {
    mime: 'text/html',
    text,
    lines: { lines: writer.lines, noise: writer.toNoise(), frontMatter, facts },
    notes: [],
    pictures: walk.pictures.map((picture) => ({ ...picture, captionAt: null })),
    pages: [],
  }
}

const isWithin = (inner: PageElement, outer: PageElement): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

// A line such as 来源 and 发布时间, which stands beside the title.
const dateline = /(?:来源|发布时间|发布日期|时间|日期)\s*[：:]|\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}/
const longestDateline = 120
const mostDatelines = 2

/** Short elements between the title and the text that say who published it and when. */
function findDatelines(text: string, { elements }: PageTree, heading: PageElement, main: PageElement): PageElement[] {
  const found: PageElement[] = []
  for (const element of elements) {
    if (element.start >= main.start) break
    if (element.start < heading.end || element.end > main.start) continue
    if (found.length >= mostDatelines || found.some((outer) => isWithin(element, outer))) continue
    if (element.end - element.start > 4000 || noiseOf(element) === 'markup') continue
    const words = innerWords(text, element)
    if (words.length <= longestDateline && dateline.test(words)) found.push(element)
  }
  return found
}
