/** A node while a change works on it: any JSON object that says its type. */
export type ChangingNode = { type: string; [key: string]: unknown }

/** One step in the history of the document format. Frozen once released; it imports nothing of ours. */
export interface DocumentChange {
  /** The format it leads to: one more than the format it starts from. */
  readonly format: number
  /** What is different from then on, as a sentence. */
  readonly says: string
  /** Rewrites one node in place. Called for every node, those inside first. */
  readonly changeNode: (node: ChangingNode) => void
}
