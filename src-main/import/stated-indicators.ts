import { extractIndicators } from '../extract/extract-indicators'
import { findPeriods } from '../extract/find-periods'
import type { ExtractedIndicator, Passage } from '../extract/indicator'
import { toStandardWording } from '../extract/standard-wording'
import type { Prose, StructuredEdition, StructuredFigure, StructuredSource, TracedText } from './structured'
import { originOf, textOf } from './traced-text'

/** The quantities that an edition's sections, cases and captions state. */
export function editionIndicators(edition: StructuredEdition): ExtractedIndicator[] {
  const blocks: readonly (Prose & { readonly organization?: string | null })[] = [
    ...edition.sections,
    ...edition.cases,
    ...edition.captions,
  ]
  // Each paragraph is a topic of its own: what one says about its year doesn't hold for the next.
  const passages = blocks.flatMap((block, index) =>
    block.paragraphs.map((paragraph, place) => ({
      ...toPassage(paragraph, String(index), `${index}.${place}`),
      subject: block.organization ?? null,
    })),
  )
  const dataYear = edition.year === null ? null : String(dataYearOf(edition.year, passages))
  return [...extractIndicators(passages, { dataYear }), ...edition.figures.flatMap(figureIndicators)]
}

/** A report speaks of the year before it appears, unless it is named after the year that it speaks of far more often. */
function dataYearOf(year: number, passages: readonly Passage[]): number {
  const text = passages.map((passage) => passage.text).join('\n')
  const mentions = (of: number): number => text.split(new RegExp(`${of}\\s*年`)).length - 1
  return mentions(year) > 2 * mentions(year - 1) ? year : year - 1
}

/** A chart's points are read from its fragments, so that their place is sure and their series less so. */
const CHART_CONFIDENCE = 0.5

/** The points of series whose label, unit and period are known; doubtful ones are for the reviewer alone. */
const figureIndicators = ({ series, text, ranges }: StructuredFigure): ExtractedIndicator[] =>
  series.flatMap(({ name, unit, change, points, isDoubtful }) =>
    points
      .filter(([period]) => !isDoubtful && unit && name && period)
      .map(([period, value]) => ({
        name: toStandardWording(name),
        subject: null,
        period,
        value: String(value),
        unit: unit ?? '',
        approx: false,
        change,
        quote: text,
        start: ranges[0]?.[0] ?? 0,
        end: ranges.at(-1)?.[1] ?? 0,
        confidence: CHART_CONFIDENCE,
      })),
  )

/** The quantities that a source's paragraphs and speeches state; a period lasts as long as one speaker's turn. */
export function sourceIndicators(source: StructuredSource): ExtractedIndicator[] {
  let turn = 0
  const passages = source.blocks.flatMap((block, index) => {
    const before = source.blocks[index - 1]
    if (before?.speaker !== block.speaker || before?.kind !== block.kind) turn++
    const isSpoken = block.kind === 'answer' || block.kind === 'paragraph' || block.kind === 'host'
    return isSpoken ? block.paragraphs.map((paragraph) => toPassage(paragraph, 'source', String(turn))) : []
  })
  const titlePeriod = periodOfTitle(source.title)
  const dataYear = titlePeriod?.slice(0, 4) ?? yearReported(source.published)
  return extractIndicators(passages, { published: source.published, dataYear, titlePeriod })
}

const figuresTitle = /公报|情况|数据|运行|月报|季报|快报|统计|成绩单|增长|下降|回升/

/** The one period that the title of a bulletin names: a year, or months of one. */
function periodOfTitle(title: string): string | null {
  const stated = figuresTitle.test(title) ? findPeriods(title, { known: null, published: null, dataYear: null }) : []
  const [only, ...more] = stated
  return only && more.length === 0 && !/^\d{4}\.\./.test(only.period) ? only.period : null
}

/** Early in a year it is the year before that is reported on. */
const yearReported = (published: string | null): string | null => {
  const [year, month] = published?.split('-').map(Number) ?? []
  return year && month && month <= 4 ? String(year - 1) : null
}

const toPassage = (paragraph: TracedText, part: string, topic: string): Passage => ({
  text: textOf(paragraph),
  originAt: (offset) => originOf(paragraph, offset),
  part,
  topic,
})
