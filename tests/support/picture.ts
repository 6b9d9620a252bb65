import { crc32, deflateSync } from 'node:zlib'

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, check])
}

/** A PNG with a sky over hills: a picture of our own for tests, the same bytes every time. */
export const aPicture = (widthPx = 320, heightPx = 200): Uint8Array => {
  const rows = Array.from({ length: heightPx }, (_, y) => {
    const row = Buffer.alloc(1 + widthPx * 3)
    for (let x = 0; x < widthPx; x++) {
      const hill = heightPx * (0.62 + 0.1 * Math.sin(x / 37) + 0.05 * Math.sin(x / 11))
      const shade = y / heightPx
      const pixel = y > hill ? [46, 110 - 40 * shade, 78] : [120 + 110 * shade, 170 + 50 * shade, 225]
      pixel.forEach((value, at) => {
        row[1 + x * 3 + at] = Math.round(value)
      })
    }
    return row
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(widthPx, 0)
  head.writeUInt32BE(heightPx, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
