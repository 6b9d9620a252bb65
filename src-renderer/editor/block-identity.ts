import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { TableNode } from '@lexical/table'
import {
  $getNodeByKey,
  $hasUpdateTag,
  $isElementNode,
  $isTextNode,
  type ElementNode,
  HISTORIC_TAG,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  ParagraphNode,
  TextNode,
} from 'lexical'
import { valueFieldsOf } from '../../src-shared/blocks/define-block'
import { mintId } from './mint-id'
import { $isBlockNode, blockClasses } from './nodes/block-node'
import { $clearCarried, $haveValuesChanged, $idOf, $isCarried, $setId, $setOrigin } from './nodes/node-state'
import { $hostOf, LineNode } from './nodes/slot-nodes'
import { UnknownBlockNode } from './nodes/unknown-block'

/** Tags the update that puts a section into the editor: nothing in it was typed by anybody. */
export const LOAD_TAG = 'niankan-load'

const textBearers: readonly Klass<ElementNode>[] = [ParagraphNode, HeadingNode, QuoteNode, ListItemNode, LineNode]

const bearers: readonly Klass<LexicalNode>[] = [
  ParagraphNode,
  HeadingNode,
  QuoteNode,
  ListNode,
  TableNode,
  UnknownBlockNode,
  ...blockClasses,
]

const $mintRecords = (node: LexicalNode): void => {
  if (!$isBlockNode(node)) return
  const values = node.getValues()
  const isFilledRecord = (name: string) => typeof values[name] === 'string'
  const records = valueFieldsOf(node.definition()).filter(([name, field]) => field.isRecordId && isFilledRecord(name))
  if (records.length === 0) return
  node.setValues({ ...values, ...Object.fromEntries(records.map(([name]) => [name, mintId()])) })
}

/**
 * Gives every block an id once, and a new one to a copy: Lexical's node state survives copying, so two blocks may come
 * out with one id. The one that had it keeps it.
 */
const registerIds = (editor: LexicalEditor): (() => void) => {
  const owners = new Map<string, NodeKey>()
  const $isOwner = (id: string, key: NodeKey): boolean => {
    const owner = owners.get(id)
    if (owner === undefined || owner === key) return true
    const other = $getNodeByKey(owner)
    return !other?.isAttached() || $idOf(other) !== id
  }
  const $identify = (node: LexicalNode): void => {
    const id = $idOf(node)
    if (id !== '' && $isOwner(id, node.getKey())) {
      owners.set(id, node.getKey())
      return
    }
    const minted = mintId()
    $setId(node, minted)
    owners.set(minted, node.getKey())
    if (id === '') return
    $setOrigin(node, id)
    $mintRecords(node)
  }
  const recount = (nodes: Iterable<readonly [NodeKey, LexicalNode]>): void => {
    owners.clear()
    for (const [key, node] of nodes) {
      const id = $idOf(node)
      if (id !== '' && !owners.has(id)) owners.set(id, key)
    }
  }
  return mergeRegister(
    ...bearers.map((klass) => editor.registerNodeTransform(klass, $identify)),
    // What was counted before no longer stands on the page.
    editor.registerUpdateListener(({ editorState, tags }) => {
      if (tags.has(LOAD_TAG) || tags.has(HISTORIC_TAG)) editorState.read(() => recount(editorState._nodeMap))
    }),
  )
}

const $carriersOf = (node: LexicalNode): LexicalNode[] => {
  const host = $hostOf(node)
  return [node, ...node.getParents(), ...(host ? [host, ...host.getParents()] : [])].filter($isCarried)
}

/** Loading and undo put whole states in place: nobody has edited what comes with them. */
const $isEdit = (): boolean => !$hasUpdateTag(LOAD_TAG) && !$hasUpdateTag(HISTORIC_TAG)

const $free = (node: LexicalNode): void => {
  for (const carrier of $carriersOf(node)) $clearCarried(carrier)
}

/** Once somebody changes the words of a carried-over block it is theirs, and no longer left from the edition before. */
const registerCarried = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerNodeTransform(TextNode, (node) => {
      if (!$isEdit()) return
      const before = $getNodeByKey(node.getKey(), editor.getEditorState())
      // Making a word bold leaves it somebody else's word.
      if ($isTextNode(before) && before.__text === node.getTextContent()) return
      $free(node)
    }),
    ...textBearers.map((klass) =>
      editor.registerNodeTransform(klass, (node) => {
        const before = $getNodeByKey(node.getKey(), editor.getEditorState())
        if ($isEdit() && $isElementNode(before) && before.__size > node.getChildrenSize()) $free(node)
      }),
    ),
    ...blockClasses.map((klass) =>
      editor.registerNodeTransform(klass, (node) => {
        const before = $getNodeByKey(node.getKey(), editor.getEditorState())
        if ($isEdit() && $isBlockNode(before) && $haveValuesChanged(node, before)) $free(node)
      }),
    ),
  )

export const registerBlockIdentity = (editor: LexicalEditor): (() => void) =>
  mergeRegister(registerIds(editor), registerCarried(editor))
