import { groupBy } from '../../src-shared/text/group-by'
import { type FigureLines, type ReadFigure, readPageFigures } from './figure-series'
import type { PageItem } from './page-items'
import type { StructuredFigure } from './structured'
import { traceReport } from './traced-text'

/** Fragments of an infographic while its page is read. */
export interface FigureDraft {
  readonly items: PageItem[]
  readonly sectionId: string | null
}

const unitOfTitle = /(?:单位[：:]\s*(\S+)|\s([万亿]{0,2}(?:元|吨|辆|台|个|件|家|户|人|千瓦|美元)|[%％])$)/

/** The figures of a whole edition; `original` is the text that places count in. */
export function figuresOf(drafts: readonly FigureDraft[], original: string): StructuredFigure[] {
  const read = readByPage(drafts)
  return drafts.map((draft) => {
    const lines = linesOf(draft).flat()
    const title = lines.find((line) => /\p{Script=Han}{4}/u.test(line) && !/^[\d.]/.test(line)) ?? lines[0] ?? ''
    const unit = unitOfTitle.exec(title)
    return {
      title: unit?.[2] ? title.slice(0, unit.index).trim() : title,
      unit: unit?.[1] ?? unit?.[2] ?? null,
      series: read.get(draft)?.series ?? [],
      unread: read.get(draft)?.unread ?? 0,
      sectionId: draft.sectionId,
      text: lines.join('\n'),
      ...traceReport(
        original,
        draft.items.map(({ traced }) => traced),
      ),
    }
  })
}

const linesOf = ({ items }: FigureDraft): FigureLines =>
  items.flatMap(({ groups }) => groups.map(({ lines }) => lines.map(({ text }) => text)))

function readByPage(drafts: readonly FigureDraft[]): ReadonlyMap<FigureDraft, ReadFigure> {
  const byPage = groupBy(drafts, ({ items }) => items[0]?.page ?? 0)
  const read = [...byPage.values()].flatMap((onPage) => {
    const found = readPageFigures(onPage.map(linesOf))
    return onPage.flatMap((draft, at): [FigureDraft, ReadFigure][] => {
      const one = found[at]
      return one ? [[draft, one]] : []
    })
  })
  return new Map(read)
}
