import { createHash } from 'node:crypto'

/** SHA-256 of text (as UTF-8) or bytes, lower-case hexadecimal: stands beside every stored document and asset. */
export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
