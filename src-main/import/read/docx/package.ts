import { fail, ok, type Result } from '../../../../src-shared/failure/result'
import { containerHas, isOldContainer, openArchive } from '../../archive'
import type { PackageFailure } from '../package/package-failure'
import { type Relationship, readRelationships } from '../package/relationships'

/** The parts of a Word package that the import reads. */
export interface DocxPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** The part that holds the text. */
  readonly main: string
  readonly relations: ReadonlyMap<string, Relationship>
  readonly hasMacros: boolean
}

/** Texts and pictures together, unpacked. */
const maxUnpackedBytes = 192 * 1024 * 1024

// Names are only looked up, never written anywhere: one that leads out of the package finds nothing.
const isWanted = (name: string): boolean =>
  /(?:^|\/)(?:_rels\/[^/]*\.rels|\[Content_Types\]\.xml|mimetype)$/.test(name) ||
  /^[^/]+\/(?:[^/]+\.xml|media\/[^/]+\.(?:png|jpe?g|gif|webp)|vbaProject\.bin)$/i.test(name)

/** Opens a Word package, after a look at what its directory says. */
export function openDocxPackage(bytes: Uint8Array): Result<DocxPackage, PackageFailure> {
  if (isOldContainer(bytes))
    return fail(containerHas(bytes, 'EncryptedPackage') ? 'package-encrypted' : 'package-old-format')
  const parts = openArchive(bytes, isWanted, maxUnpackedBytes)
  if (!parts.ok) return parts
  const main = [...readRelationships(parts.value, '').values()].find(({ type }) => type === 'officeDocument')?.target
  const name = main ?? 'word/document.xml'
  if (!parts.value.has(name)) return fail(main === undefined ? 'package-unknown' : 'package-damaged')
  return ok({
    parts: parts.value,
    main: name,
    relations: readRelationships(parts.value, name),
    hasMacros: [...parts.value.keys()].some((part) => /vbaProject\.bin$/i.test(part)),
  })
}

/** The part that the main part relates to in this way. */
export const findPart = ({ parts, relations }: DocxPackage, type: string): Uint8Array | undefined => {
  const relation = [...relations.values()].find((one) => one.type === type && !one.isExternal)
  return relation && parts.get(relation.target)
}
