import MoreOutlined from '@ant-design/icons/es/icons/MoreOutlined'
import Dropdown from 'antd/es/dropdown'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { SectionId } from '../../../../src-shared/data/ids'
import type { OutlineSection } from '../../../../src-shared/document/edition'
import { IconButton } from '../../../parts/icon-button'
import { destinationOfKey, type MoveKey } from './outline-tree'
import type { OutlineCommands } from './use-outline-commands'

interface OutlineMenuProps {
  readonly section: OutlineSection
  readonly sections: readonly OutlineSection[]
  readonly commands: OutlineCommands
  readonly onRename: (sectionId: SectionId) => void
}

const moves: readonly (readonly [MoveKey, string])[] = [
  ['ArrowUp', 'Alt+↑'],
  ['ArrowDown', 'Alt+↓'],
  ['ArrowLeft', 'Alt+←'],
  ['ArrowRight', 'Alt+→'],
]

/** Everything that can be done with the selected section, with the keys that do it. */
export const OutlineMenu = ({ section, sections, commands, onRename }: OutlineMenuProps): ReactElement => {
  const { t } = useTranslation('views')
  const lastChild = sections.filter((one) => one.parentId === section.id).at(-1)
  const moveItems = moves.map(([key, keys]) => {
    const destination = destinationOfKey(sections, section.id, key)
    return {
      key,
      label: t(`outline.move.${key}`),
      extra: keys,
      disabled: destination === null,
      onClick: () => destination && commands.move(section.id, destination),
    }
  })
  const items = [
    {
      key: 'add',
      label: t('outline.add'),
      onClick: () => commands.add({ parentId: section.parentId, afterId: section.id }),
    },
    {
      key: 'add-under',
      label: t('outline.addUnder'),
      onClick: () => commands.add({ parentId: section.id, afterId: lastChild?.id ?? null }),
    },
    { key: 'rename', label: t('outline.rename'), extra: 'F2', onClick: () => onRename(section.id) },
    { type: 'divider' as const },
    ...moveItems,
    { type: 'divider' as const },
    { key: 'remove', label: t('outline.remove'), extra: 'Del', danger: true, onClick: () => commands.remove(section) },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <IconButton label={t('outline.menu')} icon={<MoreOutlined />} />
    </Dropdown>
  )
}
