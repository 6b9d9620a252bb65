import {
  $createParagraphNode,
  $getSelection,
  $getSlot,
  $getSlotFrame,
  $getSlotHost,
  $getSlotNames,
  $isElementNode,
  $isRangeSelection,
  type EditorConfig,
  ElementNode,
  type LexicalNode,
} from 'lexical'

/** The content of a `line` field: inline nodes, never more than one line. */
export class LineNode extends ElementNode {
  override $config() {
    return this.config('line', { extends: ElementNode })
  }
  override createDOM(_config: EditorConfig): HTMLElement {
    const dom = document.createElement('div')
    dom.className = 'nk-line'
    return dom
  }
  override updateDOM(): boolean {
    return false
  }
  override canIndent(): boolean {
    return false
  }
  override collapseAtStart(): boolean {
    return true
  }
}

/** The content of a `prose` field: paragraphs, headings, quotes and lists. */
export class ProseNode extends ElementNode {
  override $config() {
    return this.config('prose', { extends: ElementNode })
  }
  override createDOM(_config: EditorConfig): HTMLElement {
    const dom = document.createElement('div')
    dom.className = 'nk-prose'
    return dom
  }
  override updateDOM(): boolean {
    return false
  }
  override canBeEmpty(): boolean {
    return false
  }
  override isShadowRoot(): boolean {
    return true
  }
  override canIndent(): boolean {
    return false
  }
}

export const $createSlotContent = (slot: 'line' | 'prose'): ElementNode =>
  slot === 'line' ? new LineNode() : new ProseNode().append($createParagraphNode())

/** The slot that a node stands in (its own content node), or null outside of any. */
export const $slotContentOf = (node: LexicalNode): LineNode | ProseNode | null => {
  const frame = $getSlotFrame(node)
  return frame instanceof LineNode || frame instanceof ProseNode ? frame : null
}

/** The slot that the caret or a range stands in. */
export const $selectedSlot = (): LineNode | ProseNode | null => {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $slotContentOf(selection.anchor.getNode()) : null
}

/** The block whose slot this node stands in. */
export const $hostOf = (node: LexicalNode): LexicalNode | null => {
  const slot = $slotContentOf(node)
  return slot ? $getSlotHost(slot) : null
}

/** All slot contents of a block, in declared order. */
export const $slotsOfHost = (host: LexicalNode): ElementNode[] =>
  $getSlotNames(host)
    .map((name) => $getSlot(host, name))
    .filter($isElementNode)

/** Moves the caret to the next or previous slot of the same block. False at the last or first one. */
export const $selectNeighbourSlot = (slot: LineNode | ProseNode, step: 1 | -1): boolean => {
  const host = $getSlotHost(slot)
  if (!host) return false
  const slots = $slotsOfHost(host)
  const next = slots[slots.findIndex((other) => other.is(slot)) + step]
  if (!next) return false
  if (step === 1) next.selectStart()
  else next.selectEnd()
  return true
}
