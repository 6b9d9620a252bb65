import { squash } from '../../../../src-shared/text/line-mending'
import type { PageElement, PageTree } from './page-tree'
import { plainWords } from './page-words'

export interface PageFacts {
  readonly title: string
  readonly publisher: string
  /** As the page writes it. */
  readonly date: string
  /** The element that prints the title, where one does. */
  readonly heading: PageElement | null
}

const titleNames = ['og:title', 'articletitle', 'twitter:title', 'dc.title', 'title']
const publisherNames = ['contentsource', 'source', 'og:site_name', 'sitename', 'dc.publisher', 'author']
const dateNames = [
  ...['pubdate', 'article:published_time', 'publishdate', 'publish_date', 'publishtime', 'og:published_time'],
  ...['dc.date', 'dcterms.created', 'date'],
]

/** The whole text of an element, tags left out. */
export function innerWords(text: string, element: PageElement): string {
  const words: string[] = []
  const waiting: (PageElement['children'][number] | undefined)[] = [element]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!node) continue
    if ('tag' in node) waiting.push(...node.children.toReversed())
    else words.push(plainWords(text, node.start, node.end))
  }
  return words.join('').replace(/\s+/g, ' ').trim()
}

/** What a page says of itself: in its head, and by its first heading. */
export function readPageFacts(text: string, { elements }: PageTree): PageFacts {
  const meta = new Map<string, string>()
  for (const { tag, attributes } of elements) {
    const name = attributes.get('name') ?? attributes.get('property') ?? attributes.get('itemprop')
    const content = attributes.get('content')?.trim()
    if (tag === 'meta' && name && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content)
  }
  const first = (names: readonly string[]): string => names.map((name) => meta.get(name)).find(Boolean) ?? ''
  const titleElement = elements.find(({ tag }) => tag === 'title')
  const windowTitle = titleElement ? innerWords(text, titleElement) : ''
  const headings = elements.filter(({ tag }) => tag === 'h1').slice(0, 20)
  const heading = findHeading(text, headings, first(titleNames) || windowTitle)
  const title = heading ? innerWords(text, heading) : first(titleNames) || withoutSite(windowTitle)
  return { title, publisher: first(publisherNames), date: first(dateNames), heading }
}

/** The heading whose words are in the page's title; the only one where there is just one. */
function findHeading(text: string, headings: readonly PageElement[], title: string): PageElement | null {
  const key = squash(title)
  const named = headings.find((heading) => {
    const words = squash(innerWords(text, heading))
    return words.length >= 2 && (key.includes(words) || words.includes(key))
  })
  return named ?? (headings.length === 1 ? (headings[0] ?? null) : null)
}

/** A window's title without the site's name behind it. */
const withoutSite = (title: string): string => title.replace(/\s*(?:[-_|—–]+\s*[^-_|—–]{2,20})+$/, '').trim() || title
