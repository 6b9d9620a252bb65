import type { ResolvedDocument } from '../../../src-shared/document/resolved'
import { type FrameWords, frameWords } from '../frame-words'
import { placeCells, type TableCell, type TableGrid } from '../table-grid'
import type { Theme } from '../theme'
import { blocksOf, sectionsOf } from '../walk-sections'
import { settleHeadingLevels } from './heading-levels'

/** What `book.typ` reads as `/document.json`. */
export interface PrintInput {
  readonly document: ResolvedDocument
  readonly words: FrameWords
  readonly theme: Theme
  readonly language: { readonly lang: string; readonly region: string | null; readonly indentEm: number }
  readonly files: {
    /** Chart pictures by block id, asset pictures by hash. */
    readonly charts: Readonly<Record<string, string>>
    readonly assets: Readonly<Record<string, string>>
    /** Sections and blocks in reading order: what a link may point to and a preview may look for. */
    readonly places: readonly string[]
    readonly levels: Readonly<Record<string, number>>
    readonly grids: Readonly<Record<string, PrintGrid>>
    readonly hasContents: boolean
  }
}

type PrintGrid = Omit<TableGrid, 'cells'> & {
  readonly cells: readonly (TableGrid['cells'][number] & { readonly isNumber: boolean })[]
}

const NUMBER = /^[≥≤<>约近超]?[+\-−]?[\d,]+(?:\.\d+)?\s*[%‰]?$/

const cellText = (cell: TableCell): string =>
  cell.blocks
    .flatMap((block) => (block.type === 'paragraph' ? block.runs : []))
    .map((run) => (run.type === 'text' ? run.text : run.type === 'value' ? run.value.text : ''))
    .join('')
    .trim()

const gridsOf = (document: ResolvedDocument): Record<string, PrintGrid> =>
  Object.fromEntries(
    blocksOf(document).flatMap((block) => {
      if (block.type !== 'table') return []
      const grid = placeCells(block)
      const cells = grid.cells.map((cell) => ({ ...cell, isNumber: NUMBER.test(cellText(cell)) }))
      return [[block.id, { ...grid, cells }]]
    }),
  )

/** Adds to the document what the template can't work out itself: words, theme, places of pictures, levels, grids. */
export const toPrintInput = (
  document: ResolvedDocument,
  theme: Theme,
  pictures: { charts: Readonly<Record<string, string>>; assets: Readonly<Record<string, string>> },
): PrintInput => {
  const isChinese = document.edition.language === 'zh-CN'
  return {
    document,
    words: frameWords(document),
    theme,
    language: isChinese ? { lang: 'zh', region: 'cn', indentEm: 2 } : { lang: 'en', region: null, indentEm: 0 },
    files: {
      ...pictures,
      places: sectionsOf(document.sections).flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]),
      levels: settleHeadingLevels(document),
      grids: gridsOf(document),
      hasContents: sectionsOf(document.sections).length > 1,
    },
  }
}
