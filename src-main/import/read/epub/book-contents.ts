import { posix } from 'node:path'
import { walkXml } from '../package/xml'
import { cleanText } from '../package/xml-text'

export interface BookPage {
  readonly name: string
  readonly isContents: boolean
}

/** What a book says of itself: its pages in reading order, title, publisher and date. */
export interface BookContents {
  readonly pages: readonly BookPage[]
  readonly facts: Readonly<Record<string, string>>
  /** Its pages are locked to a reading program. */
  readonly isEncrypted: boolean
}

type Parts = ReadonlyMap<string, Uint8Array>

const factOf: Readonly<Record<string, string>> = { 'dc:title': 'title', 'dc:publisher': 'publisher', 'dc:date': 'date' }

/** Reads the parts that list a book's pages; null where they name none that is there. */
export function readBookContents(parts: Parts): BookContents | null {
  const container = parts.get('META-INF/container.xml')
  let root = ''
  if (!container) return null
  walkXml(container, {
    open: (name, attribute) => {
      if (name === 'container:rootfile') root ||= attribute('full-path') ?? ''
    },
  })
  const book = parts.get(root)
  if (!book) return null
  const items = new Map<string, BookPage>()
  const pages: BookPage[] = []
  const facts: Record<string, string> = {}
  let fact: string | null = null
  const walked = walkXml(book, {
    open: (name, attribute) => {
      fact = factOf[name] ?? null
      if (name === 'opf:item') {
        const path = posix.join(posix.dirname(root), decodeName(attribute('href') ?? ''))
        items.set(attribute('id') ?? '', { name: path, isContents: /\bnav\b/.test(attribute('properties') ?? '') })
      } else if (name === 'opf:itemref') {
        const page = items.get(attribute('idref') ?? '')
        if (page && parts.has(page.name)) pages.push(page)
      }
    },
    close: () => {
      fact = null
    },
    text: (text) => {
      if (fact !== null && text.trim()) facts[fact] ??= cleanText(text).trim()
    },
  })
  if (!walked.ok || pages.length === 0) return null
  return { pages, facts, isEncrypted: isLocked(parts.get('META-INF/encryption.xml'), pages) }
}

/** Fonts alone may be scrambled in a book that is free to read. */
function isLocked(encryption: Uint8Array | undefined, pages: readonly BookPage[]): boolean {
  if (!encryption) return false
  const words = new TextDecoder().decode(encryption)
  return pages.some(({ name }) => words.includes(`"${name}"`))
}

/** A name as an address writes it; one that is no address stands for itself. */
const decodeName = (name: string): string => {
  const bare = name.split('#')[0] ?? ''
  return /%(?![\da-fA-F]{2})/.test(bare) ? bare : decodeSafely(bare)
}

const decodeSafely = (name: string): string => {
  try {
    return decodeURIComponent(name)
  } catch {
    // Ignored because it throws for one reason only: the bytes written out are no UTF-8, so the name is meant as it is.
    return name
  }
}
