import Modal from 'antd/es/modal'
import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { initialValues, slotsOf, valueFieldsOf } from '../../../src-shared/blocks/define-block'
import { type BlockKind, findBlock } from '../../../src-shared/blocks/registry'
import { $insertBlock } from '../commands/insert-block'
import { mintId } from '../mint-id'
import { $isBlockNode } from '../nodes/block-node'
import type { Values } from '../nodes/node-state'
import { panels } from './registry'
import { TextField } from './text-field'

interface BlockDialogProps {
  readonly editor: LexicalEditor
  readonly kind: BlockKind
  /** The block to be edited; null: a new one. */
  readonly nodeKey: string | null
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onClosed: () => void
}

const startingValues = (kind: BlockKind): Values => {
  const definition = findBlock(kind)
  return definition ? initialValues(definition) : {}
}

/** A block's record (a case, a figure) begins with the block. */
const withRecords = (kind: BlockKind, values: Values): Values => {
  const definition = findBlock(kind)
  const records = definition ? valueFieldsOf(definition).filter(([, field]) => field.isRecordId) : []
  return { ...values, ...Object.fromEntries(records.map(([name]) => [name, mintId()])) }
}

const readValues = (editor: LexicalEditor, kind: BlockKind, nodeKey: string | null): Values =>
  editor.getEditorState().read(() => {
    const node = nodeKey ? $getNodeByKey(nodeKey) : null
    return $isBlockNode(node) ? node.getValues() : startingValues(kind)
  })

/** Writes a block's values as one step that can be undone. */
export const writeValues = (editor: LexicalEditor, nodeKey: string, values: Values, tags: string[] = []): void =>
  editor.update(
    () => {
      const node = $getNodeByKey(nodeKey)
      if ($isBlockNode(node)) node.setValues(values)
    },
    { tag: [HISTORY_PUSH_TAG, ...tags] },
  )

/** A kind for which nothing has to be asked before it can stand on the page. */
export const needsNoDialog = (kind: BlockKind): boolean => panels[kind]?.isComplete(startingValues(kind)) ?? true

export const insertNew = (editor: LexicalEditor, kind: BlockKind, values: Values, slotTexts = {}): void =>
  editor.update(() => $insertBlock(kind, withRecords(kind, values), slotTexts), { tag: HISTORY_PUSH_TAG })

export const insertWithoutDialog = (editor: LexicalEditor, kind: BlockKind): void =>
  insertNew(editor, kind, startingValues(kind))

/** Asks for what a block shows, with a preview, before it is put in or changed. */
export function BlockDialog({ editor, kind, nodeKey, isOpen, onClose, onClosed }: BlockDialogProps): ReactElement {
  const { t } = useTranslation(['editor', 'blocks'])
  const panel = panels[kind]
  const [values, setValues] = useState(() => readValues(editor, kind, nodeKey))
  const [slotTexts, setSlotTexts] = useState<Readonly<Record<string, string>>>({})
  const definition = findBlock(kind)
  const lines = nodeKey || !definition ? [] : slotsOf(definition).filter(({ slot }) => slot === 'line')
  const name = t(`blocks:${kind}.name`)
  const finish = (): void => {
    if (nodeKey) writeValues(editor, nodeKey, values)
    else insertNew(editor, kind, values, slotTexts)
    onClose()
  }
  return (
    <Modal
      open={isOpen}
      centered
      title={t(nodeKey ? 'editor:editBlock' : 'editor:insertBlock', { name })}
      width={panel?.widthPx ?? 560}
      okText={t(nodeKey ? 'editor:apply' : 'editor:insert')}
      cancelText={t('editor:cancel')}
      okButtonProps={{ disabled: !(panel?.isComplete(values) ?? true) }}
      onOk={finish}
      onCancel={onClose}
      afterClose={onClosed}
      destroyOnHidden
      // Lexical puts the caret back where it was; the browser would put it at the head of the page.
      focusable={{ focusTriggerAfterClose: false }}
    >
      <div className="nk-panel">
        {panel ? <panel.Body values={values} onChange={setValues} isFocused /> : null}
        {lines.map((line) => (
          <TextField
            key={line.name}
            label={t(`blocks:${kind}.slots.${line.name}`)}
            value={slotTexts[line.name] ?? ''}
            onChange={(text) => setSlotTexts({ ...slotTexts, [line.name]: text })}
          />
        ))}
      </div>
    </Modal>
  )
}
