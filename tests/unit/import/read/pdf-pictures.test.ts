import { describe, expect, it } from 'vitest'
import { findPictures } from '../../../../src-main/api/import-pictures'
import { placePictures } from '../../../../src-main/import/place-pictures'
import { pdfReader } from '../../../../src-main/import/read/pdf/pdf-reader'
import type { ReadDocument } from '../../../../src-main/import/read/reader'
import { structureEdition } from '../../../../src-main/import/structure-edition'
import { createTypesetter } from '../../../../src-main/publish/print/typesetter'
import { catalogue, helvetica, pages, pdfOf, plainContent } from '../../../fixtures/hostile/pdf/pdf-bytes'
import { aLongText, aResolvedEdition, aSection, goldenBlock, someAssets } from '../../../support/resolved-edition'

const read = async (bytes: Uint8Array): Promise<ReadDocument> => {
  const result = await pdfReader.read({ name: 'a.pdf', bytes }, () => undefined)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...Array<number>(60).fill(7), 0xff, 0xd9])

describe('pictures of a PDF', () => {
  it('come with the caption below them', async () => {
    const typesetter = await createTypesetter()
    if (!typesetter.ok) throw new Error(typesetter.error.code)
    const sections = [
      aSection({
        id: 's-1',
        number: '第一章',
        title: '沿海的灯塔',
        blocks: [...aLongText('a', 3), goldenBlock('photo/picture'), ...aLongText('b', 2)],
      }),
      aSection({ id: 's-2', number: '第二章', title: '岛上的灯塔', blocks: aLongText('c', 3) }),
    ]
    const book = await typesetter.value.typeset({ document: aResolvedEdition(sections), assets: someAssets() })
    if (!book.ok) throw new Error(book.error.code)
    const document = await read(book.value.pdf)
    expect(document.pictures).toHaveLength(1)
    const [picture] = document.pictures
    expect(picture?.captionAt).not.toBeNull()
    const found = findPictures(document)
    expect(found).toMatchObject([{ mime: 'image/png', value: { widthPx: 320, heightPx: 200 } }])
    const edition = structureEdition(document.text, document.lines)
    const index = edition.captions.findIndex(({ ranges }) =>
      ranges.some(([start, end]) => start <= (picture?.captionAt ?? -1) && (picture?.captionAt ?? -1) < end),
    )
    expect(placePictures(edition, found).ofCaption(index)).toEqual(found[0]?.value)
  })

  it('keep their own bytes where they are JPEG files, and marks and backgrounds stay out', async () => {
    const image = (width: number) => ({
      dictionary: `/Type /XObject /Subtype /Image /Width ${width} /Height 200 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode`,
      bytes: jpeg,
    })
    const sheet =
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 8 0 R >> /XObject << /Photo 5 0 R /Logo 6 0 R /Ground 7 0 R >> >> >>'
    const paint = [
      'q 595 0 0 842 0 0 cm /Ground Do Q',
      'q 300 0 0 200 60 500 cm /Photo Do Q',
      'q 20 0 0 14 500 800 cm /Logo Do Q',
      'BT /F1 9 Tf 60 485 Td (A lighthouse in the evening) Tj ET',
      'BT /F1 11 Tf 60 300 Td (Every autumn the keepers write down what the storms have left of the coast.) Tj ET',
    ]
    const { pictures, text } = await read(
      pdfOf([
        catalogue,
        pages(3),
        sheet,
        plainContent(paint.join('\n')),
        image(300),
        image(200),
        image(600),
        helvetica,
      ]),
    )
    expect(pictures).toHaveLength(1)
    expect(pictures[0]).toMatchObject({ mime: 'image/jpeg' })
    expect([...(pictures[0]?.bytes ?? [])]).toEqual([...jpeg])
    expect(text.slice(pictures[0]?.captionAt ?? 0)).toMatch(/^A lighthouse in the evening/)
  })
})
