import type { SubmissionFacts, SubmissionNumber, SubmissionPicture } from '../../../src-shared/data/submission'

/** What an organization is asked to confirm. */
export interface ConfirmationInput extends Omit<SubmissionFacts, 'pictures' | 'notes'> {
  readonly numbers: readonly SubmissionNumber[]
  /** Bytes are null where they can't be had. */
  readonly pictures: readonly (SubmissionPicture & { readonly bytes: Uint8Array | null })[]
}
