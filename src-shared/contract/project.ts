import { z } from 'zod'
import { EditionId, ProjectId, SectionId } from '../data/ids'
import { command, defineDomain, query } from './define-domain'

export const openFailures = [
  'file-not-found',
  'file-not-a-project',
  'file-from-newer-version',
  'file-locked',
  'file-damaged',
  'file-unreadable',
  'project-not-writable',
  'migration-failed',
] as const

const Facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

export const OpenProject = z.object({
  id: ProjectId,
  name: z.string(),
  /** Shown, never sent back as a way to open anything. */
  path: z.string(),
  /** `read`: somebody else writes it, or nobody may; every command that writes is refused. */
  access: z.enum(['write', 'read']),
  /** With `read`: who holds it (author, host, since), as far as is known. */
  holder: Facts,
  /** Of a network folder, where writing is slower and safe; null: a disk of this machine. */
  networkKind: z.string().nullable(),
})
export type OpenProject = z.output<typeof OpenProject>

export const RecentProject = z.object({ name: z.string(), path: z.string(), token: z.string(), present: z.boolean() })

/** A file is named by an opaque token that only main can turn into a path. */
export const project = defineDomain('project', {
  current: query({ input: z.object({}), output: OpenProject.nullable() }),
  /** Why the project that was to be opened last isn't open; null where nothing was refused. */
  refused: query({
    input: z.object({}),
    output: z.object({ code: z.enum(openFailures), data: Facts }).nullable(),
  }),
  /** Opens the file that was refused last: once more, only for reading, or from a machine that shows no life any more. */
  openRefused: command({
    input: z.object({ how: z.enum(['again', 'read-only', 'take-over']) }),
    output: OpenProject,
    errors: ['not-found', ...openFailures],
    tells: ['project.opened'],
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
