import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { z } from 'zod'
import { AssetValue } from '../../../src-shared/blocks/fields'
import { changeText } from '../../../src-shared/blocks/kpi-group/change-text'
import { ResolvedValue } from '../../../src-shared/data/binding'
import type { ResolvedOwnBlock } from '../../../src-shared/document/resolved'
import { chartOf } from '../picture-files'
import type { WordBook } from './word-book'
import { assetRun, chartRun } from './word-pictures'
import { toWordProse } from './word-prose'
import { toWordRuns } from './word-runs'
import { shading, textWidthTwips } from './word-table'

type WordBlock = Paragraph | Table
type BlockRule = (book: WordBook, block: ResolvedOwnBlock) => WordBlock[]

const lineOf = (book: WordBook, block: ResolvedOwnBlock, name: string): ParagraphChild[] =>
  toWordRuns(book, block.lines[name] ?? [])

const textOf = (block: ResolvedOwnBlock, name: string): string => {
  const value = block.values[name]
  return typeof value === 'string' ? value : ''
}

const pictureParagraph = (run: ParagraphChild | null, empty: string): Paragraph =>
  run ? new Paragraph({ style: 'Picture', children: [run] }) : new Paragraph({ style: 'Picture', text: empty })

const captionParagraph = (book: WordBook, block: ResolvedOwnBlock): Paragraph[] => {
  const caption = lineOf(book, block, 'caption')
  const label = block.numberLabel ? [new TextRun({ text: `${block.numberLabel}　`, bold: true })] : []
  return label.length + caption.length > 0
    ? [new Paragraph({ style: 'FigureCaption', children: [...label, ...caption] })]
    : []
}

const sourceParagraph = (text: string): Paragraph[] => (text ? [new Paragraph({ style: 'SourceLine', text })] : [])

const chart: BlockRule = (book, block) => {
  const found = chartOf(block)
  const source = textOf(block, 'source')
  return [
    pictureParagraph(found && chartRun(book, found.chart, found.alt), book.words.missing),
    ...captionParagraph(book, block),
    ...sourceParagraph(source && `${book.words.source}${source}`),
  ]
}

const pictureOf = (block: ResolvedOwnBlock, name: string): AssetValue | null =>
  AssetValue.nullable()
    .catch(null)
    .parse(block.values[name] ?? null)

const photo: BlockRule = (book, block) => {
  const picture = pictureOf(block, 'picture')
  return [
    pictureParagraph(picture && assetRun(book, picture, 1), book.words.noPicture),
    ...captionParagraph(book, block),
    ...sourceParagraph(textOf(block, 'credit')),
  ]
}

const Tiles = z.array(
  z.object({ label: z.string(), value: ResolvedValue.nullable(), change: ResolvedValue.nullable(), note: z.string() }),
)
const TILES_A_ROW = 4

const tileCell = (book: WordBook, tile: z.output<typeof Tiles>[number]): TableCell => {
  const line = (text: string, style: string) => (text ? [new Paragraph({ style, text })] : [])
  return new TableCell({
    shading: shading(book.theme.colors.accentSoft),
    children: [
      new Paragraph({ style: 'KpiValue', text: tile.value?.text ?? book.words.missing }),
      ...line(tile.label, 'KpiLabel'),
      ...line(tile.change ? changeText(tile.change) : '', 'KpiLabel'),
      ...line(tile.note, 'KpiNote'),
    ],
  })
}

const kpiGroup: BlockRule = (book, block) => {
  const tiles = Tiles.catch([]).parse(block.values.tiles)
  const title = lineOf(book, block, 'title')
  const columns = Math.min(TILES_A_ROW, Math.max(1, tiles.length))
  const rows = Array.from({ length: Math.ceil(tiles.length / columns) }, (_, at) =>
    tiles.slice(at * columns, (at + 1) * columns),
  )
  const edge = { style: BorderStyle.SINGLE, size: 12, color: book.theme.colors.accent.slice(1) }
  const gap = { style: BorderStyle.SINGLE, size: 12, color: 'FFFFFF' }
  const heading = title.length > 0 ? [new Paragraph({ style: 'BoxTitle', children: title })] : []
  if (rows.length === 0) return heading
  const width = textWidthTwips(book.theme)
  const filler = () => new TableCell({ children: [new Paragraph({ style: 'KpiNote' })] })
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => Math.floor(width / columns)),
    margins: { top: 90, bottom: 90, left: 120, right: 120 },
    borders: { top: edge, bottom: gap, left: gap, right: gap, insideHorizontal: edge, insideVertical: gap },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: [
            ...row.map((tile) => tileCell(book, tile)),
            ...Array.from({ length: columns - row.length }, filler),
          ],
        }),
    ),
  })
  return [...heading, table, new Paragraph({ style: 'CellText' })]
}

const caseStudy: BlockRule = (book, block) => {
  const place = [textOf(block, 'organization'), textOf(block, 'location')].filter(Boolean).join(' · ')
  const picture = pictureOf(block, 'photo')
  const run = picture ? assetRun(book, picture, 0.8) : null
  const edge = { style: BorderStyle.SINGLE, size: 6, color: book.theme.colors.rule.slice(1) }
  const bar = { style: BorderStyle.SINGLE, size: 24, color: book.theme.colors.accent.slice(1) }
  const width = textWidthTwips(book.theme)
  const cell = new TableCell({
    shading: shading(book.theme.colors.accentSoft),
    children: [
      new Paragraph({
        style: 'BoxTitle',
        children: [
          new TextRun({ text: `${book.words.case}　`, color: book.theme.colors.accent.slice(1) }),
          ...lineOf(book, block, 'title'),
        ],
      }),
      ...(place ? [new Paragraph({ style: 'KpiNote', text: place })] : []),
      ...(run ? [new Paragraph({ style: 'Picture', children: [run] })] : []),
      ...toWordProse(book, block.proses.story ?? [], 'BodyText'),
    ],
  })
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    alignment: AlignmentType.CENTER,
    margins: { top: 120, bottom: 120, left: 200, right: 200 },
    borders: { top: edge, bottom: edge, left: bar, right: edge },
    rows: [new TableRow({ children: [cell] })],
  })
  return [table, new Paragraph({ style: 'CellText' })]
}

const rules: Readonly<Record<string, BlockRule>> = { chart, photo, 'kpi-group': kpiGroup, 'case-study': caseStudy }

/** Block kinds with a rule for Word; kinds within the text are drawn with their runs. */
export const wordKinds: readonly string[] = Object.keys(rules)

/** A block of ours in Word; a kind without a rule leaves no trace. */
export const toWordBlock = (book: WordBook, block: ResolvedOwnBlock): WordBlock[] =>
  rules[block.kind]?.(book, block) ?? []
