import type { StoredNode } from '../../../src-shared/blocks/node'

export const textNode = (text: string, format: number): StoredNode => ({ type: 'text', version: 1, text, format })

export const listNode = (isNumbered: boolean, items: readonly StoredNode[]): StoredNode => ({
  type: 'list',
  version: 1,
  listType: isNumbered ? 'number' : 'bullet',
  tag: isNumbered ? 'ol' : 'ul',
  start: 1,
  children: items.map((item, at) => ({ ...item, value: at + 1 })),
})

export const itemNode = (children: readonly StoredNode[]): StoredNode => ({
  type: 'listitem',
  version: 1,
  value: 1,
  children,
})

export const paragraphNode = (children: readonly StoredNode[]): StoredNode => ({
  type: 'paragraph',
  version: 1,
  children,
})

/** Reads blocks out of a page: one builder collects inline nodes until a block begins or ends. */
export class BlockReader {
  readonly blocks: StoredNode[] = []
  private line: StoredNode[] = []

  add(...inline: StoredNode[]): void {
    this.line.push(...inline)
  }

  /** Ends the current paragraph, if it has words. */
  end(type: 'paragraph' | 'quote' | 'heading' = 'paragraph', more: Readonly<Record<string, unknown>> = {}): void {
    const children = trimmed(this.line)
    this.line = []
    if (children.length > 0) this.blocks.push({ type, version: 1, ...more, children })
  }
}

const isBlank = (node: StoredNode | undefined): boolean =>
  node?.type === 'linebreak' || (node?.type === 'text' && String(node.text).trim() === '')

const trimmed = (line: readonly StoredNode[]): StoredNode[] => {
  const from = line.findIndex((node) => !isBlank(node))
  const to = line.findLastIndex((node) => !isBlank(node))
  return from === -1 ? [] : line.slice(from, to + 1)
}
