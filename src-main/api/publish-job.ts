import { z } from 'zod'
import { Medium } from '../../src-shared/contract/publish'
import { ResolvedDocument } from '../../src-shared/document/resolved'
import { Bytes } from './define-job'
import type { EditionForPublishing } from './resolved-edition'

export const PublishTarget = z.object({ medium: Medium, path: z.string() })
export type PublishTarget = z.output<typeof PublishTarget>

/** What a publishing or preview job is given: everything looked up, nothing to ask back. */
export const PreviewInput = z.object({
  document: ResolvedDocument,
  assets: z.array(z.tuple([z.string(), z.object({ bytes: Bytes, mime: z.string() })])),
})
export const PublishInput = PreviewInput.extend({ targets: z.array(PublishTarget).min(1) })

export const PublishOutput = z.object({
  files: z.array(z.object({ medium: Medium, path: z.string(), bytes: z.number().int() })),
  pageCount: z.number().int().nullable(),
  missingCharacters: z.array(z.string()),
})
export type PublishOutput = z.output<typeof PublishOutput>

export const PreviewOutput = z.object({
  pdf: Bytes,
  pageCount: z.number().int(),
  pages: z.array(z.object({ sectionId: z.string(), page: z.number().int() })),
})

/** The same content as plain data for a job process. */
export const toJobInput = ({ document, assets }: EditionForPublishing): z.output<typeof PreviewInput> => ({
  document,
  assets: [...assets],
})
