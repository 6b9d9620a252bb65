import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aSentCase } from '../support/cases/sent-case'
import { batchEnded } from '../support/session/batch-ended'
import { jobThatDies } from '../support/session/job-in-process'
import { must } from '../support/session/must'
import { openTestSession } from '../support/session/test-session'
import { inTrial } from './in-trial'
import type { Trial } from './trial'

const importFolder = async (trial: Trial, folder: string) => {
  trial.host.script(folder)
  const started = must(await trial.api.submission.importFiles({ from: 'folder' }))
  const batch = await batchEnded(trial, started?.batchId ?? '')
  expect(batch).toMatchObject({ state: 'done', done: 1, total: batch.files.length })
  return batch.files
}

const aFolder = (trial: Trial): string => {
  const folder = trial.pathOf('报送')
  mkdirSync(join(folder, '二批'), { recursive: true })
  writeFileSync(join(folder, '余热.txt'), aSentCase())
  writeFileSync(join(folder, '二批', '又是余热.txt'), aSentCase())
  writeFileSync(join(folder, '二批', '管廊.txt'), aSentCase({ title: '管廊', organization: '____', person: '' }))
  writeFileSync(join(folder, '空的.txt'), '')
  writeFileSync(join(folder, '不是文字.bin'), Buffer.alloc(400))
  writeFileSync(join(folder, '~$余热.docx'), 'lock')
  return folder
}

it('a folder says of each file what became of it, and a second time keeps none twice', () =>
  inTrial(async (trial) => {
    await trial.project()
    const folder = aFolder(trial)
    const files = await importFolder(trial, folder)
    expect(files.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['不是文字.bin', 'refused'],
      ['二批/又是余热.txt', 'read'],
      ['二批/管廊.txt', 'read'],
      ['余热.txt', 'duplicate'],
      ['空的.txt', 'refused'],
    ])
    expect(files[0]).toMatchObject({ failure: { code: 'file-binary', data: { path: '不是文字.bin' } } })
    expect(files[2]).toMatchObject({ title: '管廊', organizations: [], missing: ['organization', 'contact'] })
    expect(must(await trial.api.submission.list({}))).toHaveLength(2)
    const again = await importFolder(trial, folder)
    expect(again.filter(({ outcome }) => outcome === 'duplicate')).toHaveLength(3)
    expect(must(await trial.api.submission.list({}))).toHaveLength(2)
    // A change a file.
    must(await trial.api.history.undo({}))
    expect(must(await trial.api.submission.list({}))).toHaveLength(1)
    expect(trial.told.map(({ event }) => event)).toContain('submission.changed')
  }))

it('an import that is cancelled goes no further, and one whose project was closed ends', () =>
  inTrial(async (trial) => {
    await trial.project()
    const start = async () => {
      trial.host.script(trial.pathOf('报送'))
      return must(await trial.api.submission.importFiles({ from: 'folder' }))?.batchId ?? ''
    }
    aFolder(trial)
    const cancelled = await start()
    must(await trial.api.submission.cancelBatch({ batchId: cancelled }))
    expect(await batchEnded(trial, cancelled)).toMatchObject({ state: 'cancelled', files: [] })
    expect(must(await trial.api.submission.list({}))).toEqual([])
    const closed = await start()
    must(await trial.api.project.close({}))
    expect(await batchEnded(trial, closed)).toMatchObject({ state: 'cancelled' })
  }))

it('a file that its process can’t stand is refused, and nothing is kept of it', async () => {
  const session = openTestSession({ startJob: jobThatDies })
  session.host.script(join(session.folder, 'report.niankan'))
  must(await session.api.project.create({}))
  writeFileSync(join(session.folder, 'case.txt'), aSentCase())
  session.host.script(join(session.folder, 'case.txt'))
  const started = must(await session.api.submission.importFiles({ from: 'files' }))
  expect(await batchEnded(session, started?.batchId ?? '')).toMatchObject({
    state: 'done',
    files: [{ name: 'case.txt', outcome: 'refused', failure: { code: 'document-too-heavy' } }],
  })
  expect(must(await session.api.submission.list({}))).toEqual([])
  await session.close()
})

it('a case goes from its file by way of the sheet into a section', () =>
  inTrial(async (trial) => {
    const { chapterId } = await trial.report()
    const [file] = await importFolder(trial, aFolder(trial)).then((files) =>
      files.filter(({ outcome }) => outcome === 'read'),
    )
    if (file?.outcome !== 'read') throw new Error('A file was read')
    const { submissionId } = file
    const opened = must(await trial.api.submission.open({ submissionId }))
    expect(opened.numbers.map(({ value, unit }) => `${value}${unit}`)).toEqual(['120万平方米', '15%'])

    trial.host.script(trial.picture())
    const picture = must(await trial.api.library.addPicture({}))
    if (!picture) throw new Error('A picture was added')
    const { hash, widthPx, heightPx } = picture
    const kept = { hash, widthPx, heightPx, caption: '换热站', rights: 'granted', rightsNote: '本公司' } as const
    const facts = { ...opened.facts, text: `${opened.facts.text}\n2024年又添了3座换热站。`, pictures: [kept] }
    must(await trial.api.submission.save({ submissionId, facts }))
    expect(must(await trial.api.submission.open({ submissionId })).numbers.at(-1)).toMatchObject({
      ...{ value: '3', period: '2024', sentence: '2024年又添了3座换热站。' },
    })

    trial.host.script(trial.pathOf('确认单'))
    expect(must(await trial.api.submission.exportSheet({ submissionId }))?.fileName).toBe('确认单.docx')
    expect(readFileSync(trial.pathOf('确认单.docx')).subarray(0, 2).toString()).toBe('PK')
    trial.host.script(trial.pathOf('原件'))
    expect(must(await trial.api.submission.exportOriginal({ submissionId }))?.fileName).toBe('原件.txt')
    expect(readFileSync(trial.pathOf('原件.txt'), 'utf8')).toBe(aSentCase())

    must(await trial.api.submission.place({ submissionId, sectionId: chapterId, picture: hash }))
    const cases = must(await trial.api.library.cases({ editionId: null }))
    expect(cases.map(({ title }) => title)).toContain('厂里的余热进了居民家')
    expect(must(await trial.api.submission.list({})).find(({ id }) => id === submissionId)?.placedIn).toEqual([2024])
    trial.host.script(null)
    expect(must(await trial.api.submission.exportSheet({ submissionId }))).toBeNull()
  }))
