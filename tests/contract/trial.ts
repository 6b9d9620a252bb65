import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { OpenProject } from '../../src-shared/contract/project'
import type { Job } from '../../src-shared/contract/work'
import { BlockId, type EditionId, type IndicatorId, type SectionId } from '../../src-shared/data/ids'
import { ObservationDraft } from '../../src-shared/data/observation'
import { StoredDocument } from '../../src-shared/document/schema'
import { aPicture } from '../support/picture'
import { must } from '../support/session/must'
import { openTestSession, type TestSession } from '../support/session/test-session'

/** A small report of our own: a chapter with a section under it, a second chapter, an indicator with two years. */
export interface Report {
  readonly path: string
  readonly editionId: EditionId
  readonly chapterId: SectionId
  readonly childId: SectionId
  readonly secondId: SectionId
  readonly indicatorId: IndicatorId
  readonly caseBlockId: BlockId
}

export interface Trial extends TestSession {
  readonly pathOf: (name: string) => string
  readonly write: (name: string, content: string | Uint8Array) => string
  readonly project: () => Promise<OpenProject>
  readonly report: () => Promise<Report>
  /** Changes the project file behind the app's back. */
  readonly tamper: (path: string, sql: string, input: Readonly<Record<string, string | number>>) => void
  /** A project file, closed, with some of its bytes changed. */
  readonly closedProject: (change: (bytes: Buffer) => Buffer) => Promise<string>
  readonly runJob: (jobId: string) => Promise<Job>
  readonly picture: () => string
  /** A token for a file, had as the window has it: from the dialog. */
  readonly tokenOf: (path: string) => Promise<string>
}

export const noSuchId = '018f0000-0000-7000-8000-000000000000'

/** Paragraphs as a section's body stores them. */
export const aBody = (...texts: readonly string[]): StoredDocument =>
  StoredDocument.parse({
    format: 1,
    root: {
      type: 'root',
      children: texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
    },
  })

const caseBlockId = BlockId.parse('018f0000-0000-7000-8000-0000000000c1')

const bodyOf = (indicatorId: IndicatorId): StoredDocument =>
  StoredDocument.parse({
    format: 1,
    root: {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          $: { id: '018f0000-0000-7000-8000-0000000000a1' },
          children: [
            { type: 'text', text: '当年产值为' },
            {
              type: 'live-number',
              $: { id: '018f0000-0000-7000-8000-0000000000a2', values: { binding: { indicatorId, period: 'Y' } } },
            },
            { type: 'text', text: '，比2019年的80亿元多。' },
          ],
        },
        {
          type: 'case-study',
          $: { id: caseBlockId, values: {} },
          $slots: {
            title: { type: 'line', children: [{ type: 'text', text: '一家工厂的屋顶' }] },
            story: {
              type: 'prose',
              children: [{ type: 'paragraph', children: [{ type: 'text', text: '屋顶铺了光伏。' }] }],
            },
          },
        },
      ],
    },
  })

/** An observation of the whole nation, whatever is not said being plain. */
export const aDraft = (indicatorId: IndicatorId, period: string, value: string, sourceNote = ''): ObservationDraft =>
  ObservationDraft.parse({
    indicatorId,
    subject: '全国',
    period,
    changeBasis: '',
    priceBasis: 'none',
    scope: '',
    value,
    unit: '亿元',
    sourceNote,
  })

const fillReport = async ({ api }: TestSession, path: string): Promise<Report> => {
  const { id: indicatorId } = must(await api.indicator.create({ name: '产值', unit: '亿元' }))
  for (const [period, value] of [
    ['2022', '100'],
    ['2023', '120'],
  ] as const)
    must(await api.observation.record({ draft: aDraft(indicatorId, period, value) }))
  const { id: editionId } = must(await api.edition.create({ title: '一本报告', year: 2024, dataYear: 2023 }))
  const add = async (title: string, parentId: SectionId | null, afterId: SectionId | null) =>
    must(await api.section.add({ editionId, parentId, afterId, title })).id
  const chapterId = await add('第一件事', null, null)
  const childId = await add('细说', chapterId, null)
  const secondId = await add('第二件事', null, chapterId)
  must(await api.section.saveBody({ sectionId: chapterId, body: bodyOf(indicatorId), basedOn: 0 }))
  return { path, editionId, chapterId, childId, secondId, indicatorId, caseBlockId }
}

export const openTrial = (): Trial => {
  const session = openTestSession()
  const { api, host, folder } = session
  const pathOf = (name: string) => join(folder, name)
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(pathOf(name), content)
    return pathOf(name)
  }
  const project = async () => {
    host.script(pathOf('report.niankan'))
    const opened = must(await api.project.create({}))
    if (!opened) throw new Error('The dialog was answered, yet no project is open')
    return opened
  }
  return {
    ...session,
    pathOf,
    write,
    project,
    report: async () => fillReport(session, (await project()).path),
    tamper: (path, sql, input) => {
      const database = new Database(path)
      database.prepare(sql).run(input)
      database.close()
    },
    closedProject: async (change) => {
      const { path } = await project()
      must(await api.project.close({}))
      writeFileSync(path, change(readFileSync(path)))
      return path
    },
    runJob: session.jobEnded,
    picture: () => write('picture.png', aPicture()),
    tokenOf: async (path) => {
      host.script(path)
      const [picked] = must(await api.import.pickFiles({}))
      if (!picked || !('token' in picked)) throw new Error(`Not picked: ${JSON.stringify(picked)}`)
      return picked.token
    },
  }
}
