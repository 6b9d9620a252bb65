import { z } from 'zod'
import { EditionId, ProjectId, SectionId } from '../data/ids'
import { command, defineDomain, query } from './define-domain'

const openFailures = [
  'file-not-found',
  'file-not-a-project',
  'file-from-newer-version',
  'file-locked',
  'file-damaged',
  'file-unreadable',
  'migration-failed',
] as const

export const OpenProject = z.object({
  id: ProjectId,
  name: z.string(),
  /** Shown, never sent back as a way to open anything. */
  path: z.string(),
})
export type OpenProject = z.output<typeof OpenProject>

export const RecentProject = z.object({ name: z.string(), path: z.string(), token: z.string(), present: z.boolean() })

/** A file is named by an opaque token that only main can turn into a path. */
export const project = defineDomain('project', {
  current: query({ input: z.object({}), output: OpenProject.nullable() }),
  /** Why the project that the app was started with isn't open; null where nothing was refused. */
  refused: query({
    input: z.object({}),
    output: z
      .object({
        code: z.enum(openFailures),
        data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      })
      .nullable(),
  }),
  recent: query({ input: z.object({}), output: z.array(RecentProject) }),
  /** Asks where with the shell's dialog. Null: the dialog was closed. */
  create: command({
    input: z.object({}),
    output: OpenProject.nullable(),
    errors: ['file-exists', 'target-not-writable'],
    tells: ['project.opened'],
  }),
  /** With no token, asks which with the shell's dialog. */
  open: command({
    input: z.object({ token: z.string().nullable() }),
    output: OpenProject.nullable(),
    errors: openFailures,
    tells: ['project.opened'],
  }),
  /** Opens the person's own copy of the sample, made the first time. */
  openSample: command({
    input: z.object({}),
    output: OpenProject,
    errors: [...openFailures, 'target-not-writable'],
    tells: ['project.opened'],
  }),
  /** Where in the open project the window stands, for its next start. */
  rememberPlace: command({
    input: z.object({ editionId: EditionId, sectionId: SectionId }),
    output: z.object({}),
  }),
  close: command({ input: z.object({}), output: z.object({}), tells: ['project.closed'] }),
})
