import { z } from 'zod'
import { EditionId, SectionId } from '../data/ids'
import { command, defineDomain, query } from './define-domain'
import { OpenProject } from './project'
import { JobStarted } from './work'

/** What was found when a backup was read through: whether every page and every hash is as it was written. */
export const BackUpCheck = z.enum(['sound', 'damaged'])
export type BackUpCheck = z.output<typeof BackUpCheck>

export const BackUp = z.object({
  /** Stands for the file; only main can turn it into a path. */
  token: z.string(),
  /** Shown, never sent back. */
  path: z.string(),
  at: z.iso.datetime(),
  reason: z.enum(['daily', 'publish', 'migration', 'manual', 'replaced']),
  bytes: z.number().int(),
  /** Null: not read through on this machine. */
  check: BackUpCheck.nullable(),
})
export type BackUp = z.output<typeof BackUp>

/** What a person looks for in a backup before taking it. */
export const ProjectContent = z.object({
  editions: z.array(z.object({ year: z.number().int(), title: z.string() })),
  sections: z.number().int(),
  indicators: z.number().int(),
  observations: z.number().int(),
  /** Newest first; the reason is a locale key or the person's own words. */
  lastChanges: z.array(z.object({ at: z.string(), author: z.string(), reason: z.string() })),
})
export type ProjectContent = z.output<typeof ProjectContent>

/** Backups of the project that is open, or of the one that was refused last. */
export const backUp = defineDomain('backUp', {
  /** Newest first. */
  list: query({ input: z.object({}), output: z.array(BackUp) }),
  describe: query({
    input: z.object({ token: z.string() }),
    output: ProjectContent,
    errors: ['not-found', 'file-damaged', 'file-from-newer-version'],
  }),
  /** Whether the app could make its own backups, and found the last one sound; null: it did. */
  trouble: query({
    input: z.object({}),
    output: z
      .object({ code: z.string(), data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])) })
      .nullable(),
  }),
  /** Answers once the copy is whole; work on the project goes on meanwhile. */
  make: command({
    input: z.object({}),
    output: BackUp,
    errors: ['target-not-writable', 'cancelled'],
    tells: ['backUp.made'],
  }),
  /** Asks where with the shell's dialog and opens the new file. Null: the dialog was closed. */
  restoreAsNew: command({
    input: z.object({ token: z.string() }),
    output: OpenProject.nullable(),
    errors: ['not-found', 'file-exists', 'target-not-writable', 'file-damaged', 'file-from-newer-version'],
    tells: ['project.opened', 'project.closed'],
  }),
  /** Puts it in the place of the project, which is kept among the backups first, and opens that. */
  replaceProject: command({
    input: z.object({ token: z.string() }),
    output: OpenProject,
    errors: ['not-found', 'file-locked', 'target-not-writable', 'file-damaged', 'file-from-newer-version'],
    tells: ['project.opened', 'project.closed'],
  }),
  /** Shows the file in the system's file manager. */
  reveal: command({ input: z.object({ token: z.string() }), output: z.object({}), errors: ['not-found'] }),
})

const BodyOrigin = z.enum(['revision', 'back-up', 'unchecked', 'words', 'nowhere'])

/** What could be had of a damaged project, and what not: the result of a recovery's job. */
export const RecoveryReport = z.object({
  tables: z.array(
    z.object({
      table: z.string(),
      read: z.number().int(),
      lost: z.number().int(),
      fromBackUp: z.number().int(),
      /** Whether more may be lost, which nothing names any more. */
      isUncertain: z.boolean(),
    }),
  ),
  /** Sections whose words aren't those saved last. */
  sections: z.array(
    z.object({ title: z.string(), edition: z.string(), origin: BodyOrigin, keptAt: z.string().nullable() }),
  ),
  /** Sources of which only the text is left. */
  sources: z.array(z.string()),
  assets: z.object({ lost: z.number().int(), sections: z.array(z.string()) }),
  /** When the backup was made that gaps were filled from. */
  backUpAt: z.string().nullable(),
  content: ProjectContent,
})
export type RecoveryReport = z.output<typeof RecoveryReport>

export const DamagedSection = z.object({
  sectionId: SectionId,
  /** Where its words would come from. */
  origin: BodyOrigin,
  keptAt: z.string().nullable(),
})
export type DamagedSection = z.output<typeof DamagedSection>

/** What to do about damage: of the whole file that was refused, or of single sections of an open project. */
export const recovery = defineDomain('recovery', {
  /** Makes a copy of what can still be read of the file that was refused last; its job's result is a RecoveryReport. */
  start: command({ input: z.object({}), output: JobStarted, errors: ['not-found', 'target-not-writable'] }),
  /** Gives the recovered copy a name beside the damaged file and opens it. */
  openCopy: command({
    input: z.object({}),
    output: OpenProject,
    errors: ['not-found', 'target-not-writable'],
    tells: ['project.opened'],
  }),
  /** Sections of an edition whose stored words aren't what their hash says. */
  damagedSections: query({ input: z.object({ editionId: EditionId }), output: z.array(DamagedSection) }),
  /** Puts the newest good version of a damaged section's words in their place. */
  restoreSection: command({
    input: z.object({ sectionId: SectionId }),
    output: DamagedSection,
    errors: ['not-found', 'nothing-to-restore', 'edition-frozen'],
    tells: ['section.rewritten', 'outline.changed', 'history.changed'],
  }),
})
