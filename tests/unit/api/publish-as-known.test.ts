import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { PreviewReport, PublishReport } from '../../../src-shared/contract/publish'
import { inTrial } from '../../contract/in-trial'
import { readPdf } from '../../support/pdf-reading'
import { must } from '../../support/session/must'

const before = '2000-01-01'

it('an export is made as known on the day it is asked for, bears the day, and the next one is of now again', () =>
  inTrial(async ({ api, host, folder, report, runJob }) => {
    const { editionId } = await report()
    const exported = async (asKnownOn: string | null) => {
      host.script(folder)
      const started = must(await api.publish.start({ editionId, media: ['html', 'docx'], asKnownOn }))
      const { files } = PublishReport.parse((await runJob(started?.jobId ?? '')).result)
      const [html] = files
      return { names: files.map(({ path }) => basename(path)), text: readFileSync(html?.path ?? '', 'utf8') }
    }
    const then = await exported(before)
    expect(then.names).toEqual([`一本报告 ${before}.html`, `一本报告 ${before}.docx`])
    expect(then.text).not.toContain('120亿元')
    const now = await exported(null)
    expect(now.names).toEqual(['一本报告.html', '一本报告.docx'])
    expect(now.text).toContain('120亿元')
  }))

it('pages and problems are those of the day, too', () =>
  inTrial(async ({ api, session, report, runJob }) => {
    const { editionId } = await report()
    const pagesOf = async (asKnownOn: string | null) => {
      const { jobId } = must(await api.publish.preview({ editionId, asKnownOn }))
      const { token } = PreviewReport.parse((await runJob(jobId)).result)
      const served = session.serve(`/blob/${token}`)
      const { pages } = await readPdf(served?.bytes ?? new Uint8Array())
      // The typeset page sets a little space between digits and characters.
      return pages.map(({ text }) => text.replace(/\s/g, '')).join('')
    }
    expect(await pagesOf(before)).not.toContain('120亿元')
    expect(await pagesOf(null)).toContain('120亿元')
    const states = async (asKnownOn: string | null) =>
      must(await api.publish.problems({ editionId, asKnownOn })).map(({ state }) => state)
    expect(await states(before)).toEqual(['missing'])
    expect(await states(null)).toEqual([])
  }))

it('a problem says which value it is: indicator, basis, subject and period, and in which section', () =>
  inTrial(async ({ api, report }) => {
    const { editionId } = await report()
    const [problem] = must(await api.publish.problems({ editionId, asKnownOn: before }))
    expect(problem).toMatchObject({
      ...{ state: 'missing', text: '〔待补〕', section: '第一件事' },
      about: { indicator: '产值', subject: '全国', period: '2023', changeBasis: '' },
    })
  }))
