import { symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { must } from '../support/session/must'
import { inTrial } from './in-trial'

describe('a file that can’t even be looked at', () => {
  it('hides none of the others in its folder', () =>
    inTrial(async (trial) => {
      symlinkSync(trial.pathOf('round.txt'), trial.pathOf('round.txt'))
      trial.write('talk.txt', 'words')
      trial.host.ask({
        ...{ dialogId: 'd', kind: 'open-files', title: '', extensions: ['txt'] },
        ...{ multiple: false, suggestedName: '', folder: trial.folder },
      })
      const listed = must(await trial.api.dialog.listFolder({ dialogId: 'd', folder: '' }))
      expect(listed.entries.map(({ name }) => name)).toEqual(['user-data', 'talk.txt'])
    }))

  it('is refused as a picture with a reason', () =>
    inTrial(async (trial) => {
      await trial.project()
      symlinkSync(trial.pathOf('round.png'), trial.pathOf('round.png'))
      trial.host.script(trial.pathOf('round.png'))
      expect(await trial.api.library.addPicture({})).toMatchObject({ ok: false, error: { code: 'file-unreadable' } })
    }))
})
