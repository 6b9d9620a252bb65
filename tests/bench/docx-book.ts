import { writeFileSync } from 'node:fs'
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { chanceOf, createWriter } from './report-words'

const PAGE_CHARACTERS = 900
const PAGES = 100

/** Writes a Word file in our own words: chapters, sections, prose, a table every few pages. Gives its pages. */
export async function writeDocxBook(path: string): Promise<number> {
  const chance = chanceOf(20)
  const writer = createWriter(chance)
  const children: (Paragraph | Table)[] = []
  for (let page = 0; page < PAGES; page++) {
    if (page % 10 === 0)
      children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, text: `第${page / 10 + 1}部分` }))
    children.push(new Paragraph({ heading: HeadingLevel.HEADING_2, text: writer.title(page) }))
    for (let written = 0; written < PAGE_CHARACTERS; ) {
      const words = writer.paragraph()
      written += words.length
      const cut = Math.floor(words.length / 2)
      const runs = [new TextRun(words.slice(0, cut)), new TextRun({ text: words.slice(cut), bold: page % 7 === 0 })]
      children.push(new Paragraph({ children: runs }))
    }
    if (page % 4 === 0) children.push(tableOf(page))
  }
  writeFileSync(path, await Packer.toBuffer(new Document({ sections: [{ children }] })))
  return PAGES
}

const tableOf = (page: number): Table =>
  new Table({
    rows: Array.from(
      { length: 12 },
      (_, row) =>
        new TableRow({
          children: Array.from(
            { length: 5 },
            (_, column) => new TableCell({ children: [new Paragraph(`${page * row + column}`)] }),
          ),
        }),
    ),
  })
