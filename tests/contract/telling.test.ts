import { describe, expect, it } from 'vitest'
import { openProject } from '../../src-main/store/open'
import { rewriteBody } from '../../src-main/store/section-body'
import type { StoredDocument } from '../../src-shared/document/schema'
import { aChart, aDocument } from '../store/sample-document'
import { command, stillDeps } from '../store/temp-project'
import { must } from '../support/session/must'
import { inTrial } from './in-trial'
import { aBody } from './trial'

describe('a save', () => {
  it('tells of other numbers only where a figure came, went or moved', () =>
    inTrial(async (trial) => {
      const { secondId: sectionId, indicatorId } = await trial.report()
      const toldBy = async (body: StoredDocument, basedOn: number) => {
        const before = trial.told.length
        must(await trial.api.section.saveBody({ sectionId, body, basedOn }))
        return trial.told.slice(before).map(({ event }) => event)
      }
      const chart = (caption: string) => aDocument(aChart('018f0000-0000-7000-8000-0000000000b1', indicatorId, caption))
      expect(await toldBy(aBody('文字'), 0)).not.toContain('numbering.changed')
      expect(await toldBy(chart('产值'), 1)).toContain('numbering.changed')
      expect(await toldBy(chart('历年产值'), 2)).not.toContain('numbering.changed')
      expect(await toldBy(aBody('文字'), 3)).toContain('numbering.changed')
    }))
})

describe('an undo', () => {
  it('tells the editor of each body that it gave back', () =>
    inTrial(async (trial) => {
      const { path, secondId: sectionId } = await trial.report()
      must(await trial.api.project.close({}))
      const store = must(openProject(path, stillDeps()))
      command(store, (db) => rewriteBody(db, { sectionId, body: aBody('由命令改写') }))
      store.close()
      trial.host.script(path)
      must(await trial.api.project.open({ token: null }))
      must(await trial.api.history.undo({}))
      const { revision } = must(await trial.api.section.open({ sectionId }))
      expect(trial.told).toContainEqual({ event: 'section.rewritten', payload: { sectionId, revision } })
    }))
})
