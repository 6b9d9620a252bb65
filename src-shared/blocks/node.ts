import { z } from 'zod'
import { BlockId } from '../data/ids'

/**
 * What every stored block and inline block carries under `$`, Lexical's place for node state. `originId` leads to the
 * block it was copied or rolled forward from; `carried` stays true until somebody edits the text.
 */
export const NodeState = z.object({
  id: BlockId,
  originId: BlockId.optional(),
  carried: z.boolean().optional(),
})
export type NodeState = z.output<typeof NodeState>

/** A stored node of any kind, as far as everybody may rely on it. Lexical's JSON, validated by `document/schema`. */
export interface StoredNode {
  readonly type: string
  readonly version?: number | undefined
  readonly $?: { readonly id?: string | undefined; readonly [key: string]: unknown } | undefined
  readonly $slots?: Readonly<Record<string, StoredNode>> | undefined
  readonly children?: readonly StoredNode[] | undefined
  readonly [key: string]: unknown
}
