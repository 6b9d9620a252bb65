import { buildEditorFromExtensions } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { LinkExtension } from '@lexical/link'
import { ListExtension } from '@lexical/list'
import { ReactExtension } from '@lexical/react/ReactExtension'
import { ReactProviderExtension } from '@lexical/react/ReactProviderExtension'
import { RichTextExtension } from '@lexical/rich-text'
import { TableExtension } from '@lexical/table'
import { configExtension, defineExtension, type LexicalEditorWithDispose, mergeRegister } from 'lexical'
import { LinkUrl } from '../../src-shared/document/schema'
import { registerBlockIdentity } from './block-identity'
import { registerBlockKeys } from './block-keys'
import { registerCaretCatchUp } from './caret-catch-up'
import { EditableArea } from './editable-area'
import { blockClasses } from './nodes/block-node'
import { LineNode, ProseNode } from './nodes/slot-nodes'
import { UnknownBlockNode } from './nodes/unknown-block'
import { pasteExtension } from './paste/paste-extension'
import { registerPlacementGuard } from './placement-guard'
import { registerSlotGuards } from './slot-guards'
import { theme } from './theme'

// Each entry keeps a whole state; a long day's typing needs an end.
const UNDO_DEPTH = 300

const sectionExtension = (onError: (error: Error) => void) =>
  defineExtension({
    name: 'niankan/section',
    namespace: 'niankan',
    nodes: () => [LineNode, ProseNode, UnknownBlockNode, ...blockClasses],
    theme,
    $initialEditorState: null,
    onError,
    dependencies: [
      ReactProviderExtension,
      configExtension(ReactExtension, { contentEditable: <EditableArea /> }),
      RichTextExtension,
      ListExtension,
      configExtension(HistoryExtension, { maxDepth: UNDO_DEPTH }),
      configExtension(LinkExtension, { validateUrl: (url: string) => LinkUrl.safeParse(url).success }),
      configExtension(TableExtension, { hasNestedTables: false }),
      pasteExtension,
    ],
    register: (editor) =>
      mergeRegister(
        registerCaretCatchUp(editor),
        registerPlacementGuard(editor),
        registerBlockIdentity(editor),
        registerSlotGuards(editor),
        registerBlockKeys(editor),
      ),
  })

/** One editor, used for one section after another: making it anew costs more than putting another state in. */
export const buildSectionEditor = (onError: (error: Error) => void): LexicalEditorWithDispose =>
  buildEditorFromExtensions(sectionExtension(onError))
