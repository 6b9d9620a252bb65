export type ImageKind = 'png' | 'jpg' | 'gif' | 'webp' | 'svg'

const startsWith = (bytes: Uint8Array, hex: string): boolean =>
  Buffer.from(bytes.subarray(0, hex.length / 2)).toString('hex') === hex

/** What a picture's first bytes say it is, whatever its name said; null where no medium could show it. */
export const imageKind = (bytes: Uint8Array): ImageKind | null => {
  if (startsWith(bytes, '89504e470d0a1a0a')) return 'png'
  if (startsWith(bytes, 'ffd8ff')) return 'jpg'
  if (startsWith(bytes, '474946383761') || startsWith(bytes, '474946383961')) return 'gif'
  if (startsWith(bytes, '52494646') && startsWith(bytes.subarray(8), '57454250')) return 'webp'
  const head = Buffer.from(bytes.subarray(0, 1000)).toString('utf8').trimStart()
  return head.startsWith('<') && head.includes('<svg') ? 'svg' : null
}

/** Media types by kind. */
export const mimeOf: Readonly<Record<ImageKind, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
}
