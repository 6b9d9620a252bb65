import { storeDepsOf } from '../../src-main/api/store-deps'
import { silentLog } from '../../src-main/log/logger'
import { createProject } from '../../src-main/store/create-project'
import type { WriteDb } from '../../src-main/store/database'
import { createEdition } from '../../src-main/store/edition'
import { createIndicator } from '../../src-main/store/indicator'
import { recordObservation } from '../../src-main/store/observation'
import { closeProject } from '../../src-main/store/open'
import { addSection, type SectionRow } from '../../src-main/store/section'
import { saveBody } from '../../src-main/store/section-body'
import { IndicatorId, type SectionId } from '../../src-shared/data/ids'
import { ObservationDraft } from '../../src-shared/data/observation'
import { StoredDocument } from '../../src-shared/document/schema'
import { ok } from '../../src-shared/failure/result'
import { must } from '../support/session/must'
import { chanceOf, createWriter } from './report-words'

export interface ProjectSize {
  readonly indicators: number
  /** Of all indicators together. */
  readonly observations: number
  readonly editions: number
  /** Of one edition. */
  readonly sections: number
  /** Of one section. */
  readonly paragraphs: number
}

/** What the speed goals speak of: 200,000 observations, and 50,400 paragraphs. */
export const bigSize: ProjectSize = {
  indicators: 2000,
  observations: 200_000,
  editions: 10,
  sections: 60,
  paragraphs: 84,
}

/** Live numbers and charts of the busiest section, which is the first one of the newest edition. */
export const BUSY_NUMBERS = 200
export const BUSY_CHARTS = 30

/** Publication year of the newest edition; its data year is the one before. */
export const NEWEST_YEAR = 2025
export const BUSIEST_INDICATOR = '全部工业增加值'

const subjects = `全国 北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海`.split(' ')
const FIRST_YEAR = 2015
const YEARS = 10
const SECTIONS_A_CHAPTER = 10

type Writer = ReturnType<typeof createWriter>

/**
 * Writes a project of this size, the same in every run but for its ids. Observations are those of ten subjects over ten
 * years for each indicator; sections hold prose, three live numbers and a chart, the first of the newest edition many.
 */
export function writeBigProject(path: string, size: ProjectSize = bigSize): void {
  const store = must(createProject(path, storeDepsOf({ log: silentLog, author: () => 'bench' }), { name: 'big' }))
  const writer = createWriter(chanceOf(7))
  const indicatorIds = must(store.write({ reason: 'bench' }, (db) => ok(writeIndicators(db, writer, size))))
  for (let at = 0; at < size.editions; at += 1) {
    const year = NEWEST_YEAR - size.editions + 1 + at
    must(store.write({ reason: 'bench' }, (db) => ok(writeEdition(db, writer, { size, year, indicatorIds }))))
  }
  closeProject(store)
}

function writeIndicators(db: WriteDb, writer: Writer, size: ProjectSize): IndicatorId[] {
  const each = size.observations / size.indicators
  return Array.from({ length: size.indicators }, (_, at) => {
    const indicator = must(
      createIndicator(db, {
        name: at === 0 ? BUSIEST_INDICATOR : writer.title(at),
        unit: at % 3 === 2 ? '%' : '亿元',
        topic: `专题${at % 40}`,
        definition: writer.paragraph(),
        computableAt: ['current'],
        sdgs: [1 + (at % 17)],
      }),
    )
    for (let one = 0; one < each; one += 1) {
      const draft = ObservationDraft.parse({
        indicatorId: indicator.id,
        subject: subjects[Math.floor(one / YEARS) % subjects.length],
        period: String(FIRST_YEAR + (one % YEARS)),
        value: `${writer.below(900_000) + 1000}.${writer.below(10)}`,
        unit: indicator.unit,
        changeBasis: '',
        priceBasis: 'none',
        // Beyond ten subjects and ten years, another scope.
        scope: one < subjects.length * YEARS ? '' : `口径${Math.floor(one / (subjects.length * YEARS))}`,
        sourceNote: `统计公报${FIRST_YEAR + (one % YEARS)}`,
      })
      must(recordObservation(db, draft))
    }
    return indicator.id
  })
}

