import { unzipSync } from 'fflate'

const decode = (bytes: Uint8Array | undefined): string => (bytes ? new TextDecoder().decode(bytes) : '')

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const plain = (xml: string): string =>
  xml
    .replace(/<w:br\/>/g, '⏎')
    .replace(/<w:footnoteReference w:id="(\d+)"\/>/g, '[^$1]')
    .replace(/<pic:pic\b.*?<\/pic:pic>/gs, '')
    .replace(/<wp:docPr\b[^>]*?descr="([^"]*)"[^>]*>/g, '[picture: $1]')
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '')

/** The parts of a Word package by name; texts as text. */
export const readDocxPart = (bytes: Uint8Array, name: string): string => decode(unzipSync(bytes)[name])

export const listDocxParts = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes))

/** A Word file's paragraphs with their styles, tables marked by their cells, notes at the end. */
export const docxLines = (bytes: Uint8Array): string[] => {
  const body = readDocxPart(bytes, 'word/document.xml')
  const tokens = body.match(/<w:p\b.*?<\/w:p>|<w:tc>|<w:tr\b[^>]*>|<\/w:tbl>|<w:gridSpan[^>]*>|<w:vMerge[^>]*>/gs) ?? []
  const lines = tokens.map((token) => {
    if (token.startsWith('<w:tr')) return '― row'
    if (token === '<w:tc>') return '| cell'
    if (token === '</w:tbl>') return '― end of table'
    if (token.startsWith('<w:gridSpan')) return `  spans ${/w:val="(\d+)"/.exec(token)?.[1]} columns`
    if (token.startsWith('<w:vMerge'))
      return token.includes('restart') ? '  begins a merged column' : '  goes on a merged column'
    const style = /<w:pStyle w:val="([^"]+)"/.exec(token)?.[1] ?? 'Normal'
    const level = /<w:ilvl w:val="(\d+)"/.exec(token)?.[1]
    return `${style}${level ? ` ${level}` : ''}: ${plain(token)}`
  })
  const notes =
    readDocxPart(bytes, 'word/footnotes.xml').match(/<w:footnote [^>]*w:id="[1-9]\d*".*?<\/w:footnote>/gs) ?? []
  return [...lines, ...notes.map((note, at) => `[^${at + 1}] ${plain(note)}`)]
}
