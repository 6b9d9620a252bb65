const mimes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
}

/** A picture of a package by its part's name; null where there is none, or of a kind that nothing here shows. */
export function findPackedPicture(
  parts: ReadonlyMap<string, Uint8Array>,
  name: string,
): { bytes: Uint8Array; mime: string } | null {
  const bytes = parts.get(name)
  const mime = mimes[name.split('.').at(-1)?.toLowerCase() ?? '']
  return bytes && mime ? { bytes, mime } : null
}
