import { beforeAll, describe, expect, it } from 'vitest'
import { type ImportOutput, runImportJob } from '../../../../src-main/api/import-job'
import { renderDocx } from '../../../../src-main/publish/docx/render-docx'
import type { StoredNode } from '../../../../src-shared/blocks/node'
import type { ResolvedDocument } from '../../../../src-shared/document/resolved'
import { temporaryFile } from '../../../support/documents/temporary-file'
import { aParagraph, aResolvedEdition, aSection, goldenBlock, someAssets } from '../../../support/resolved-edition'

const golden = (...names: string[]) => names.map(goldenBlock)

const edition = aResolvedEdition([
  aSection({ id: 's-0', title: '前言', blocks: [aParagraph('p-0', '这一年，变化写在每一页里。')] }),
  aSection({
    id: 's-1',
    number: '第一章',
    kicker: '创新发展',
    title: '总体情况',
    blocks: [aParagraph('p-1', '本章先看规模，再看结构。'), ...golden('table/merged')],
    children: [
      aSection({
        id: 's-2',
        level: 2,
        number: '1.1',
        title: '规模',
        blocks: golden('list/nested', 'footnote/in-text', 'photo/picture'),
      }),
      aSection({
        id: 's-3',
        level: 2,
        number: '1.2',
        title: '结构',
        blocks: golden('case-study/photo', 'quote/plain'),
      }),
    ],
  }),
  aSection({ id: 's-4', title: '展望', blocks: [aParagraph('p-4', '账本会继续写下去。')] }),
])

const imported = async (document: ResolvedDocument): Promise<ImportOutput> => {
  const written = await renderDocx({ document, assets: someAssets() })
  if (!written.ok) throw new Error(written.error.code)
  const path = temporaryFile('report.docx', written.value)
  const read = await runImportJob({ path, as: 'edition' }, () => undefined)
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

const childrenOf = (node: StoredNode | undefined) => (node?.children ?? []) as StoredNode[]

const wordsOf = (node: StoredNode): string =>
  typeof node.text === 'string' ? node.text : childrenOf(node).map(wordsOf).join('')

describe('our own Word file, imported again', () => {
  let output: ImportOutput
  const bodyOf = (title: string): StoredNode[] =>
    childrenOf(output.sections.find((section) => section.title === title)?.body.root)
  const firstOf = (title: string, type: string) => bodyOf(title).find((node) => node.type === type)

  beforeAll(async () => {
    output = await imported(edition)
  })

  it('has its title, year and sections with their levels, kickers and numbers to be counted anew', () => {
    expect([output.title, output.year]).toEqual(['中国工业绿色发展年度报告', 2025])
    const titleOf = new Map(output.sections.map(({ tempId, title }) => [tempId, title]))
    expect(
      output.sections.map((one) => [one.title, titleOf.get(one.parentTempId ?? '') ?? null, one.kicker, one.numbering]),
    ).toEqual([
      ['前言', null, '', 'none'],
      ['总体情况', null, '创新发展', 'auto'],
      ['规模', '总体情况', '', 'auto'],
      ['结构', '总体情况', '', 'auto'],
      ['展望', null, '', 'none'],
    ])
  })

  it('has its paragraphs', () => {
    expect(bodyOf('前言').map(wordsOf)).toEqual(['这一年，变化写在每一页里。'])
    expect(bodyOf('展望').map(wordsOf)).toEqual(['账本会继续写下去。'])
  })

  it('has its table with merged cells and header rows', () => {
    const rows = childrenOf(firstOf('总体情况', 'table'))
    const cells = rows.map((row) => childrenOf(row).map((cell) => [wordsOf(cell), cell.colSpan, cell.rowSpan]))
    expect(cells.slice(0, 2)).toEqual([
      [
        ['地区', 1, 2],
        ['工业增加值', 2, 1],
        ['备注', 1, 2],
      ],
      [
        ['2023年（亿元）', 1, 1],
        ['2024年（亿元）', 1, 1],
      ],
    ])
    expect(childrenOf(rows[0])[0]).toMatchObject({ headerState: 1 })
  })

  it('has its lists one within another, its note where it stood, and its picture with the caption', () => {
    const list = firstOf('规模', 'list')
    expect(childrenOf(list).map(wordsOf)).toEqual([
      '第一类任务：节能',
      '改造高耗能设备电机变压器建设能源管理中心',
      '第二类任务：节水',
    ])
    const noted = bodyOf('规模').find((node) => JSON.stringify(node).includes('footnote'))
    expect(childrenOf(noted).map(({ type }) => type)).toEqual(['text', 'footnote', 'text'])
    expect(firstOf('规模', 'photo')?.$).toMatchObject({ values: { picture: { hash: expect.any(String) } } })
    expect(output.pictures.length).toBeGreaterThanOrEqual(1)
  })

  it('has its case study with title, organization and picture, and its quote', () => {
    const study = firstOf('结构', 'case-study')
    expect(study?.$).toMatchObject({ values: { photo: { hash: expect.any(String) } } })
    expect(JSON.stringify(study?.$slots?.title)).not.toContain('案例')
    expect(firstOf('结构', 'quote')).toBeDefined()
  })
})
