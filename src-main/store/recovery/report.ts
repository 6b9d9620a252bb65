import type { BackUpContent } from '../back-up-content'
import type { BodyOrigin } from './best-body'

export interface Recovery {
  /** The damaged file; only read. */
  readonly path: string
  /** Backups to fill gaps from, newest first. */
  readonly backUps: readonly { readonly path: string; readonly at: string }[]
  /** Where the recovered copy is made; nothing may stand there. */
  readonly target: string
}

/** A table of which something couldn't be read. */
export interface TroubledTable {
  readonly table: string
  readonly read: number
  readonly lost: number
  /** How many of the lost ones a backup still had. */
  readonly fromBackUp: number
  /** Whether more may be lost, which nothing names any more. */
  readonly isUncertain: boolean
}

/** A section whose words aren't those that were saved last. */
export interface TroubledSection {
  readonly title: string
  readonly edition: string
  readonly origin: Exclude<BodyOrigin, 'body'> | 'back-up'
  /** When what is there now was kept; null: nobody knows. */
  readonly keptAt: string | null
}

/** What could be had of a damaged project, and what not. */
export interface RecoveryReport {
  readonly tables: readonly TroubledTable[]
  readonly sections: readonly TroubledSection[]
  /** Titles of sources of which only the text is left. */
  readonly sources: readonly string[]
  /** How many pictures and originals are gone, and the sections that show them. */
  readonly assets: { readonly lost: number; readonly sections: readonly string[] }
  /** When the backup was made that gaps were filled from; null: none was used. */
  readonly backUpAt: string | null
  /** What the recovered copy holds. */
  readonly content: BackUpContent
}
