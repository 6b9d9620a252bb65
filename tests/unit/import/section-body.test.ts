import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { toSectionBody } from '../../../src-main/import/section-body'
import { editionIndicators } from '../../../src-main/import/stated-indicators'
import { structureEdition } from '../../../src-main/import/structure-edition'
import { StoredDocument } from '../../../src-shared/document/schema'

const report = readFileSync(join(import.meta.dirname, '../../fixtures/import/two-column-report.txt'), 'utf8')
const edition = structureEdition(report)
const rising = () => {
  let count = 0
  return () => `01900000-0000-7000-8000-${String(++count).padStart(12, '0')}`
}
const bodyOf = (title: string) => {
  const section = edition.sections.find((other) => other.title === title)
  if (!section) throw new Error(`no section ${title}`)
  return toSectionBody(section, edition, rising())
}

it('stores paragraphs, quote and case study in reading order, each with an id of its own', () => {
  const { root } = bodyOf('建设美丽渔村家园')
  expect(root.children.map(({ type }) => type)).toEqual(['paragraph', 'quote', 'case-study'])
  const ids = root.children.map(({ $ }) => $?.id)
  expect(new Set(ids).size).toBe(3)
})

it('stores a caption as a photo that waits for its picture', () => {
  const photo = bodyOf('守护夜间航行安全').root.children.find(({ type }) => type === 'photo')
  expect(photo?.$).toMatchObject({ values: { picture: null } })
  expect(JSON.stringify(photo?.$slots?.caption)).toContain('远山照明有限公司工程师')
})

it('gives a document that the schema accepts again', () => {
  for (const { title } of edition.sections) {
    const body = bodyOf(title)
    expect(StoredDocument.parse(JSON.parse(JSON.stringify(body)))).toEqual(body)
  }
})

it('stores an infographic as a table of what could be read, then as its fragments', () => {
  const tiles = ['灯塔总产值', '127.9', '亿元', '渔船产量', '3.5', '万艘', '灯塔检修率', '96.2', '%']
  const chart = ['2019-2021 年灯具产量', '单位：万套', '2.1 2.8 3.4', '2019 2020 2021']
  const page = structureEdition(['2021年', ...tiles, ...chart, '1,204', '97.3'].join('\n\n'))
  const [section] = page.sections
  if (!section) throw new Error('no section')
  const [table, fragments, ...more] = toSectionBody(section, page, rising()).root.children
  expect([table?.type, fragments?.type, more]).toEqual(['table', 'paragraph', []])
  const rows = (table?.children ?? []).map((row) =>
    (row.children ?? []).map((cell) =>
      (cell.children ?? [])
        .flatMap((one) => one.children ?? [])
        .map((one) => one.text)
        .join(''),
    ),
  )
  expect(rows).toEqual([
    ['', '2019', '2020', '2021'],
    ['灯具产量（万套）', '2.1', '2.8', '3.4'],
    ['灯塔总产值（亿元）', '', '', '127.9'],
    ['渔船产量（万艘）', '', '', '3.5'],
    ['灯塔检修率（%）', '', '', '96.2'],
  ])
  expect(JSON.stringify(fragments)).toContain('97.3')
  expect(page.figures[0]?.unread).toBe(2)
  expect(editionIndicators(page).map(({ name, value, period }) => [name, value, period])).toContainEqual([
    '灯具产量',
    '2.8',
    '2020',
  ])
})
