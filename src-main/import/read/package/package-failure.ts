import type { ArchiveFailure } from '../../archive'

/** Why a package of parts couldn't be read. */
export type PackageFailure = ArchiveFailure | 'package-old-format' | 'package-unknown'
