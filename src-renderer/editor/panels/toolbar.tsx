import BoldOutlined from '@ant-design/icons/es/icons/BoldOutlined'
import ItalicOutlined from '@ant-design/icons/es/icons/ItalicOutlined'
import LinkOutlined from '@ant-design/icons/es/icons/LinkOutlined'
import OrderedListOutlined from '@ant-design/icons/es/icons/OrderedListOutlined'
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import StrikethroughOutlined from '@ant-design/icons/es/icons/StrikethroughOutlined'
import UnderlineOutlined from '@ant-design/icons/es/icons/UnderlineOutlined'
import UnorderedListOutlined from '@ant-design/icons/es/icons/UnorderedListOutlined'
import Button from 'antd/es/button'
import Dropdown from 'antd/es/dropdown'
import Select from 'antd/es/select'
import {
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import type { KeyboardEvent, ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { blocks } from '../../../src-shared/blocks/registry'
import { RedoIcon, UndoIcon } from '../../parts/history-icons'
import { IconButton } from '../../parts/icon-button'
import { type BlockType, blockTypes, setBlockType } from '../commands/block-type'
import { openPanel, type PanelKind } from '../panel-state'
import { textFormats, useEditingState, useHistoryState } from '../use-editing-state'
import { TableTools } from './table-tools'

const formatIcons: Readonly<Record<(typeof textFormats)[number], ReactNode>> = {
  bold: <BoldOutlined />,
  italic: <ItalicOutlined />,
  underline: <UnderlineOutlined />,
  strikethrough: <StrikethroughOutlined />,
  superscript: <span className="nk-glyph" data-glyph="x²" />,
  subscript: <span className="nk-glyph" data-glyph="x₂" />,
}

interface ToolProps {
  readonly label: string
  readonly icon: ReactNode
  readonly onUse: () => void
  readonly isOn?: boolean
  readonly isOff?: boolean
}

const Tool = ({ label, icon, onUse, isOn, isOff = false }: ToolProps): ReactElement => (
  <IconButton
    className="nk-tool"
    icon={icon}
    label={label}
    aria-pressed={isOn}
    disabled={isOff}
    // The caret stays in the text; the button is reached by the keyboard as well.
    onMouseDown={(event) => event.preventDefault()}
    onClick={onUse}
  />
)

/** One stop for the Tab key; the arrows go from tool to tool (ARIA toolbar pattern). */
const moveByArrows = (event: KeyboardEvent<HTMLElement>): void => {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled), input')]
  const at = tools.findIndex((tool) => tool.contains(document.activeElement))
  if (step === 0 || at === -1 || tools[at]?.tagName === 'INPUT') return
  event.preventDefault()
  tools[(at + step + tools.length) % tools.length]?.focus()
}

const insertable: readonly PanelKind[] = [
  ...blocks.flatMap(({ kind }): PanelKind[] => (kind === 'case-study' ? [kind, 'case-library'] : [kind])),
  'table',
]
const isBlock = (panel: PanelKind): boolean => blocks.some(({ kind }) => kind === panel)

/** Tools for the text under the caret, and for putting blocks in. */
export function Toolbar({ editor }: { editor: LexicalEditor }): ReactElement {
  const { t } = useTranslation(['editor', 'blocks'])
  const state = useEditingState(editor)
  const { canUndo, canRedo } = useHistoryState(editor)
  const nameOf = (kind: PanelKind) => t(isBlock(kind) ? `blocks:${kind}.name` : `editor:types.${kind}.name`)
  const fits = (kind: PanelKind) =>
    !state.isInSlot || blocks.some((block) => block.kind === kind && block.placement === 'inline')
  return (
    <div className="nk-toolbar" role="toolbar" aria-label={t('editor:toolbar')} onKeyDown={moveByArrows} tabIndex={-1}>
      <Tool
        label={t('editor:undo')}
        icon={<UndoIcon />}
        isOff={!canUndo}
        onUse={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}
      />
      <Tool
        label={t('editor:redo')}
        icon={<RedoIcon />}
        isOff={!canRedo}
        onUse={() => editor.dispatchCommand(REDO_COMMAND, undefined)}
      />
      <Select<BlockType>
        size="small"
        className="nk-tool-type"
        variant="borderless"
        aria-label={t('editor:blockType')}
        value={state.blockType}
        placeholder={t('editor:types.paragraph.name')}
        disabled={state.isInLine}
        popupMatchSelectWidth={false}
        options={blockTypes.map((type) => ({ value: type, label: t(`editor:types.${type}.name`) }))}
        onChange={(type) => {
          setBlockType(editor, type)
          editor.focus()
        }}
      />
      {textFormats.map((format) => (
        <Tool
          key={format}
          label={t(`editor:formats.${format}`)}
          icon={formatIcons[format]}
          isOn={state.formats.includes(format)}
          onUse={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)}
        />
      ))}
      <Tool
        label={t('editor:types.bullet.name')}
        icon={<UnorderedListOutlined />}
        isOn={state.blockType === 'bullet'}
        isOff={state.isInLine}
        onUse={() => setBlockType(editor, state.blockType === 'bullet' ? 'paragraph' : 'bullet')}
      />
      <Tool
        label={t('editor:types.number.name')}
        icon={<OrderedListOutlined />}
        isOn={state.blockType === 'number'}
        isOff={state.isInLine}
        onUse={() => setBlockType(editor, state.blockType === 'number' ? 'paragraph' : 'number')}
      />
      <Tool
        label={t('editor:outdent')}
        icon={<span className="nk-glyph" data-glyph="⇤" />}
        isOff={state.isInLine}
        onUse={() => editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined)}
      />
      <Tool
        label={t('editor:indent')}
        icon={<span className="nk-glyph" data-glyph="⇥" />}
        isOff={state.isInLine}
        onUse={() => editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined)}
      />
      <Tool label={t('editor:link')} icon={<LinkOutlined />} isOn={state.isLink} onUse={() => openPanel('link')} />
      <Dropdown
        trigger={['click']}
        menu={{
          items: insertable.map((kind) => ({ key: kind, label: nameOf(kind), disabled: !fits(kind) })),
          onClick: ({ key }) => {
            const kind = insertable.find((one) => one === key)
            if (kind) openPanel(kind)
          },
        }}
      >
        <Button size="small" type="text" className="nk-tool-insert" icon={<PlusOutlined />}>
          {t('editor:insert')}
        </Button>
      </Dropdown>
      {state.isInTable ? <TableTools editor={editor} /> : null}
    </div>
  )
}
