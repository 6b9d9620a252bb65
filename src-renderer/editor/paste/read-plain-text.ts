import type { StoredNode } from '../../../src-shared/blocks/node'
import { paragraphNode, textNode } from './stored-nodes'

/** A paragraph a line; empty lines only separate. */
export const readPlainText = (text: string): StoredNode[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^[ \t\u3000]+|[ \t\u3000]+$/g, ''))
    .filter((line) => line !== '')
    .map((line) => paragraphNode([textNode(line, 0)]))
