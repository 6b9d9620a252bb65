import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { toSectionBody } from '../../../src-main/import/section-body'
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
