import ConfigProvider from 'antd/es/config-provider'
import { $getNodeByKey, $getSelection, $isNodeSelection, type LexicalEditor, SKIP_DOM_SELECTION_TAG } from 'lexical'
import { type ReactElement, useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockKind } from '../../src-shared/blocks/registry'
import { useActiveEditor } from './active-editor'
import { $isBlockNode, type BlockNode } from './nodes/block-node'
import { $isCarried, type Values } from './nodes/node-state'
import { $hostOf } from './nodes/slot-nodes'
import { writeValues } from './panels/block-dialog'
import { panels } from './panels/registry'

interface Selected {
  readonly nodeKey: string
  readonly kind: BlockKind
  readonly values: Values
  readonly isCarried: boolean
}

const $selectedBlock = (): BlockNode | null => {
  const selection = $getSelection()
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : selection?.getNodes().slice(0, 1)
  const [node] = nodes ?? []
  if (!node) return null
  if ($isBlockNode(node)) return node
  const host = $hostOf(node)
  return $isBlockNode(host) ? host : null
}

const $readSelected = (): Selected | null => {
  const block = $selectedBlock()
  if (!block) return null
  const kind = block.getType() as BlockKind
  return { nodeKey: block.getKey(), kind, values: block.getValues(), isCarried: $isCarried(block) }
}

const areSame = (one: Selected | null, other: Selected | null): boolean =>
  one?.nodeKey === other?.nodeKey && one?.values === other?.values && one?.isCarried === other?.isCarried

const useSelected = (editor: LexicalEditor | null): Selected | null => {
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    if (!editor) return
    return editor.registerUpdateListener(({ editorState }) => {
      const next = editorState.read($readSelected)
      setSelected((now) => {
        if (areSame(now, next)) return now
        // Typing in the inspector takes the selection off the page; the block stays the one being set.
        const isFocusElsewhere = !editor.getRootElement()?.contains(document.activeElement)
        return next === null && now && isFocusElsewhere && editorState.read(() => $getNodeByKey(now.nodeKey))
          ? now
          : next
      })
    })
  }, [editor])
  return selected
}

const useIsEditable = (editor: LexicalEditor | null): boolean =>
  useSyncExternalStore(
    (onChange) => editor?.registerEditableListener(onChange) ?? (() => undefined),
    () => editor?.isEditable() ?? false,
  )

/** Shows and sets the values of the block that is selected or being written in. To be placed beside the editor. */
export function InspectorPanel(): ReactElement {
  const { t } = useTranslation(['editor', 'blocks'])
  const editor = useActiveEditor((state) => state.editor)
  const selected = useSelected(editor)
  const isEditable = useIsEditable(editor)
  const panel = selected ? panels[selected.kind] : null
  if (!editor || !selected || !panel) return <p className="nk-inspector-empty">{t('editor:inspector.empty')}</p>
  return (
    <section className="nk-inspector" aria-label={t('editor:inspector.label')}>
      <h3 className="nk-inspector-title">{t(`blocks:${selected.kind}.name`)}</h3>
      {selected.isCarried ? <p className="nk-muted">{t('editor:inspector.carried')}</p> : null}
      <ConfigProvider componentDisabled={!isEditable}>
        <panel.Body
          key={selected.nodeKey}
          values={selected.values}
          isFocused={false}
          // The page's caret must stay where it is: one is typing here.
          onChange={(values) => writeValues(editor, selected.nodeKey, values, [SKIP_DOM_SELECTION_TAG])}
        />
      </ConfigProvider>
    </section>
  )
}
