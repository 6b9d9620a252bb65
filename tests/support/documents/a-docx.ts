import { strToU8, zipSync } from 'fflate'

const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a Word file, as XML without their outermost element. */
export interface DocxParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly comments?: string
  /** By their ids. */
  readonly links?: Readonly<Record<string, string>>
  readonly pictures?: Readonly<Record<string, Uint8Array>>
  /** Further parts by their names, as they are. */
  readonly more?: Readonly<Record<string, Uint8Array>>
  /** In front of the document's own element. */
  readonly prolog?: string
}

const part = (name: string, content: string, prolog = ''): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:${name} ${names}>${content}</w:${name}>`)

/** A Word file made of these parts; pictures are `word/media/<id>.png`. */
export const aDocx = (parts: DocxParts): Uint8Array => {
  const { body, styles, numbering, footnotes, comments, links = {}, pictures = {}, more = {}, prolog } = parts
  const beside = { styles, numbering, footnotes, comments }
  const relation = (id: string, type: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"${mode}/>`
  const relations = [
    ...Object.keys(beside).map((name) => relation(`part-${name}`, name, `${name}.xml`)),
    ...Object.entries(links).map(([id, url]) => relation(id, 'hyperlink', url, ' TargetMode="External"')),
    ...Object.keys(pictures).map((id) => relation(id, 'image', `media/${id}.png`)),
  ]
  const rels = (list: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`,
    )
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': rels(relation('main', 'officeDocument', 'word/document.xml')),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`, prolog),
    'word/_rels/document.xml.rels': rels(relations.join('')),
    ...(styles ? { 'word/styles.xml': part('styles', styles) } : {}),
    ...(numbering ? { 'word/numbering.xml': part('numbering', numbering) } : {}),
    ...(footnotes ? { 'word/footnotes.xml': part('footnotes', footnotes) } : {}),
    ...(comments ? { 'word/comments.xml': part('comments', comments) } : {}),
    ...Object.fromEntries(Object.entries(pictures).map(([id, bytes]) => [`word/media/${id}.png`, bytes])),
    ...more,
  })
}

/** A run of words. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of words, or of runs. */
export const para = (content: string, { style = '', properties = '' } = {}): string => {
  const own = `${style ? `<w:pStyle w:val="${style}"/>` : ''}${properties}`
  return `<w:p>${own ? `<w:pPr>${own}</w:pPr>` : ''}${content.startsWith('<') ? content : run(content)}</w:p>`
}
