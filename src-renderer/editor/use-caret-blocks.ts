import { $getSelection, $isNodeSelection, type LexicalEditor, type LexicalNode } from 'lexical'
import { useEffect, useState } from 'react'
import { useActiveEditor } from './active-editor'
import { $idOf } from './nodes/node-state'
import { $hostOf } from './nodes/slot-nodes'

/** What a node stands in: its parent, or the block whose slot it stands in. */
const $outerOf = (node: LexicalNode): LexicalNode | null => node.getParent() ?? $hostOf(node)

const $caretBlocks = (): string => {
  const selection = $getSelection()
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : selection?.getNodes().slice(0, 1)
  const ids: string[] = []
  for (let node: LexicalNode | null = nodes?.[0] ?? null; node; node = $outerOf(node)) {
    const id = $idOf(node)
    if (id !== '') ids.push(id)
  }
  return ids.join(' ')
}

const readBlocks = (editor: LexicalEditor | null): string => editor?.getEditorState().read($caretBlocks) ?? ''

/** Ids of the blocks that the caret stands in, or of the block that is selected: the innermost first. */
export const useCaretBlocks = (): readonly string[] => {
  const editor = useActiveEditor((state) => state.editor)
  const [ids, setIds] = useState('')
  useEffect(() => {
    // Where the selection left the page, as for a field beside it, the block that it was in is still meant.
    const take = () => setIds((before) => readBlocks(editor) || before)
    setIds(readBlocks(editor))
    return editor?.registerUpdateListener(take)
  }, [editor])
  return ids === '' ? [] : ids.split(' ')
}
