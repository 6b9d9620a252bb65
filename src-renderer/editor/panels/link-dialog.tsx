import { $isLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Modal from 'antd/es/modal'
import {
  $createTextNode,
  $findMatchingParent,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  type LexicalEditor,
} from 'lexical'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkUrl } from '../../../src-shared/document/schema'
import { Field } from './field'

interface LinkDialogProps {
  readonly editor: LexicalEditor
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onClosed: () => void
}

const $selectedUrl = (): string => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return ''
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
  return $isLinkNode(link) ? link.getURL() : ''
}

/** Addresses are often written without their scheme. */
const withScheme = (typed: string): string => {
  const url = typed.trim()
  if (/^[a-z][a-z0-9+.-]*:|^#/i.test(url)) return url
  return url.includes('@') ? `mailto:${url}` : `https://${url}`
}

const setLink = (editor: LexicalEditor, url: string): void => {
  editor.update(() => {
    const selection = $getSelection()
    // Nothing is selected and no link is there: the address itself becomes the words.
    if ($isRangeSelection(selection) && selection.isCollapsed() && $selectedUrl() === '') {
      const text = $createTextNode(url)
      $insertNodes([text])
      text.select(0, url.length)
    }
  })
  editor.dispatchCommand(TOGGLE_LINK_COMMAND, url)
}

/** Sets the address of a link; only schemes that a book may point to. */
export function LinkDialog({ editor, isOpen, onClose, onClosed }: LinkDialogProps): ReactElement {
  const { t } = useTranslation('editor')
  const [before] = useState(() => editor.getEditorState().read($selectedUrl))
  const [typed, setTyped] = useState(before)
  const url = withScheme(typed)
  const isAllowed = typed.trim() !== '' && LinkUrl.safeParse(url).success
  const apply = (): void => {
    if (!isAllowed) return
    setLink(editor, url)
    onClose()
  }
  const remove = (): void => {
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, null)
    onClose()
  }
  return (
    <Modal
      open={isOpen}
      title={t('link')}
      okText={t('apply')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isAllowed }}
      onOk={apply}
      onCancel={onClose}
      afterClose={onClosed}
      destroyOnHidden
      focusable={{ focusTriggerAfterClose: false }}
    >
      <div className="nk-panel">
        <Field label={t('linkUrl')} problem={typed.trim() !== '' && !isAllowed ? t('linkRefused') : undefined}>
          {(id) => (
            <Input
              id={id}
              autoFocus
              value={typed}
              maxLength={2000}
              placeholder="https://"
              onChange={({ target }) => setTyped(target.value)}
              onPressEnter={apply}
            />
          )}
        </Field>
        {before === '' ? null : (
          <Button size="small" onClick={remove}>
            {t('removeLink')}
          </Button>
        )}
      </div>
    </Modal>
  )
}
