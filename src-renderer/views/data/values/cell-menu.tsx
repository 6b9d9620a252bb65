import type { MenuProps } from 'antd/es/menu'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../parts/announce'
import { readClipboard, writeClipboard } from '../../../parts/sheet/clipboard'
import { SheetMenu } from '../../../parts/sheet/sheet-menu'
import type { ClipboardBlock, SheetMenuPlace } from '../../../parts/sheet/sheet-types'
import { modifierName } from '../../../parts/use-shortcut'
import { useNoWriting } from '../../place/no-writing'
import type { CellDeeds } from './use-cell-deeds'

interface CellMenuProps {
  readonly place: SheetMenuPlace
  readonly deeds: CellDeeds
  readonly isReadOnly: boolean
  readonly copied: () => ClipboardBlock
  readonly onPaste: (block: ClipboardBlock) => void
  readonly onClear: () => void
  readonly onClose: () => void
}

/** Everything that can be done with the selected cells, with the keys that do it. */
export const CellMenu = (props: CellMenuProps): ReactElement => {
  const { place, deeds, isReadOnly, copied, onPaste, onClear, onClose } = props
  const { t } = useTranslation('views')
  const noWriting = useNoWriting()
  const why = noWriting === null ? {} : { title: noWriting }
  const keys = (letter: string) => (modifierName() === '⌘' ? `⌘${letter}` : `${modifierName()}+${letter}`)
  const copy = (): Promise<void> => {
    place.focusSheet()
    return writeClipboard(copied())
  }
  const cut = () => void copy().then(onClear)
  const paste = async (): Promise<void> => {
    place.focusSheet()
    const block = await readClipboard()
    if (block) onPaste(block)
    else announce(({ message }) => void message.info(t('data.menu.pasteByKey', { keys: keys('V') })))
  }
  const clear = () => {
    place.focusSheet()
    onClear()
  }
  const item = (key: keyof CellDeeds, label: string) => {
    const deed = deeds[key]
    return { key, label, disabled: deed === null, ...(deed === null ? why : {}), onClick: () => deed?.() }
  }
  const items: NonNullable<MenuProps['items']> = [
    { key: 'cut', label: t('data.menu.cut'), extra: keys('X'), disabled: isReadOnly, ...why, onClick: cut },
    { key: 'copy', label: t('data.menu.copy'), extra: keys('C'), onClick: () => void copy() },
    {
      key: 'paste',
      label: t('data.menu.paste'),
      extra: keys('V'),
      disabled: isReadOnly,
      ...why,
      onClick: () => void paste(),
    },
    { key: 'clear', label: t('data.menu.clear'), extra: 'Del', disabled: isReadOnly, ...why, onClick: clear },
    { type: 'divider' },
    item('correct', t('data.correct')),
    deeds.unmarkBreak ? item('unmarkBreak', t('data.menu.unmarkBreak')) : item('markBreak', t('data.markBreak')),
    { type: 'divider' },
    item('showHistory', t('data.history')),
    item('showUses', t('data.menu.uses')),
    { type: 'divider' },
    item('addPeriod', t('data.menu.addPeriod')),
    item('addSubject', t('data.menu.addSubject')),
  ]
  return <SheetMenu place={place} label={t('data.menu.label')} items={items} onClose={onClose} />
}
