import { imageKind } from '../publish/image-kind'

/** What a picture's first bytes say of it. */
export interface PictureFacts {
  readonly mime: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'
  readonly widthPx: number
  readonly heightPx: number
}

const ascii = (bytes: Buffer, at: number, length: number) => bytes.toString('latin1', at, at + length)

const readPng = (bytes: Buffer): PictureFacts => ({
  mime: 'image/png',
  widthPx: bytes.readUInt32BE(16),
  heightPx: bytes.readUInt32BE(20),
})

const readGif = (bytes: Buffer): PictureFacts => ({
  mime: 'image/gif',
  widthPx: bytes.readUInt16LE(6),
  heightPx: bytes.readUInt16LE(8),
})

/** Sizes stand in the frame header, after a chain of segments (ITU-T T.81, B.2). */
const readJpeg = (bytes: Buffer): PictureFacts | null => {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame)
      return { mime: 'image/jpeg', widthPx: bytes.readUInt16BE(at + 7), heightPx: bytes.readUInt16BE(at + 5) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** Three layouts: lossy VP8, lossless VP8L, extended VP8X (RFC 9649). */
const readWebp = (bytes: Buffer): PictureFacts | null => {
  const mime = 'image/webp' as const
  switch (ascii(bytes, 12, 4)) {
    case 'VP8X':
      return { mime, widthPx: 1 + bytes.readUIntLE(24, 3), heightPx: 1 + bytes.readUIntLE(27, 3) }
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21)
      return { mime, widthPx: 1 + (bits & 0x3fff), heightPx: 1 + ((bits >> 14) & 0x3fff) }
    }
    case 'VP8 ':
      return { mime, widthPx: bytes.readUInt16LE(26) & 0x3fff, heightPx: bytes.readUInt16LE(28) & 0x3fff }
    default:
      return null
  }
}

const readFacts = (bytes: Buffer): PictureFacts | null => {
  switch (imageKind(bytes)) {
    case 'png':
      return readPng(bytes)
    case 'jpg':
      return readJpeg(bytes)
    case 'gif':
      return readGif(bytes)
    case 'webp':
      return readWebp(bytes)
    default:
      return null
  }
}

/** Kind and size of a picture, told by its bytes and never by its name; null where it is none that every medium can show. */
export const readPicture = (given: Uint8Array): PictureFacts | null => {
  if (given.length < SHORTEST) return null
  const facts = readFacts(Buffer.from(given.buffer, given.byteOffset, given.byteLength))
  return facts && facts.widthPx > 0 && facts.heightPx > 0 ? facts : null
}

// The longest of the headers read above.
const SHORTEST = 32
