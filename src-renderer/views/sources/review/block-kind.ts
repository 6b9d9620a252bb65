import { proposedRole } from '../../../../src-shared/document/proposal/edit-proposal'
import type { ProposedBlock } from '../../../../src-shared/document/proposal/proposal'

/** What a block is, under `views:review.role`. */
export const kindOf = (block: ProposedBlock): string =>
  proposedRole(block) ?? (block.kind === 'body' ? block.node.type : block.kind === 'said' ? block.as : block.kind)
