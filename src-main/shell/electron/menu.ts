import type { MenuItemConstructorOptions } from 'electron'
import type { Words } from '../words'

export interface MenuActions {
  readonly newProject: () => void
  readonly openProject: () => void
  readonly openSample: () => void
  readonly closeProject: () => void
  readonly showLog: () => void
}

/** The application's menu as data. Undo and redo are not in it: they belong to what has the focus, in the window. */
export const menuTemplate = (words: Words, actions: MenuActions): MenuItemConstructorOptions[] => {
  const label = (name: string) => words(`shell:menu.${name}`)
  return [
    {
      label: label('file'),
      submenu: [
        { label: label('newProject'), accelerator: 'CmdOrCtrl+Shift+N', click: actions.newProject },
        { label: label('openProject'), accelerator: 'CmdOrCtrl+O', click: actions.openProject },
        { label: label('openSample'), click: actions.openSample },
        { type: 'separator' },
        { label: label('closeProject'), click: actions.closeProject },
        { label: label('quit'), role: 'quit' },
      ],
    },
    {
      label: label('edit'),
      submenu: [
        { label: label('cut'), role: 'cut' },
        { label: label('copy'), role: 'copy' },
        { label: label('paste'), role: 'paste' },
        { label: label('pasteAsText'), role: 'pasteAndMatchStyle' },
        { label: label('selectAll'), role: 'selectAll' },
      ],
    },
    {
      label: label('view'),
      submenu: [
        { label: label('zoomIn'), role: 'zoomIn' },
        { label: label('zoomOut'), role: 'zoomOut' },
        { label: label('zoomReset'), role: 'resetZoom' },
        { type: 'separator' },
        { label: label('fullScreen'), role: 'togglefullscreen' },
      ],
    },
    { label: label('help'), submenu: [{ label: label('showLog'), click: actions.showLog }] },
  ]
}
