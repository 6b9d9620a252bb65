import { join } from 'node:path'
import type { DomainCases } from '../call-case'
import type { Trial } from '../trial'

const dialogId = 'a-question'

const asked = ({ host, folder }: Trial) =>
  host.ask({
    dialogId,
    kind: 'open-files',
    title: 'main:dialog.importFiles',
    extensions: [],
    multiple: true,
    suggestedName: '',
    folder,
  })

export const dialogCases: DomainCases<'dialog'> = {
  pending: {
    succeeds: (trial) => {
      asked(trial)
      return trial.api.dialog.pending({})
    },
    fails: {},
  },
  listFolder: {
    succeeds: (trial) => {
      asked(trial)
      return trial.api.dialog.listFolder({ dialogId, folder: '' })
    },
    fails: {
      // A window that nobody asked anything can't look around in the person's folders.
      'not-found': ({ api, folder }) => api.dialog.listFolder({ dialogId, folder }),
      'file-not-found': (trial) => {
        asked(trial)
        return trial.api.dialog.listFolder({ dialogId, folder: join(trial.folder, 'no such folder') })
      },
      'file-unreadable': (trial) => {
        asked(trial)
        return trial.api.dialog.listFolder({ dialogId, folder: trial.write('a file.txt', 'words') })
      },
    },
  },
  answer: {
    succeeds: (trial) => {
      asked(trial)
      return trial.api.dialog.answer({ dialogId, paths: null })
    },
    fails: { 'not-found': ({ api }) => api.dialog.answer({ dialogId, paths: null }) },
  },
}
