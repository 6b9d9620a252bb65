import type { LexicalEditor } from 'lexical'
import { type ReactElement, useEffect, useState } from 'react'
import type { BlockKind } from '../../../src-shared/blocks/registry'
import { closePanel, usePanelState } from '../panel-state'
import { BlockDialog, insertWithoutDialog, needsNoDialog } from './block-dialog'
import { CaseLibraryDialog } from './case-library-dialog'
import { LinkDialog } from './link-dialog'
import { TableDialog } from './table-dialog'

type Open = NonNullable<ReturnType<typeof usePanelState.getState>['open']>

/** The kind of a new block about which nothing has to be asked. */
const directKind = ({ kind, nodeKey }: Open): BlockKind | null =>
  nodeKey === null && kind !== 'link' && kind !== 'table' && kind !== 'case-library' && needsNoDialog(kind)
    ? kind
    : null

/** The dialog that is open, if any. It stays mounted while it fades, then gives the caret back to the text. */
export function Dialogs({ editor }: { editor: LexicalEditor }): ReactElement | null {
  const open = usePanelState((state) => state.open)
  const [shown, setShown] = useState(open)
  const direct = open ? directKind(open) : null
  useEffect(() => {
    if (direct) {
      insertWithoutDialog(editor, direct)
      closePanel()
      editor.focus()
    } else if (open) setShown(open)
  }, [editor, direct, open])
  if (!shown) return null
  const frame = {
    editor,
    isOpen: open !== null,
    onClose: closePanel,
    onClosed: () => {
      setShown(null)
      editor.focus()
    },
  }
  if (shown.kind === 'link') return <LinkDialog {...frame} />
  if (shown.kind === 'case-library') return <CaseLibraryDialog {...frame} />
  if (shown.kind === 'table') return <TableDialog {...frame} />
  return <BlockDialog key={`${shown.kind}${shown.nodeKey}`} {...frame} kind={shown.kind} nodeKey={shown.nodeKey} />
}