interface EditionPlan {
  readonly size: ProjectSize
  readonly year: number
  readonly indicatorIds: readonly IndicatorId[]
}

function writeEdition(db: WriteDb, writer: Writer, plan: EditionPlan): void {
  const { size, year } = plan
  const { id: editionId } = must(createEdition(db, { title: '可持续发展年报', year, dataYear: year - 1 }))
  let chapterId: SectionId | null = null
  // The sibling that the next one follows, of chapters and of the sections of a chapter.
  let [chapterBefore, sectionBefore]: (SectionId | null)[] = [null, null]
  for (let at = 0; at < size.sections; at += 1) {
    const isChapter = at % SECTIONS_A_CHAPTER === 0
    const place = isChapter
      ? { parentId: null, afterId: chapterBefore ?? null }
      : { parentId: chapterId, afterId: sectionBefore ?? null }
    const section: SectionRow = must(addSection(db, { editionId, ...place, title: writer.title(at + 1) }))
    sectionBefore = isChapter ? null : section.id
    if (isChapter) chapterId = chapterBefore = section.id
    const isBusiest = year === NEWEST_YEAR && at === 0
    const body = isBusiest ? busyBody(db, writer, plan) : plainBody(db, writer, plan)
    must(saveBody(db, { sectionId: section.id, body, basedOn: section.revision }))
  }
}

const text = (words: string) => ({ type: 'text', text: words })
const number = (id: string, indicatorId: string) => ({
  type: 'live-number',
  $: { id, values: { binding: { indicatorId, period: 'Y' } } },
})
const chart = (id: string, indicatorId: string, caption: string) => ({
  type: 'chart',
  $: {
    id,
    values: {
      figureId: null,
      spec: { type: 'bar', series: [{ binding: { indicatorId, period: 'Y-4..Y' }, mark: 'bar' }] },
      source: '',
      alt: '',
    },
  },
  $slots: { caption: { type: 'line', children: [text(caption)] } },
})
const bodyOf = (children: readonly object[]): StoredDocument =>
  StoredDocument.parse({ format: 1, root: { type: 'root', children } })

function plainBody(db: WriteDb, writer: Writer, { size, indicatorIds }: EditionPlan): StoredDocument {
  const bound = [indicatorIds[0], writer.pick(indicatorIds), writer.pick(indicatorIds)]
  const paragraphs = Array.from({ length: size.paragraphs - 1 }, (_, at) => {
    const indicatorId = bound[at]
    const live = indicatorId ? [number(db.newId(), indicatorId), text('，')] : []
    return { type: 'paragraph', children: [...live, text(writer.paragraph())] }
  })
  return bodyOf([...paragraphs, chart(db.newId(), writer.pick(indicatorIds), writer.title(0))])
}

/** All its numbers and charts follow the busiest indicator, so that one value moves them all. */
function busyBody(db: WriteDb, writer: Writer, { size, indicatorIds }: EditionPlan): StoredDocument {
  const busiest = IndicatorId.parse(indicatorIds[0])
  const upTo = (at: number): number => Math.floor((BUSY_NUMBERS * at) / size.paragraphs)
  const paragraphs = Array.from({ length: size.paragraphs }, (_, at) => {
    const live = Array.from({ length: upTo(at + 1) - upTo(at) }, () => [
      number(db.newId(), busiest),
      text(writer.paragraph().slice(0, 12)),
    ])
    return { type: 'paragraph', children: [text(writer.paragraph()), ...live.flat()] }
  })
  const charts = Array.from({ length: BUSY_CHARTS }, () => chart(db.newId(), busiest, writer.title(0)))
  return bodyOf([...paragraphs, ...charts])
}
