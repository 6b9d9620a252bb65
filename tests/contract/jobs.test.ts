import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PublishReport } from '../../src-shared/contract/publish'
import { ImportReport } from '../../src-shared/contract/source'
import type { Job } from '../../src-shared/contract/work'
import { leavesHole } from '../support/failure-words'
import { jobThatDies } from '../support/session/job-in-process'
import { must } from '../support/session/must'
import { openTestSession } from '../support/session/test-session'
import { inTrial } from './in-trial'
import { aBody, type Trial } from './trial'

const importAs = async (trial: Trial, token: string, as: 'edition' | 'source' = 'source'): Promise<Job> => {
  const { jobId } = must(await trial.api.import.start({ token, as, year: as === 'edition' ? 2024 : null, title: '' }))
  return trial.runJob(jobId)
}

const words = '2023年，全国充电桩保有量达到859.6万台。\n'

/** Picked while it was a text, and something else by the time it is read. */
const importChanged = async (trial: Trial, change: (path: string) => void): Promise<Job> => {
  await trial.project()
  const path = trial.write('talk.txt', words)
  const token = await trial.tokenOf(path)
  change(path)
  return importAs(trial, token)
}

// 0x81 begins a character of GB18030 that 0x20 can't end; what is left is no Chinese either.
const inNoEncoding = Buffer.from(Array.from({ length: 600 }, (_, at) => [0xff, 0xfe, 0xe9][at % 3] ?? 0).slice(2))

describe('an import', () => {
  it.each<[string, string, (trial: Trial) => (path: string) => void]>([
    ['is gone', 'file-not-found', () => (path) => rmSync(path)],
    [
      'has become a folder',
      'file-unreadable',
      () => (path) => {
        rmSync(path)
        mkdirSync(path)
      },
    ],
    ['is empty', 'file-empty', (trial) => () => void trial.write('talk.txt', '')],
    ['holds nothing but white space', 'file-empty', (trial) => () => void trial.write('talk.txt', ' \n\n ')],
    ['is no text', 'file-binary', (trial) => () => void trial.write('talk.txt', Buffer.alloc(400))],
    ['is in no encoding', 'file-encoding-unknown', (trial) => () => void trial.write('talk.txt', inNoEncoding)],
    [
      'is far too large',
      'file-too-large',
      (trial) => () => void trial.write('talk.txt', Buffer.alloc(65 * 1024 * 1024, 'a')),
    ],
  ])('says so where the file %s, and changes nothing', (_what, code, change) =>
    inTrial(async (trial) => {
      const job = await importChanged(trial, change(trial))
      expect(job).toMatchObject({ state: 'failed', failure: { code } })
      expect(job.failure && leavesHole(job.failure)).toBe(false)
      expect(must(await trial.api.source.list({}))).toEqual([])
      expect(must(await trial.api.history.state({}))).toEqual({ undo: null, redo: null })
    }),
  )

  it('is told and stands in the project, and can be undone', () =>
    inTrial(async (trial) => {
      await trial.project()
      const job = await importAs(trial, await trial.tokenOf(trial.write('talk.txt', words)))
      expect(job.state).toBe('done')
      expect(ImportReport.parse(job.result)).toMatchObject({ editionId: null })
      expect(trial.told.map(({ event }) => event)).toContain('source.changed')
      expect(must(await trial.api.source.list({}))).toHaveLength(1)
      must(await trial.api.history.undo({}))
      expect(must(await trial.api.source.list({}))).toEqual([])
    }))

  it('of the same bytes is refused', () =>
    inTrial(async (trial) => {
      await trial.project()
      const token = await trial.tokenOf(trial.write('talk.txt', words))
      await importAs(trial, token)
      const again = await importAs(trial, token)
      expect(again).toMatchObject({ state: 'failed', failure: { code: 'import-already-present' } })
      expect(again.failure && leavesHole(again.failure)).toBe(false)
    }))

  it('as an edition of a year that has one is refused', () =>
    inTrial(async (trial) => {
      await trial.report()
      const job = await importAs(trial, await trial.tokenOf(trial.write('book.txt', words)), 'edition')
      expect(job).toMatchObject({ state: 'failed', failure: { code: 'already-exists' } })
    }))

  it('that is cancelled writes nothing', () =>
    inTrial(async (trial) => {
      await trial.project()
      const token = await trial.tokenOf(trial.write('talk.txt', words))
      const { jobId } = must(await trial.api.import.start({ token, as: 'source', year: null, title: '' }))
      must(await trial.api.work.cancel({ jobId }))
      expect((await trial.runJob(jobId)).state).toBe('cancelled')
      expect(must(await trial.api.source.list({}))).toEqual([])
    }))

  it('ends with the project it was meant for', () =>
    inTrial(async (trial) => {
      await trial.project()
      const token = await trial.tokenOf(trial.write('talk.txt', words))
      const { jobId } = must(await trial.api.import.start({ token, as: 'source', year: null, title: '' }))
      must(await trial.api.project.close({}))
      expect((await trial.runJob(jobId)).state).toBe('cancelled')
    }))
})

