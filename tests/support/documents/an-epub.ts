import { strToU8, zipSync } from 'fflate'

/** A book of these pages, in their order; `more` are further parts by their names. */
export const anEpub = (
  pages: Readonly<Record<string, string>>,
  { title = '灯塔年刊', more = {} }: { title?: string; more?: Readonly<Record<string, Uint8Array>> } = {},
): Uint8Array => {
  const names = Object.keys(pages)
  const items = names.map(
    (name) =>
      `<item id="${name}" href="text/${name}.xhtml" media-type="application/xhtml+xml"${name === 'nav' ? ' properties="nav"' : ''}/>`,
  )
  const opf = `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:publisher>示例出版社</dc:publisher></metadata><manifest>${items.join('')}</manifest><spine>${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`
  const container =
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
  const page = (body: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>页</title></head><body>${body}</body></html>`
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'OEBPS/book.opf': strToU8(opf),
    ...Object.fromEntries(names.map((name) => [`OEBPS/text/${name}.xhtml`, strToU8(page(pages[name] ?? ''))])),
    ...more,
  })
}
