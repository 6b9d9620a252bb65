import { $getState, $getStateChange, $setState, createState, type LexicalNode } from 'lexical'

/**
 * What the editor keeps on nodes under `$` (Lexical's node state, experimental). Only this folder knows that it is node
 * state; the rest of the editor asks by name.
 */
const textState = (key: 'id' | 'originId') =>
  // A split or a copy is another block: Lexical resets these on `$copyNode`, and the identity transform mints anew.
  createState(key, { parse: (stored) => (typeof stored === 'string' ? stored : ''), resetOnCopyNode: true })

const idState = textState('id')
const originState = textState('originId')
const carriedState = createState('carried', { parse: (stored) => stored === true })

export type Values = Readonly<Record<string, unknown>>
const isRecord = (stored: unknown): stored is Values =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored)

/** Null only before a block is filled: a block's values are always stored, though Lexical leaves out defaults. */
export const valuesState = createState('values', { parse: (stored) => (isRecord(stored) ? stored : null) })

/** A block's id; empty before it is minted. */
export const $idOf = (node: LexicalNode): string => $getState(node, idState)
export const $setId = (node: LexicalNode, id: string): void => {
  $setState(node, idState, id)
}
export const $setOrigin = (node: LexicalNode, id: string): void => {
  $setState(node, originState, id)
}
/** Whether the block is still as it was in the edition before. */
export const $isCarried = (node: LexicalNode): boolean => $getState(node, carriedState)
export const $clearCarried = (node: LexicalNode): void => {
  $setState(node, carriedState, false)
}
/** Whether two versions of a block differ in their values. */
export const $haveValuesChanged = (node: LexicalNode, before: LexicalNode): boolean =>
  $getStateChange(node, before, valuesState) !== null
