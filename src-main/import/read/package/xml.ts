/// <reference path="../saxen.d.ts" />
import { Parser } from 'saxen'
import { fail, ok, type Result } from '../../../../src-shared/failure/result'
import { decodeXml } from './xml-text'

/** Deeper than any office program nests; a text box in a table in a text box takes about sixty. */
const deepest = 512
/** A report of a thousand pages has about a million. */
const mostElements = 6_000_000
/** One part, unpacked; a report of a thousand pages takes about a third of it. */
const maxPartBytes = 96 * 1024 * 1024

export interface XmlHandler {
  readonly open: (name: string, attribute: (name: string) => string | null) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const word = 'w'
const relationship = 'r'
const drawing = 'wp'
/** Both families of names, the usual ones and those of the strict form, go by the usual prefixes. */
const namespaces = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': word,
  'http://purl.oclc.org/ooxml/wordprocessingml/main': word,
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': relationship,
  'http://purl.oclc.org/ooxml/officeDocument/relationships': relationship,
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': drawing,
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': drawing,
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'type',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://www.idpf.org/2007/opf': 'opf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'urn:oasis:names:tc:opendocument:xmlns:container': 'container',
}

/**
 * Walks a part of a package. Nothing is loaded and no entity is resolved but the five of XML and numbers; a part that is
 * nested or long beyond reason is refused while it is read.
 */
export function walkXml(bytes: Uint8Array, handler: XmlHandler): Result<null, 'package-damaged' | 'package-too-large'> {
  if (bytes.length > maxPartBytes) return fail('package-too-large', { bytes: bytes.length, limit: maxPartBytes })
  const parser = new Parser()
  let depth = 0
  let elements = 0
  let isTooLarge = false
  let isBroken = false
  parser.ns(namespaces)
  parser.on('openTag', (name: string, attributes: () => Record<string, string>) => {
    depth++
    elements++
    if (depth > deepest || elements > mostElements) {
      isTooLarge = true
      parser.stop()
      return
    }
    handler.open(name, (wanted) => {
      const value = attributes()[wanted]
      return value === undefined ? null : decodeXml(value)
    })
  })
  parser.on('closeTag', (name: string) => {
    depth--
    handler.close?.(name)
  })
  parser.on('text', (text: string) => handler.text?.(decodeXml(text)))
  parser.on('cdata', (text: string) => handler.text?.(text))
  parser.on('error', () => {
    isBroken = true
  })
  parser.parse(new TextDecoder(encodingOf(bytes)).decode(bytes))
  if (isTooLarge) return fail('package-too-large')
  return isBroken || elements === 0 ? fail('package-damaged') : ok(null)
}

/** Parts are UTF-8 but for a few that say by their first bytes that they are UTF-16. */
const encodingOf = (bytes: Uint8Array): string =>
  bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
