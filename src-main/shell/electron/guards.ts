import type { Session, WebContents } from 'electron'
import type { Log } from '../../log/logger'
import { HOME } from './channels'

/** Copying is all that a page of ours may ask the system for. */
const allowedPermissions: readonly string[] = ['clipboard-sanitized-write']

/** Denies what no page of ours needs: permissions, devices, downloads. */
export const guardSession = (session: Session, log: Log): void => {
  session.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(allowedPermissions.includes(permission)),
  )
  session.setPermissionCheckHandler((_contents, permission) => allowedPermissions.includes(permission))
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => {
    log.warn('download.refused')
    event.preventDefault()
  })
}

/** Keeps a window on its one page. */
export const guardContents = (contents: WebContents, log: Log): void => {
  contents.setWindowOpenHandler(() => {
    log.warn('window.refused')
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event) => {
    // Reloading is a navigation to the page itself.
    if (event.url === `${HOME}/`) return
    log.warn('navigation.refused')
    event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
