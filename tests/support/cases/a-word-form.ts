import { Document, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { aPicture } from '../picture'

type Cell = string | { readonly text: string; readonly columns: number }

const cell = (content: Cell): TableCell => {
  const { text, columns } = typeof content === 'string' ? { text: content, columns: 1 } : content
  return new TableCell({ columnSpan: columns, children: text.split('\n').map((line) => new Paragraph(line)) })
}

export const aWordTable = (rows: readonly (readonly Cell[])[]): Table =>
  new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cell) })) })

export const aWordHeading = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 })

/** A picture over its caption. */
export const aWordPicture = (caption: string): Paragraph[] => [
  new Paragraph({
    children: [
      new ImageRun({ type: 'png', data: Buffer.from(aPicture()), transformation: { width: 160, height: 100 } }),
    ],
  }),
  new Paragraph({ text: caption, style: 'Caption' }),
]

/** A Word file of these parts. */
export const aWordFile = async (children: readonly (Paragraph | Table | string)[]): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      sections: [{ children: children.map((part) => (typeof part === 'string' ? new Paragraph(part) : part)) }],
    }),
  )
