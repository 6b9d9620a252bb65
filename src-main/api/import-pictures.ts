import { AssetHash } from '../../src-shared/data/ids'
import type { FoundPicture } from '../import/place-pictures'
import type { ReadDocument } from '../import/read/reader'
import { shortened } from '../import/shortened'
import { hashOf } from '../store/content-hash'
import { readPicture } from './picture'

const ALT_LENGTH = 1000

/** The pictures of a document that every medium can show, told by their bytes; others stay in its file alone. */
export const findPictures = ({ pictures }: ReadDocument): (FoundPicture & { bytes: Uint8Array; mime: string })[] =>
  pictures.flatMap(({ bytes, alt = '', at, captionAt }) => {
    const facts = readPicture(bytes)
    if (!facts) return []
    const { mime, widthPx, heightPx } = facts
    const value = { hash: AssetHash.parse(hashOf(bytes)), alt: shortened(alt, ALT_LENGTH), widthPx, heightPx }
    return [{ value, at, captionAt, bytes, mime }]
  })
