import {
  $createTextNode,
  $getState,
  $setSlot,
  $setState,
  DecoratorNode,
  type EditorConfig,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import type { ReactElement } from 'react'
import { type AnyBlock, initialValues, slotsOf } from '../../../src-shared/blocks/define-block'
import { type BlockKind, blocks, findBlock } from '../../../src-shared/blocks/registry'
import { invariant } from '../../../src-shared/failure/invariant'
import { BlockView } from '../block-view'
import { type Values, valuesState } from './node-state'
import { $createSlotContent } from './slot-nodes'

/**
 * A block or inline block of ours. Its kind's definition says everything about it: the values under `$.values`, the
 * slots, the View. One class a kind is made below, because Lexical finds classes by type.
 */
export class BlockNode extends DecoratorNode<ReactElement> {
  definition(): AnyBlock {
    const definition = findBlock(this.getType())
    invariant(definition, 'a block node has a registered kind')
    return definition
  }
  getValues(): Values {
    return $getState(this, valuesState) ?? initialValues(this.definition())
  }
  setValues(values: Values): this {
    $setState(this, valuesState, values)
    return this
  }
  override isInline(): boolean {
    return this.definition().placement === 'inline'
  }
  override isKeyboardSelectable(): boolean {
    return true
  }
  override createDOM(_config: EditorConfig): HTMLElement {
    const dom = document.createElement(this.isInline() ? 'span' : 'div')
    dom.className = this.isInline() ? 'nk-inline-block' : 'nk-block'
    dom.dataset.block = this.getType()
    return dom
  }
  override updateDOM(): boolean {
    return false
  }
  override decorate(_editor: LexicalEditor, _config: EditorConfig): ReactElement {
    return <BlockView nodeKey={this.getKey()} kind={this.getType()} values={this.getValues()} />
  }
}

const classOf = (block: AnyBlock): Klass<BlockNode> =>
  class extends BlockNode {
    override $config() {
      return this.config(block.kind, {
        extends: BlockNode,
        stateConfigs: [valuesState],
        slots: slotsOf(block).map(({ name }) => name),
      })
    }
  }

const classes = new Map<string, Klass<BlockNode>>(blocks.map((block) => [block.kind, classOf(block)]))

/** Node classes of every registered kind. */
export const blockClasses: readonly Klass<BlockNode>[] = [...classes.values()]

export const $isBlockNode = (node: LexicalNode | null | undefined): node is BlockNode => node instanceof BlockNode

/**
 * A new block with the kind's initial values (overlaid by those given); `line` slots hold the text given, other slots
 * are empty. It gets its id on insertion.
 */
export const $createBlock = (
  kind: BlockKind,
  values: Values = {},
  slotTexts: Readonly<Record<string, string>> = {},
): BlockNode => {
  const Class = classes.get(kind)
  const definition = findBlock(kind)
  invariant(Class && definition, 'a kind of the registry has a node class')
  const node: BlockNode = new Class()
  node.setValues({ ...initialValues(definition), ...values })
  for (const { name, slot } of slotsOf(definition)) {
    const content = $createSlotContent(slot)
    const text = slotTexts[name]
    if (slot === 'line' && text) content.append($createTextNode(text))
    $setSlot(node, name, content)
  }
  return node
}
