import { dialog, Menu } from 'electron'
import type { Session } from '../../api/host'
import type { Shell } from '../shell'
import type { Words } from '../words'
import { menuTemplate } from './menu'

export interface ApplicationMenuOptions {
  readonly session: Session
  readonly words: Words
  readonly reveal: Shell['reveal']
  readonly logFile: string
}

/** Puts the menu up in one language; called again when the language changes. */
export const showMenu = ({ session, words, reveal, logFile }: ApplicationMenuOptions): void => {
  const ask = (call: string, input: unknown) => async (): Promise<void> => {
    const answer = await session.handle({ call, input })
    if (answer.ok || answer.error.code === 'cancelled') return
    const { code, data } = answer.error
    await dialog.showMessageBox({
      type: 'warning',
      title: words('shell:dialog.failed'),
      message: words(`failure:${code}.message`, data),
      detail: words(`failure:${code}.hint`, data),
      buttons: [words('shell:dialog.close')],
    })
  }
  const template = menuTemplate(words, {
    newProject: ask('project.create', {}),
    openProject: ask('project.open', { token: null }),
    openSample: ask('project.openSample', {}),
    closeProject: ask('project.close', {}),
    showLog: () => void reveal(logFile),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
