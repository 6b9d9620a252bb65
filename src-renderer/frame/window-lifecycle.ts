import { api, listenTo } from '../api/client'
import { flushAll } from '../editor/save-state'

/**
 * Answers the shell's wish to close the window once all that was typed is stored; the editor itself writes when the
 * window is hidden. Returns its undo.
 */
export const registerLastWords = (): (() => void) =>
  listenTo('window.closing', () => {
    void flushAll().finally(() => api.app.readyToClose({}))
  })
