import FileOutlined from '@ant-design/icons/es/icons/FileOutlined'
import FolderFilled from '@ant-design/icons/es/icons/FolderFilled'
import type { KeyboardEvent, MouseEvent, ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

interface Entry {
  readonly name: string
  readonly path: string
  readonly isFolder: boolean
  readonly bytes: number
}

interface FolderListProps {
  readonly entries: readonly Entry[]
  readonly isMultiple: boolean
  readonly choosesFiles: boolean
  readonly selected: readonly string[]
  readonly onSelect: (selected: string[], name: string) => void
  readonly onEnter: (path: string) => void
  readonly onConfirm: (path: string) => void
}

const focusBeside = (event: KeyboardEvent<HTMLElement>, step: 1 | -1) => {
  const row = event.currentTarget.closest('li')
  const beside = step === 1 ? row?.nextElementSibling : row?.previousElementSibling
  beside?.querySelector('button')?.focus()
  event.preventDefault()
}

const sizeOf = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 ** 2
      ? `${Math.ceil(bytes / 1024)} KB`
      : `${(bytes / 1024 ** 2).toFixed(1)} MB`

/** A folder's entries: a click marks a file or enters a folder, a double click takes the file, arrows walk. */
export const FolderList = (props: FolderListProps): ReactElement => {
  const { entries, isMultiple, choosesFiles, selected, onSelect, onEnter, onConfirm } = props
  const { t } = useTranslation('frame')
  const choose = (entry: Entry) => (event: MouseEvent) => {
    if (entry.isFolder) return onEnter(entry.path)
    const isMarked = selected.includes(entry.path)
    const others =
      isMultiple && (event.ctrlKey || event.metaKey || event.shiftKey)
        ? selected.filter((path) => path !== entry.path)
        : []
    const isToggledOff = isMarked && others.length > 0
    onSelect(isToggledOff ? others : [...others, entry.path], entry.name)
  }
  if (entries.length === 0)
    return <p className="file-dialog-empty">{t(choosesFiles ? 'fileDialog.empty' : 'fileDialog.noFolders')}</p>
  return (
    <ul aria-label={t('fileDialog.entries')}>
      {entries.map((entry) => (
        <li key={entry.path}>
          <button
            type="button"
            className="file-dialog-entry"
            aria-pressed={entry.isFolder ? undefined : selected.includes(entry.path)}
            onClick={choose(entry)}
            onDoubleClick={() => !entry.isFolder && onConfirm(entry.path)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') focusBeside(event, 1)
              if (event.key === 'ArrowUp') focusBeside(event, -1)
            }}
          >
            {entry.isFolder ? <FolderFilled /> : <FileOutlined />}
            <span className="ellipsis">{entry.name}</span>
            {entry.isFolder ? null : <span className="muted tabular">{sizeOf(entry.bytes)}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}
