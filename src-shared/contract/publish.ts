import { z } from 'zod'
import { EditionId } from '../data/ids'
import { AsKnownOn } from './data'
import { command, defineDomain, query } from './define-domain'
import { JobStarted } from './work'

export const Medium = z.enum(['pdf', 'html', 'docx'])
export type Medium = z.output<typeof Medium>

export const PublishReport = z.object({
  files: z.array(z.object({ medium: Medium, path: z.string(), bytes: z.number().int(), token: z.string() })),
  pageCount: z.number().int().nullable(),
  problemCount: z.number().int(),
  /** Characters that no face of the PDF has, printed as 〓; empty where no PDF was asked for. */
  missingCharacters: z.array(z.string()),
})
export type PublishReport = z.output<typeof PublishReport>

/** The export's own bytes, behind an address the window may fetch (`/blob/<token>`). */
export const PreviewReport = z.object({
  token: z.string(),
  pageCount: z.number().int(),
  /** First page of each section, counted from 1. */
  pages: z.array(z.object({ sectionId: z.string(), page: z.number().int() })),
})
export type PreviewReport = z.output<typeof PreviewReport>

/** Something of an edition that can't be published as it is. */
export const PublishProblem = z.object({
  sectionId: z.string(),
  section: z.string(),
  blockId: z.string(),
  state: z.string(),
  /** As it is printed; of a chart's point, the series and its place as well. */
  text: z.string(),
  /** The value in question; null where it is none, or none was chosen. */
  about: z
    .object({
      indicator: z.string(),
      subject: z.string(),
      period: z.string().nullable(),
      changeBasis: z.string(),
    })
    .nullable(),
})
export type PublishProblem = z.output<typeof PublishProblem>

export const publish = defineDomain('publish', {
  /** Values that aren't plainly right, listed before anything is written. */
  problems: query({
    input: z.object({ editionId: EditionId, asKnownOn: AsKnownOn }),
    output: z.array(PublishProblem),
    errors: ['not-found', 'document-damaged', 'document-from-newer-version'],
  }),
  /** Asks where with the shell's dialog; null: it was closed. Result: PublishReport. */
  start: command({
    input: z.object({ editionId: EditionId, media: z.array(Medium).min(1), asKnownOn: AsKnownOn }),
    output: JobStarted.nullable(),
    errors: ['not-found', 'edition-empty', 'document-damaged', 'document-from-newer-version'],
  }),
  /** Result: PreviewReport. */
  preview: command({
    input: z.object({ editionId: EditionId, asKnownOn: AsKnownOn }),
    output: JobStarted,
    errors: ['not-found', 'edition-empty', 'document-damaged', 'document-from-newer-version'],
  }),
  /** Shows an exported file in the system's file manager. */
  reveal: command({
    input: z.object({ token: z.string() }),
    output: z.object({}),
    errors: ['not-found', 'file-not-found'],
  }),
})
