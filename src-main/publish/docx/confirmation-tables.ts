import { BorderStyle, ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'
import { formatPeriod, type Language } from '../../../src-shared/data/format-period'
import { parsePeriod } from '../../../src-shared/data/parse-period'
import type { SubmissionNumber } from '../../../src-shared/data/submission'
import { imageKind } from '../image-kind'
import { standardTheme } from '../theme'
import type { ConfirmationInput } from './confirmation-input'
import type { ConfirmationWords } from './confirmation-words'
import { shading } from './word-table'

/** Twentieths of a point that a page has between its margins. */
const WIDTH = 9400
const rule = { style: BorderStyle.SINGLE, size: 4, color: standardTheme.colors.rule.slice(1) }
const borders = { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule }

type CellContent = string | readonly Paragraph[]

const paragraphsOf = (content: CellContent): Paragraph[] =>
  typeof content === 'string'
    ? content.split('\n').map((line) => new Paragraph({ style: 'CellText', children: [new TextRun(line)] }))
    : [...content]

const cell = (content: CellContent, isHead: boolean): TableCell =>
  new TableCell({
    ...(isHead ? { shading: shading(standardTheme.colors.accentSoft) } : {}),
    children: paragraphsOf(content),
  })

interface TableShape {
  /** Shares of the width, by column. */
  readonly shares: readonly number[]
  readonly head?: readonly string[]
  /** The first cell of each row is its head. */
  readonly hasRowHeads?: boolean
}

const table = ({ shares, head, hasRowHeads = false }: TableShape, rows: readonly (readonly CellContent[])[]): Table => {
  const widths = shares.map((share) => Math.round(WIDTH * share))
  const headRow = head
    ? [new TableRow({ tableHeader: true, children: head.map((content) => cell(content, true)) })]
    : []
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    borders,
    rows: [
      ...headRow,
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((content, at) => cell(content, hasRowHeads && at === 0)) }),
      ),
    ],
  })
}

export const factTable = (
  { title, organizations, location, person, phone, mail }: ConfirmationInput,
  words: ConfirmationWords,
): Table =>
  table({ shares: [0.2, 0.8], hasRowHeads: true }, [
    [words.organization, organizations.join('\n')],
    [words.title, title],
    [words.location, location],
    [words.contact, [person, phone, mail].filter(Boolean).join('　')],
  ])

const periodOf = (period: string | null, words: ConfirmationWords, language: Language): string => {
  if (period === null) return words.noPeriod
  const parsed = parsePeriod(period)
  return parsed.ok ? formatPeriod(parsed.value, language, 'flow') : period
}

/** Each with the sentence in which it stands and room for another value. */
export const numberTable = (
  numbers: readonly SubmissionNumber[],
  words: ConfirmationWords,
  language: Language,
): Table =>
  table(
    { shares: [0.22, 0.16, 0.4, 0.22], head: words.numberHeads },
    numbers.map(({ name, value, unit, change, period, sentence }) => [
      [name, `${value}${unit}${change ? `（${change}）` : ''}`].filter(Boolean).join('\n'),
      periodOf(period, words, language),
      sentence,
      words.verdict,
    ]),
  )

const PICTURE_WIDTH = 200

const pictureOf = ({ bytes, widthPx, heightPx, caption }: ConfirmationInput['pictures'][number]): CellContent => {
  const kind = bytes ? imageKind(bytes) : null
  // Word shows no other kinds by itself.
  if (!bytes || (kind !== 'png' && kind !== 'jpg' && kind !== 'gif')) return '—'
  const width = Math.min(PICTURE_WIDTH, widthPx)
  const height = Math.max(1, Math.round((width * heightPx) / widthPx))
  const altText = { name: caption.slice(0, 60), title: caption.slice(0, 60), description: caption }
  const run = new ImageRun({ type: kind, data: Buffer.from(bytes), transformation: { width, height }, altText })
  return [new Paragraph({ style: 'CellText', children: [run] })]
}

export const pictureTable = (pictures: ConfirmationInput['pictures'], words: ConfirmationWords): Table =>
  table(
    { shares: [0.4, 0.34, 0.26], head: words.pictureHeads },
    pictures.map((picture) => [pictureOf(picture), picture.caption || words.noCaption, words.rights]),
  )

/** Tall rows: seals are large. */
export const signTable = ({ sign }: ConfirmationWords): Table =>
  table(
    { shares: [1] },
    sign.map((line, at) => [at === 0 ? `${line}\n\n\n` : `${line}\n`]),
  )
