import { crc32, deflateSync } from 'node:zlib'

/** A decoded picture as pdf.js gives it: three or four bytes a dot. */
export interface Dots {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array | Uint8ClampedArray
  readonly channels: 3 | 4
}

/** Whether a file holds pictures at all. Their dictionaries are never squeezed: they belong to streams. */
export const holdsPictures = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return file.includes('/Subtype/Image') || file.includes('/Subtype /Image')
}

// A picture's dictionary is some hundred letters; looking further would find another's.
const LONGEST_DICTIONARY = 2_000

/** The dictionaries of a file's pictures, each with the place where its stream begins. */
function* pictureStreams(file: Buffer): Generator<{ dictionary: string; from: number }> {
  for (let at = file.indexOf('/Image'); at >= 0; at = file.indexOf('/Image', at + 1)) {
    const before = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at)
    if (!/\/Subtype\s?$/.test(before)) continue
    const after = file.toString('latin1', at, at + LONGEST_DICTIONARY)
    const stream = /stream\r?\n/.exec(after)
    if (!stream) continue
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1) + after.slice(0, stream.index)
    yield { dictionary, from: at + stream.index + stream[0].length }
  }
}

/** The JPEG files that lie in a PDF as they are, by width and height; sizes that several have are left out. */
export const findJpegs = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Map<string, Uint8Array | null>()
  for (const { dictionary, from } of pictureStreams(file)) {
    const isPlainJpeg = /\/Filter\s*\[?\s*\/DCTDecode\b/.test(dictionary)
    const number = (name: string): number =>
      Number(new RegExp(`/${name}\\s+(\\d+)\\b(?!\\s+\\d+\\s+R)`).exec(dictionary)?.[1] ?? 0)
    const jpeg = file.subarray(from, from + number('Length'))
    const isWhole = jpeg[0] === 0xff && jpeg[1] === 0xd8 && jpeg.length === number('Length')
    if (!isPlainJpeg || !isWhole || /\/DeviceCMYK|\/Decode\s*\[/.test(dictionary)) continue
    const size = `${number('Width')}×${number('Height')}`
    found.set(size, found.has(size) ? null : new Uint8Array(jpeg))
  }
  return new Map([...found].flatMap(([size, jpeg]) => (jpeg ? [[size, jpeg] as const] : [])))
}

const chunk = (name: string, content: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(content.length)
  const tail = Buffer.alloc(4)
  tail.writeUInt32BE(crc32(body))
  return Buffer.concat([head, body, tail])
}

/** The dots as a PNG file. */
export const toPng = ({ width, height, data, channels }: Dots): Uint8Array => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, channels === 3 ? 2 : 6], 8)
  const row = width * channels
  const rows = Buffer.alloc((row + 1) * height)
  for (let at = 0; at < height; at++) rows.set(data.subarray(at * row, (at + 1) * row), at * (row + 1) + 1)
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const body = chunk('IDAT', deflateSync(rows, { level: 6 }))
  return new Uint8Array(Buffer.concat([mark, chunk('IHDR', header), body, chunk('IEND', Buffer.alloc(0))]))
}
