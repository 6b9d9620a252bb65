import { posix } from 'node:path'
import { walkXml } from './xml'

/** Where a part points to: another part of the package, or an address outside. */
export interface Relationship {
  readonly type: string
  /** The part's name, or the address as written. */
  readonly target: string
  readonly isExternal: boolean
}

/** What a part's relations say, by their ids. A name that leads out of the package finds no part in it. */
export function readRelationships(
  parts: ReadonlyMap<string, Uint8Array>,
  part: string,
): ReadonlyMap<string, Relationship> {
  const folder = posix.dirname(part)
  const bytes = parts.get(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  const found = new Map<string, Relationship>()
  if (!bytes) return found
  // A damaged list of relations costs pictures and links, not the text.
  walkXml(bytes, {
    open: (name, attribute) => {
      if (name !== 'rel:Relationship') return
      const target = attribute('Target') ?? ''
      const isExternal = attribute('TargetMode') === 'External'
      found.set(attribute('Id') ?? '', {
        type: (attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: isExternal ? target : resolvePart(folder, target),
        isExternal,
      })
    },
  })
  return found
}

const resolvePart = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.join(folder, target)

/** An address a book may point to; anything else (javascript:, file:, data:) leads nowhere. */
export const safeUrl = (url: string | null): string | null => {
  const trimmed = url?.trim() ?? ''
  return trimmed.length <= 2000 && /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(trimmed) ? trimmed : null
}
