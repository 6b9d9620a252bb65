import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../src-main/publish/docx/render-docx'
import { wordKinds } from '../../src-main/publish/docx/word-blocks'
import { screenTools } from '../../src-main/publish/html/render-html'
import { styledKinds } from '../../src-main/publish/html/style-sheet'
import { printedKinds } from '../../src-main/publish/print/book-files'
import { createTypesetter } from '../../src-main/publish/print/typesetter'
import { blocks } from '../../src-shared/blocks/registry'
import { renderBlocks } from '../../src-shared/document/render'
import { docxLines } from '../support/docx-reading'
import { readPdf } from '../support/pdf-reading'
import { aResolvedEdition, aSection, type GoldenCase, goldenCases, someAssets } from '../support/resolved-edition'

const isUpdating = process.env.UPDATE_GOLDEN === '1'

const compare = (file: string, text: string): void => {
  if (isUpdating) writeFileSync(file, text)
  if (!existsSync(file)) expect.fail(`${file} is missing. Write it with: npm run golden. Then read it.`)
  expect(text).toBe(readFileSync(file, 'utf8'))
}

/** An edition of one chapter with this block alone: cover, one page or more, colophon. */
const editionAround = ({ block }: GoldenCase) =>
  aResolvedEdition([aSection({ id: 's', title: '章', blocks: [block] })], {
    stage: 'published',
    board: [],
    signatures: [],
  })

const typesetter = await createTypesetter()

describe.each(goldenCases())('$name', (golden) => {
  const document = editionAround(golden)
  const assets = someAssets()

  it('looks on screen as it did', () => {
    const html = renderToStaticMarkup(renderBlocks([golden.block], screenTools({ document, assets }), 2))
    const readable = html.replace(/(data:[a-z/+]+);base64,[^"]*/g, '$1;…').replaceAll('><', '>\n<')
    compare(`${golden.base}.screen.html`, `${readable}\n`)
  })

  it('reads in print as it did', async () => {
    if (!typesetter.ok) throw new Error('The faces of the book are not installed.')
    const typeset = await typesetter.value.typeset({ document, assets })
    if (!typeset.ok) throw new Error(JSON.stringify(typeset.error))
    const { pages } = await readPdf(typeset.value.pdf)
    const lines = pages.slice(1, -1).flatMap((page) => page.lines)
    compare(`${golden.base}.print.txt`, `${lines.join('\n')}\n`)
  })

  it('reads in Word as it did', async () => {
    const packed = await renderDocx({ document, assets })
    if (!packed.ok) throw new Error(JSON.stringify(packed.error))
    const lines = docxLines(packed.value)
    const from = lines.indexOf('Heading1: 章')
    compare(`${golden.base}.docx.txt`, `${lines.slice(from + 1).join('\n')}\n`)
  })
})

describe('every kind of block', () => {
  it.each(blocks.map(({ kind }) => kind))('%s has a golden case, a print rule and a style', (kind) => {
    expect(goldenCases().some((golden) => golden.kind === kind)).toBe(true)
    expect(printedKinds).toContain(kind)
    expect(styledKinds).toContain(kind)
  })

  it.each(blocks.filter(({ placement }) => placement === 'block').map(({ kind }) => kind))(
    '%s has a rule for Word',
    (kind) => {
      expect(wordKinds).toContain(kind)
    },
  )
})
