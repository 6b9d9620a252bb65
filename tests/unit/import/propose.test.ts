import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noPictures } from '../../../src-main/import/place-pictures'
import { proposeEdition } from '../../../src-main/import/propose'
import { toSectionBody } from '../../../src-main/import/section-body'
import { structureEdition } from '../../../src-main/import/structure-edition'
import { plainText } from '../../../src-shared/document/plain-text'
import { proposedWords } from '../../../src-shared/document/proposal/edit-proposal'
import { Proposal } from '../../../src-shared/document/proposal/proposal'
import { sectionsOf } from '../../../src-shared/document/proposal/proposed-sections'

const text = readFileSync(join(import.meta.dirname, '../../fixtures/import/two-column-report.txt'), 'utf8')
let minted = 0
const newId = () => `01900000-0000-7000-8000-${String(minted++).padStart(12, '0')}`
const edition = structureEdition(text)
const setting = { facts: null, pictures: noPictures }
const headings = edition.sections.map(({ kicker, title }) => ({ kicker, title, numbering: 'auto' as const }))
const proposal = proposeEdition(edition, { text, newId, setting, headings })

describe('what an import proposes', () => {
  it('would become, left as it is, what an import at once makes', () => {
    const made = sectionsOf(Proposal.parse(proposal), edition.title)
    expect(made.map(({ title }) => title)).toEqual(edition.sections.map(({ title }) => title))
    const parents = made.map(({ parentTempId }) => made.find(({ tempId }) => tempId === parentTempId)?.title ?? null)
    expect(parents).toEqual(
      edition.sections.map(({ parentId }) => edition.sections.find(({ id }) => id === parentId)?.title ?? null),
    )
    expect(made.map(({ body }) => plainText(body))).toEqual(
      edition.sections.map((section) => plainText(toSectionBody(section, edition, newId))),
    )
  })

  it('leads from each block to the words it was made of', () => {
    const ink = (words: string) => words.replace(/\s/g, '')
    const title = proposal.find((block) => proposedWords(block) === '守护夜间航行安全')
    expect(ink(title?.places.map((place) => text.slice(...place)).join('') ?? '')).toBe('守护夜间航行安全')
    const paragraph = proposal.find((block) => proposedWords(block).startsWith('灯塔是海岛居民'))
    expect(ink(paragraph?.places.map((place) => text.slice(...place)).join('') ?? '')).toBe(
      ink(paragraph ? proposedWords(paragraph) : ''),
    )
  })

  it('keeps what is left out near where it stood, with its reason', () => {
    const at = proposal.findIndex((block) => block.kind === 'noise' && block.reason === 'page number')
    expect(proposal[at - 1]?.kind).not.toBe('noise')
    expect(proposal.filter(({ kind }) => kind === 'noise')).toHaveLength(edition.noise.length)
  })
})
