import { z } from 'zod'
import { Candidate, SourceBlock } from '../../src-shared/contract/source-content'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { hashOf } from './content-hash'
import { type Row, textIn } from './row'

/** What an import found in a document; kept as JSON beside its hash. */
export const SourceContent = z.object({
  blocks: z.array(SourceBlock),
  noise: z.array(z.object({ text: z.string(), reason: z.string() })),
  candidates: z.array(Candidate),
})
export type SourceContent = z.output<typeof SourceContent>

export function readSourceContent(row: Row): Result<SourceContent, 'document-damaged'> {
  const content = textIn(row, 'content')
  if (hashOf(content) !== textIn(row, 'content_hash')) {
    return fail('document-damaged', { sourceId: textIn(row, 'id'), at: 'hash' })
  }
  return ok(SourceContent.parse(JSON.parse(content)))
}
