import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined'
import { lazy, type ReactElement, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenProject } from '../../../src-shared/contract/project'
import { RedoIcon, UndoIcon } from '../../parts/history-icons'
import { hasModifier, modifierName, useShortcut } from '../../parts/use-shortcut'
import { WriteButton } from '../../views/place/write-button'
import { EditionSwitcher } from '../edition/edition-switcher'
import { usePassageJump } from '../search/use-passage-jump'
import { PreferencesMenu } from './preferences-menu'
import { ProjectMenu } from './project-menu'
import { useProjectHistory } from './use-project-history'

const SearchPalette = lazy(async () => ({ default: (await import('../search/search-palette')).SearchPalette }))

/** Project, edition, search, undo and preferences: what holds for every view. */
export const TopBar = ({ project }: { project: OpenProject }): ReactElement => {
  const { t } = useTranslation('frame')
  const history = useProjectHistory()
  const [isSearching, setSearching] = useState(false)
  usePassageJump()
  useShortcut((event) => {
    if (!hasModifier(event) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'k') return false
    setSearching(true)
    return true
  })
  return (
    <header className="top-bar">
      <ProjectMenu project={project} />
      <span className="top-bar-divider" aria-hidden="true" />
      <EditionSwitcher />
      <button type="button" className="search-opener" aria-keyshortcuts="Control+K" onClick={() => setSearching(true)}>
        <SearchOutlined />
        <span className="ellipsis">{t('search.open')}</span>
        <kbd>{modifierName()} K</kbd>
      </button>
      <div className="top-bar-end">
        <WriteButton
          type="text"
          icon={<UndoIcon />}
          aria-label={t('history.undo')}
          title={history.undoReason ? t('history.undoThis', { reason: history.undoReason }) : t('history.undo')}
          disabled={history.undoReason === null}
          onClick={history.undo}
        />
        <WriteButton
          type="text"
          icon={<RedoIcon />}
          aria-label={t('history.redo')}
          title={history.redoReason ? t('history.redoThis', { reason: history.redoReason }) : t('history.redo')}
          disabled={history.redoReason === null}
          onClick={history.redo}
        />
        <PreferencesMenu />
      </div>
      {isSearching ? (
        <Suspense fallback={null}>
          <SearchPalette onClose={() => setSearching(false)} />
        </Suspense>
      ) : null}
    </header>
  )
}
