import { z } from 'zod'
import { command, defineDomain, query } from './define-domain'

/** A question of main's that the window answers where the shell has no native dialogs. */
export const DialogRequest = z.object({
  dialogId: z.string(),
  kind: z.enum(['open-files', 'save-file', 'choose-folder']),
  /** Locale key of the title. */
  title: z.string(),
  /** Endings without dot; empty: any. */
  extensions: z.array(z.string()),
  multiple: z.boolean(),
  suggestedName: z.string(),
  folder: z.string(),
})
export type DialogRequest = z.output<typeof DialogRequest>

/** In-window file dialogs of the Chromium shell. In Electron these calls find nothing: its dialogs are native. */
export const dialog = defineDomain('dialog', {
  pending: query({ input: z.object({}), output: z.array(DialogRequest) }),
  listFolder: query({
    input: z.object({ dialogId: z.string(), folder: z.string().max(4000) }),
    output: z.object({
      folder: z.string(),
      parent: z.string().nullable(),
      entries: z.array(
        z.object({ name: z.string(), path: z.string(), isFolder: z.boolean(), bytes: z.number().int() }),
      ),
    }),
    errors: ['not-found', 'file-not-found', 'file-unreadable'],
  }),
  /** Null: closed without a choice. */
  answer: command({
    input: z.object({ dialogId: z.string(), paths: z.array(z.string().max(4000)).nullable() }),
    output: z.object({}),
    errors: ['not-found'],
  }),
})
