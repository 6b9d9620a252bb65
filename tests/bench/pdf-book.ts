import { writeFileSync } from 'node:fs'
import { createTypesetter } from '../../src-main/publish/print/typesetter'
import { aParagraph, aResolvedEdition, aSection } from '../support/resolved-edition'
import { chanceOf, createWriter } from './report-words'

/** Writes a book of Chinese text, some 150 pages, as this program prints it. Gives the number of its pages. */
export const writePdfBook = async (file: string): Promise<number> => {
  const { paragraph, title } = createWriter(chanceOf(150))
  const section = (chapter: number, index: number) =>
    aSection({
      id: `s-${chapter}-${index}`,
      level: 2,
      number: `${chapter}.${index}`,
      title: title(chapter * 10 + index),
      blocks: Array.from({ length: 26 }, (_, at) =>
        aParagraph(`p-${chapter}-${index}-${at}`, paragraph() + paragraph()),
      ),
    })
  const chapters = Array.from({ length: 12 }, (_, at) =>
    aSection({
      id: `s-${at + 1}`,
      number: `第${'一二三四五六七八九十'[at] ?? `十${'一二'[at - 10]}`}章`,
      title: title(at),
      children: Array.from({ length: 5 }, (__, index) => section(at + 1, index + 1)),
    }),
  )
  const typesetter = await createTypesetter()
  if (!typesetter.ok) throw new Error('The faces of the book are not installed')
  const book = await typesetter.value.typeset({ document: aResolvedEdition(chapters), assets: new Map() })
  if (!book.ok) throw new Error(JSON.stringify(book.error))
  writeFileSync(file, book.value.pdf)
  return book.value.pageCount
}
