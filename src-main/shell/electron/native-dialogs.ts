import { type BrowserWindow, dialog } from 'electron'
import type { FileQuestion } from '../../api/host'
import type { FileDialogs } from '../shell'
import type { Words } from '../words'

const filtersOf = ({ extensions }: FileQuestion, words: Words) =>
  extensions.length === 0
    ? []
    : [
        { name: words('shell:dialog.files'), extensions: [...extensions] },
        { name: words('shell:dialog.allFiles'), extensions: ['*'] },
      ]

/** The system's own file dialogs, in the language that the person chose. */
export const createNativeDialogs = (window: BrowserWindow, words: () => Words): FileDialogs => ({
  chooseFiles: async (question) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: words()(question.title),
      filters: filtersOf(question, words()),
      properties: question.multiple ? ['openFile', 'multiSelections'] : ['openFile'],
    })
    return canceled ? [] : filePaths
  },
  chooseTarget: async (question) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: words()(question.title),
      filters: filtersOf(question, words()),
      ...(question.suggestedName === undefined ? {} : { defaultPath: question.suggestedName }),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    return canceled || filePath === '' ? null : filePath
  },
  chooseFolder: async (question) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: words()(question.title),
      properties: ['openDirectory', 'createDirectory'],
    })
    return canceled ? null : (filePaths[0] ?? null)
  },
  windowDialogs: null,
})