describe('an export', () => {
  it('to a place that can’t be written fails and leaves what was there', () =>
    inTrial(async (trial) => {
      const { editionId } = await trial.report()
      const path = trial.pathOf('book.html')
      mkdirSync(path)
      trial.host.script(path)
      const started = must(await trial.api.publish.start({ editionId, media: ['html'] }))
      const job = await trial.runJob(started?.jobId ?? '')
      expect(job).toMatchObject({ state: 'failed', failure: { code: 'target-not-writable' } })
      expect(job.failure && leavesHole(job.failure)).toBe(false)
    }))

  it('gives the very bytes that the file has', () =>
    inTrial(async (trial) => {
      const { editionId } = await trial.report()
      trial.host.script(trial.pathOf('book.html'))
      const started = must(await trial.api.publish.start({ editionId, media: ['html'] }))
      const job = await trial.runJob(started?.jobId ?? '')
      expect(job).toMatchObject({ state: 'done', result: { files: [{ medium: 'html' }] } })
      expect(existsSync(trial.pathOf('book.html'))).toBe(true)
      expect(readFileSync(trial.pathOf('book.html'), 'utf8')).toContain('一家工厂的屋顶')
    }))

  it('into a folder replaces nothing that stands there', () =>
    inTrial(async (trial) => {
      const { editionId } = await trial.report()
      trial.write('一本报告.docx', 'of somebody')
      const publish = async () => {
        trial.host.script(trial.folder)
        const started = must(await trial.api.publish.start({ editionId, media: ['html', 'docx'] }))
        const { files } = PublishReport.parse((await trial.runJob(started?.jobId ?? '')).result)
        return files.map(({ path }) => basename(path))
      }
      expect(await publish()).toEqual(['一本报告 (2).html', '一本报告 (2).docx'])
      expect(await publish()).toEqual(['一本报告 (3).html', '一本报告 (3).docx'])
      expect(readFileSync(trial.pathOf('一本报告.docx'), 'utf8')).toBe('of somebody')
      trial.host.script(trial.pathOf('一本报告 (2)'))
      const started = must(await trial.api.publish.start({ editionId, media: ['html'] }))
      const job = await trial.runJob(started?.jobId ?? '')
      expect(basename(PublishReport.parse(job.result).files[0]?.path ?? '')).toBe('一本报告 (2) (2).html')
    }))

  it('says which characters the book could only print as 〓', () =>
    inTrial(async (trial) => {
      const { editionId, secondId } = await trial.report()
      must(await trial.api.section.saveBody({ sectionId: secondId, body: aBody('火箭🚀升空'), basedOn: 0 }))
      trial.host.script(trial.pathOf('book.pdf'))
      const started = must(await trial.api.publish.start({ editionId, media: ['pdf'] }))
      const job = await trial.runJob(started?.jobId ?? '')
      expect(PublishReport.parse(job.result).missingCharacters).toEqual(['🚀'])
    }))

  it('asks nothing further once its dialog is closed', () =>
    inTrial(async (trial) => {
      const { editionId } = await trial.report()
      trial.host.script(null)
      expect(await trial.api.publish.start({ editionId, media: ['pdf'] })).toEqual({ ok: true, value: null })
      expect(must(await trial.api.work.list({}))).toEqual([])
    }))
})

describe('a job whose process dies', () => {
  it('has crashed, and the project is as it was', async () => {
    const session = openTestSession({ startJob: jobThatDies })
    session.host.script(`${session.folder}/report.niankan`)
    must(await session.api.project.create({}))
    const { id: editionId } = must(await session.api.edition.create({ title: '一本', year: 2024, dataYear: 2023 }))
    must(await session.api.section.add({ editionId, parentId: null, afterId: null, title: '一' }))
    const { jobId } = must(await session.api.publish.preview({ editionId }))
    const job = await session.jobEnded(jobId)
    expect(job).toMatchObject({ state: 'failed', failure: { code: 'job-crashed', data: { exitCode: 9 } } })
    expect(session.told.at(-1)).toMatchObject({ event: 'work.ended', payload: { outcome: 'failed' } })
    await session.close()
  })
})
