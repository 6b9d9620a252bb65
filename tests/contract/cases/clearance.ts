import { writeFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import writeXlsxFile from 'write-excel-file/node'
import { EditionId, IndicatorId, ObservationId } from '../../../src-shared/data/ids'
import { must } from '../../support/session/must'
import type { DomainCases } from '../call-case'
import { damageBody, makeBodyNewer } from '../tampering'
import { noSuchId, type Trial } from '../trial'

const noEdition = EditionId.parse(noSuchId)

/** The value that the report shows. */
const shownValue = async (trial: Trial) => {
  const { editionId } = await trial.report()
  const [row] = must(await trial.api.clearance.list({ editionId }))
  if (!row) throw new Error('The report shows a value')
  return { ...row, editionId }
}

const exported = async (trial: Trial) => {
  const { editionId } = await shownValue(trial)
  const path = trial.pathOf('sheet.xlsx')
  trial.host.script(path)
  must(await trial.api.clearance.exportSheet({ editionId }))
  return path
}

const oldContainer = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const importing = async (trial: Trial, bytes: Uint8Array) => {
  await trial.project()
  trial.host.script(trial.write('sheet.xlsx', bytes))
  return trial.api.clearance.importSheet({})
}

export const clearanceCases: DomainCases<'clearance'> = {
  list: {
    succeeds: async (trial) => trial.api.clearance.list({ editionId: (await trial.report()).editionId }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.clearance.list({ editionId: noEdition })
      },
      'document-damaged': async (trial) => {
        const { path, chapterId, editionId } = await trial.report()
        damageBody(trial, path, chapterId)
        return trial.api.clearance.list({ editionId })
      },
      'document-from-newer-version': async (trial) => {
        const { path, chapterId, editionId } = await trial.report()
        makeBodyNewer(trial, path, chapterId)
        return trial.api.clearance.list({ editionId })
      },
    },
  },
  ofIndicator: {
    succeeds: async (trial) => {
      const { observationId, indicatorId } = await shownValue(trial)
      must(await trial.api.clearance.set({ observationIds: [observationId], clearance: { state: 'waiting' } }))
      return trial.api.clearance.ofIndicator({ indicatorId })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.clearance.ofIndicator({ indicatorId: IndicatorId.parse(noSuchId) })
      },
    },
  },
  set: {
    succeeds: async (trial) => {
      const { observationId } = await shownValue(trial)
      return trial.api.clearance.set({
        observationIds: [observationId],
        clearance: { state: 'waiting', office: '统计处' },
      })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        const observationIds = [ObservationId.parse(noSuchId)]
        return trial.api.clearance.set({ observationIds, clearance: { state: 'waiting' } })
      },
    },
  },
  exportSheet: {
    succeeds: async (trial) => {
      const { editionId } = await shownValue(trial)
      trial.host.script(trial.pathOf('sheet.xlsx'))
      return trial.api.clearance.exportSheet({ editionId })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.clearance.exportSheet({ editionId: noEdition })
      },
      'document-damaged': async (trial) => {
        const { path, chapterId, editionId } = await trial.report()
        damageBody(trial, path, chapterId)
        return trial.api.clearance.exportSheet({ editionId })
      },
      'document-from-newer-version': async (trial) => {
        const { path, chapterId, editionId } = await trial.report()
        makeBodyNewer(trial, path, chapterId)
        return trial.api.clearance.exportSheet({ editionId })
      },
      'target-not-writable': async (trial) => {
        const { editionId } = await shownValue(trial)
        trial.host.script(trial.pathOf('no-such-folder/sheet.xlsx'))
        return trial.api.clearance.exportSheet({ editionId })
      },
    },
  },
  importSheet: {
    succeeds: async (trial) => {
      trial.host.script(await exported(trial))
      return trial.api.clearance.importSheet({})
    },
    fails: {
      'file-unreadable': async (trial) => {
        await trial.project()
        trial.host.script(trial.pathOf('nothing-here.xlsx'))
        return trial.api.clearance.importSheet({})
      },
      'file-too-large': (trial) => importing(trial, new Uint8Array(21 * 1048576)),
      'workbook-encrypted': (trial) =>
        importing(trial, Buffer.concat([Buffer.from(oldContainer), Buffer.from('EncryptedPackage', 'utf16le')])),
      'workbook-old-format': (trial) => importing(trial, Buffer.from(oldContainer)),
      'workbook-damaged': (trial) => importing(trial, zipSync({ 'nothing.txt': new Uint8Array(1) })),
      'sheet-not-ours': async (trial) => {
        await trial.project()
        const path = trial.pathOf('other.xlsx')
        writeFileSync(path, await writeXlsxFile([['指标', '数值']]).toBuffer())
        trial.host.script(path)
        return trial.api.clearance.importSheet({})
      },
    },
  },
}
