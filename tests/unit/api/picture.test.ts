import { describe, expect, it } from 'vitest'
import { readPicture } from '../../../src-main/api/picture'
import { aPicture } from '../../support/picture'

const gif = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.alloc(40)
  bytes.write('GIF89a', 'latin1')
  bytes.writeUInt16LE(width, 6)
  bytes.writeUInt16LE(height, 8)
  return bytes
}

const jpeg = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.alloc(40)
  bytes.set([0xff, 0xd8, 0xff, 0xe0, 0, 6, 0, 0, 0, 0, 0xff, 0xc2, 0, 17, 8])
  bytes.writeUInt16BE(height, 15)
  bytes.writeUInt16BE(width, 17)
  return bytes
}

describe('a picture', () => {
  it.each([
    ['png', aPicture(320, 200)],
    ['gif', gif(320, 200)],
    ['jpeg', jpeg(320, 200)],
  ])('%s says its kind and size by its own bytes', (kind, bytes) => {
    expect(readPicture(bytes)).toEqual({ mime: `image/${kind}`, widthPx: 320, heightPx: 200 })
  })

  it('that has no size, or only begins like one, is none', () => {
    expect(readPicture(gif(0, 200))).toBeNull()
    expect(readPicture(aPicture().subarray(0, 20))).toBeNull()
    expect(readPicture(Buffer.concat([Buffer.from('.PNG words that are no picture at all', 'latin1')]))).toBeNull()
  })
})
