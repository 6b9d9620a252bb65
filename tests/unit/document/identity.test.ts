import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ensureIds, findDuplicateIds, mintIds } from '../../../src-shared/document/identity'
import { countCarried, listIds } from '../../../src-shared/document/inventory'
import { plainText } from '../../../src-shared/document/plain-text'
import { StoredDocument } from '../../../src-shared/document/schema'
import { visitNodes } from '../../../src-shared/document/walk'
import { aYear } from './a-year'
import {
  aDocument,
  carried,
  caseStudy,
  deepFreeze,
  id,
  idSource,
  item,
  list,
  liveNumber,
  paragraph,
} from './stored-nodes'

const origins = (document: StoredDocument) =>
  Array.from(visitNodes(document)).flatMap(({ node }) => (node.$?.originId ? [node.$.originId] : []))

describe('minting', () => {
  test('a rolled-forward document has new ids, remembers the old ones and is marked block by block', () => {
    const before = ensureIds(aYear(), idSource(500))
    const next = mintIds(deepFreeze(before), idSource(), { as: 'roll-forward' })
    expect(listIds(next).filter((given) => listIds(before).includes(given))).toEqual([])
    expect(origins(next)).toEqual(listIds(before))
    expect(countCarried(next)).toBe(8)
    expect(StoredDocument.parse(next)).toEqual(next)
  })

  test('a copy is nobody’s carry-over', () => {
    const copy = mintIds(aDocument(carried(paragraph(1, '旧'))), idSource(), { as: 'copy' })
    expect(countCarried(copy)).toBe(0)
    expect(origins(copy)).toEqual([id(1)])
  })

  test('a case that is copied is a case of its own', () => {
    const document = aDocument(caseStudy(1, ['题'], [paragraph(2, '文')], { caseId: id(90) }))
    const copied = mintIds(document, idSource(), { as: 'copy' }).root.children[0]
    expect(copied?.$?.values).toMatchObject({ caseId: id(1002) })
  })

  test('words, order and shape stay', () => {
    const writing = fc.string({ unit: fc.constantFrom(...'年刊ab \n'), maxLength: 12 })
    const nodes = fc.array(
      fc.oneof(
        writing.map((words) => paragraph(1, words, liveNumber(2))),
        writing.map((words) => list(3, 'bullet', item(words), item(list(4, 'number', item(words))))),
        writing.map((words) => caseStudy(5, [words], [paragraph(null, words)])),
      ),
    )
    fc.assert(
      fc.property(nodes, (children) => {
        const document = aDocument(...children)
        const minted = mintIds(document, idSource(), { as: 'roll-forward' })
        expect(plainText(minted)).toEqual(plainText(document))
        expect(findDuplicateIds(minted)).toEqual([])
      }),
    )
  })
})

describe('ensuring', () => {
  test('missing ids are made, for blocks inside blocks too', () => {
    const document = aDocument(
      paragraph(null, '一'),
      list(null, 'bullet', item('二')),
      caseStudy(1, ['题'], [paragraph(null, '文')]),
    )
    expect(listIds(ensureIds(document, idSource()))).toEqual([id(1001), id(1002), id(1), id(1003)])
  })

  test('where an id is given twice, the second block becomes a copy', () => {
    const document = aDocument(paragraph(1, '一', liveNumber(2)), paragraph(1, '一', liveNumber(2)))
    expect(findDuplicateIds(document)).toEqual([id(1), id(2)])
    const ensured = ensureIds(document, idSource())
    expect(listIds(ensured)).toEqual([id(1), id(2), id(1001), id(1002)])
    expect(origins(ensured)).toEqual([id(1), id(2)])
    expect(findDuplicateIds(ensured)).toEqual([])
  })

  test('a document in order is left as it is', () => {
    const document = deepFreeze(ensureIds(aYear(), idSource(500)))
    expect(ensureIds(document, idSource())).toEqual(document)
  })
})
