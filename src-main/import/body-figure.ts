import type { StoredNode } from '../../src-shared/blocks/node'
import type { NewId } from '../../src-shared/document/identity'
import { inlineWords, paragraphNode } from '../../src-shared/document/make-nodes'
import { tableNode } from './body-table'
import type { StructuredFigure, StructuredSeries } from './structured'

/** An infographic as it is stored: the series that could be read as a table, then all of its fragments as they stand. */
export function toFigureBlocks(figure: StructuredFigure, newId: NewId): StoredNode[] {
  const fragments = paragraphNode(newId(), inlineWords(joinFragments(figure)))
  return figure.series.length > 0 ? [toSeriesTable(figure.series, newId), fragments] : [fragments]
}

/** One row a series, one column a period. */
function toSeriesTable(series: readonly StructuredSeries[], newId: NewId): StoredNode {
  const periods = [...new Set(series.flatMap(({ points }) => points.map(([period]) => period)))].sort()
  const rows = series.map((one) => {
    const values = new Map(one.points)
    return [rowName(one), ...periods.map((period) => values.get(period)?.toString() ?? '')]
  })
  return tableNode(
    [['', ...periods.map((period) => period.replace('..', '—'))], ...rows].map((row, down) =>
      row.map((words, across) => ({
        isHeader: down === 0 || across === 0,
        columns: 1,
        rows: 1,
        paragraphs: [inlineWords(words)],
      })),
    ),
    newId,
  )
}

/** Name, basis and unit; a question mark where the page leaves open whether they belong together. */
function rowName({ name, change, unit, isDoubtful }: StructuredSeries): string {
  const beside = [change === '未注明' ? null : change, unit].filter(Boolean).join('，')
  return `${name}${beside ? `（${beside}）` : ''}${isDoubtful ? '？' : ''}`
}

/** Numbers and labels of an infographic, in the order of the file: one line each would fill pages with single words. */
const joinFragments = (figure: StructuredFigure): string => figure.text.split('\n').join(' ｜ ')
