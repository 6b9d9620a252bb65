/** A picture of a page is a few megabytes at most. */
const longest = 30 * 1024 * 1024

/** The picture that an address holds itself; pages saved with their pictures as files beside them name those only. */
export function readDataImage(address: string): { bytes: Uint8Array; mime: string } | null {
  const found = /^data:(image\/(?:png|jpeg|gif|webp));base64,([A-Za-z0-9+/=\s]+)$/.exec(address.slice(0, longest))
  if (!found?.[1] || !found[2]) return null
  return { mime: found[1], bytes: new Uint8Array(Buffer.from(found[2], 'base64')) }
}
