import { Inflate } from 'fflate'
import { fail, ok, type Result } from '../../src-shared/failure/result'

/** A workbook or document of 20 MB opens to some 200; a bomb of 40 kB to gigabytes. */
const maxParts = 5_000
const maxInflatedBytes = 256 * 1024 * 1024

export type ArchiveFailure = 'package-damaged' | 'package-encrypted' | 'package-too-large'

interface Part {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly packedBytes: number
  /** As the directory declares it, which may be a lie. */
  readonly bytes: number
  readonly offset: number
}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50
const CHUNK_BYTES = 64 * 1024

const damaged = fail('package-damaged')

/** What the archive's directory lists, in its order. */
const readDirectory = (bytes: Uint8Array): Result<Part[], 'package-damaged' | 'package-too-large'> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const earliest = Math.max(0, end - 65_535)
  while (end >= earliest && view.getUint32(end, true) !== endOfDirectory) end--
  if (end < earliest) return damaged
  const count = view.getUint16(end + 10, true)
  if (count > maxParts) return fail('package-too-large', { parts: count, limit: maxParts })
  const parts: Part[] = []
  for (let at = view.getUint32(end + 16, true), n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) return damaged
    const nameLength = view.getUint16(at + 28, true)
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return ok(parts)
}

/** The part as it lies in the archive. */
const packedOf = (bytes: Uint8Array, part: Part): Uint8Array | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (part.offset + 30 > bytes.length || view.getUint32(part.offset, true) !== localHeader) return null
  const from = part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true)
  return from + part.packedBytes > bytes.length ? null : bytes.subarray(from, from + part.packedBytes)
}

const joined = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** Inflates bit by bit and stops where it is more than `room`, whatever the directory said. */
const inflate = (
  packed: Uint8Array,
  room: number,
  limit: number,
): Result<Uint8Array, 'package-damaged' | 'package-too-large'> => {
  const chunks: Uint8Array[] = []
  let length = 0
  let isEnded = false
  const stream = new Inflate((chunk, isLast) => {
    chunks.push(chunk)
    length += chunk.length
    isEnded ||= isLast
  })
  try {
    for (let at = 0; at < packed.length && length <= room; at += CHUNK_BYTES)
      stream.push(packed.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= packed.length)
  } catch {
    // Ignored because the inflater throws for one reason only: these bytes were never deflated whole.
    return damaged
  }
  if (length > room) return fail('package-too-large', { limit })
  return isEnded ? ok(joined(chunks, length)) : damaged
}

/**
 * The parts of an archive that `wants` names, inflated. Refuses it before inflating where the directory declares too
 * many or too large parts, and while inflating where the directory lied.
 */
export function openArchive(
  bytes: Uint8Array,
  wants: (name: string) => boolean,
  limit = maxInflatedBytes,
): Result<Map<string, Uint8Array>, ArchiveFailure> {
  if (bytes.length < 22) return damaged
  const directory = readDirectory(bytes)
  if (!directory.ok) return directory
  const wanted = directory.value.filter(({ name }) => wants(name))
  const declared = wanted.reduce((sum, part) => sum + part.bytes, 0)
  if (declared > limit) return fail('package-too-large', { bytes: declared, limit })
  const parts = new Map<string, Uint8Array>()
  let room = limit
  for (const part of wanted) {
    if (part.isEncrypted) return fail('package-encrypted')
    const packed = packedOf(bytes, part)
    if (packed === null || (part.method !== 0 && part.method !== 8)) return damaged
    const content = part.method === 0 ? ok(packed) : inflate(packed, room, limit)
    if (!content.ok) return content
    room -= content.value.length
    if (room < 0) return fail('package-too-large', { limit })
    parts.set(part.name, content.value)
  }
  return ok(parts)
}

const oleHeader = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const startsWith = (bytes: Uint8Array, header: readonly number[]): boolean =>
  header.every((byte, at) => bytes[at] === byte)

/** Whether the bytes begin as an archive does. */
export const isArchive = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])

/** Whether the bytes are the container of old office files, which a package with a password also is. */
export const isOldContainer = (bytes: Uint8Array): boolean => startsWith(bytes, oleHeader)

/** Whether an old container names a stream so. */
export const containerHas = (bytes: Uint8Array, stream: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(stream, 'utf16le'))
