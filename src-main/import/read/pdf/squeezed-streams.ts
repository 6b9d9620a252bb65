import { inflateSync } from 'node:zlib'

const MEBIBYTE = 1024 * 1024

/** What one stream may open to, by what its dictionary says it is. Whatever is drawn counts as content. */
const limits = {
  // Forty million dots of three channels take 115.
  image: 192 * MEBIBYTE,
  // The fullest Chinese typefaces take some 30.
  font: 64 * MEBIBYTE,
  // A map with every brook in it takes some 10; reading this much takes seconds.
  content: 32 * MEBIBYTE,
}

/** A file within the file is never opened here. */
const attached = /\/EmbeddedFile\b/
const image = /\/Subtype\s*\/Image\b/
const font = /\/Length1\b|\/Subtype\s*\/(?:CIDFontType0C|Type1C|OpenType)\b/

/** One squeezing makes a thousandth of its bytes at best. */
const MOST_AT_ONCE = 1032
const LONGEST_DICTIONARY = 2_000
const mostLayers = 4

/** The first stream that opens to more than any of its kind holds; null where there is none. */
export function findSwollenStream(bytes: Uint8Array): { readonly limit: number } | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const { dictionary, content } of squeezedStreams(file)) {
    if (attached.test(dictionary)) continue
    const limit = image.test(dictionary) ? limits.image : font.test(dictionary) ? limits.font : limits.content
    const layers = layersOf(dictionary)
    if (content.length * MOST_AT_ONCE ** layers > limit && opensBeyond(content, layers, limit)) return { limit }
  }
  return null
}

/** Streams that begin as squeezed bytes do, whatever their dictionaries call that. */
function* squeezedStreams(file: Buffer): Generator<{ dictionary: string; content: Buffer }> {
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const start = at + 6 + (file[at + 6] === 13 ? 1 : 0) + (file[at + 6] === 10 || file[at + 7] === 10 ? 1 : 0)
    if (!isSqueezed(file, start)) continue
    const end = file.indexOf('endstream', start)
    const before = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at)
    yield {
      dictionary: before.slice(before.lastIndexOf(' obj') + 1),
      content: file.subarray(start, end < 0 ? file.length : end),
    }
  }
}

/** The two bytes in front of squeezed ones: the method, and a sum that is a multiple of 31. */
const isSqueezed = (bytes: Uint8Array, at: number): boolean => {
  const [method = 0, flags = 0] = bytes.subarray(at, at + 2)
  return (method & 0x0f) === 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 === 0
}

/** How often the stream may be squeezed; a list of filters that stands elsewhere may name any number. */
const layersOf = (dictionary: string): number =>
  /\/(?:Filter|F)\s+\d+\s+\d+\s+R\b/.test(dictionary)
    ? mostLayers
    : Math.min(Math.max(dictionary.match(/\/Fl(?:ateDecode)?\b/g)?.length ?? 1, 1), mostLayers)

function opensBeyond(content: Uint8Array, layers: number, limit: number): boolean {
  try {
    const opened = inflateSync(content, { maxOutputLength: limit, chunkSize: 256 * 1024 })
    return layers > 1 && isSqueezed(opened, 0) && opensBeyond(opened, layers - 1, limit)
  } catch (error) {
    // Ignored because damage is told by whoever reads the page; only too much of it matters here.
    return error instanceof RangeError
  }
}
