import { describe, expect, it } from 'vitest'
import { ImportReport, ReviewStarted } from '../../src-shared/contract/source'
import { BlockId, type SectionId } from '../../src-shared/data/ids'
import { boxesOf, linesOf, PageMap } from '../../src-shared/document/original/page-map'
import { proposedWords } from '../../src-shared/document/proposal/edit-proposal'
import type { StoredDocument } from '../../src-shared/document/schema'
import { aPdf } from '../support/documents/a-pdf'
import { must } from '../support/session/must'
import { inTrial } from './in-trial'
import type { Trial } from './trial'

const paragraph = (from: number, words: string) =>
  [1, 2, 3].map((line) => ({
    x: 60,
    y: from + line * 14,
    text: `${words} on line ${line} of it and so on and on and on`,
  }))

const book = aPdf([
  [{ x: 60, y: 60, text: 'Chapter of lighthouses', size: 22 }, ...paragraph(100, 'Keepers keep their lamps')],
  [{ x: 60, y: 60, text: 'Chapter of lamps', size: 22 }, ...paragraph(100, 'Oil burns all through the night')],
])

const asked = { as: 'edition' as const, year: 2023, title: 'Lighthouses' }

const imported = async (trial: Trial): Promise<ImportReport> => {
  await trial.project()
  const token = await trial.tokenOf(trial.write('book.pdf', book))
  const { jobId } = must(await trial.api.import.start({ token, ...asked }))
  return ImportReport.parse((await trial.runJob(jobId)).result)
}

const bodies = async (trial: Trial, year: number): Promise<{ id: SectionId; body: StoredDocument }[]> => {
  const edition = must(await trial.api.edition.list({})).find((one) => one.year === year)
  if (!edition) throw new Error(`No edition of ${year}`)
  const outline = must(await trial.api.section.outline({ editionId: edition.id }))
  return Promise.all(
    outline.map(async ({ id }) => ({ id, body: must(await trial.api.section.open({ sectionId: id })).body })),
  )
}

/** The block that says this, in the edition of that year. */
const blockSaying = async (trial: Trial, year: number, words: string): Promise<BlockId> => {
  const all = (await bodies(trial, year)).flatMap(({ body }) => body.root.children)
  const block = all.find((one) => JSON.stringify(one).includes(words))
  return BlockId.parse(block?.$?.id)
}

/** The pages, from 0, and the words that a block or section leads to. */
const passageOf = async (trial: Trial, ownerId: BlockId | SectionId) => {
  const { passage } = must(await trial.api.original.ofBlock({ ownerIds: [ownerId] }))
  if (!passage) return null
  const { text, pages } = must(await trial.api.original.open({ owner: { kind: 'source', sourceId: passage.sourceId } }))
  const boxes = boxesOf(linesOf(PageMap.parse(pages)), text, passage.places)
  return {
    sheets: [...new Set(boxes.map(({ sheet }) => sheet))],
    words: passage.places.map((place) => text.slice(...place).trim()).join(' '),
  }
}

describe('the original of an import', () => {
  it('is led to from every block and section, at its page and passage', () =>
    inTrial(async (trial) => {
      await imported(trial)
      const oil = await passageOf(trial, await blockSaying(trial, 2023, 'Oil burns'))
      expect(oil?.sheets).toEqual([1])
      expect(oil?.words).toMatch(/^Oil burns[\s\S]*line 3/)
      const titles = await Promise.all((await bodies(trial, 2023)).map(({ id }) => passageOf(trial, id)))
      expect(titles).toContainEqual({ sheets: [1], words: 'Chapter of lamps' })
    }))

  it('is the same for a block of the next edition, and for a copy of it', () =>
    inTrial(async (trial) => {
      const { editionId } = await imported(trial)
      if (!editionId) throw new Error('Imported as an edition')
      must(await trial.api.edition.rollForward({ editionId, year: 2024, dataYear: 2023 }))
      const carried = await blockSaying(trial, 2024, 'Keepers keep')
      expect((await passageOf(trial, carried))?.sheets).toEqual([0])
      const [section] = (await bodies(trial, 2024)).filter(({ body }) =>
        body.root.children.some(({ $ }) => $?.id === carried),
      )
      if (!section) throw new Error('It stands in a section')
      const { body, revision } = must(await trial.api.section.open({ sectionId: section.id }))
      const copy = '018f0000-0000-7000-8000-0000000000d1'
      const [first] = body.root.children
      const root = { ...body.root, children: [...body.root.children, { ...first, $: { id: copy, originId: carried } }] }
      must(
        await trial.api.section.saveBody({
          sectionId: section.id,
          basedOn: revision,
          body: { ...body, root } as never,
        }),
      )
      expect((await passageOf(trial, BlockId.parse(copy)))?.sheets).toEqual([0])
    }))

  it('is shown while it is looked through, and led to from what came of that', () =>
    inTrial(async (trial) => {
      await trial.project()
      const token = await trial.tokenOf(trial.write('book.pdf', book))
      const { jobId } = must(await trial.api.import.start({ token, ...asked, review: true }))
      const { reviewId } = ReviewStarted.parse((await trial.runJob(jobId)).result)
      const shown = must(await trial.api.original.open({ owner: { kind: 'review', reviewId } }))
      expect(shown.pages?.sheets).toHaveLength(2)
      const { proposal } = must(await trial.api.review.open({ reviewId }))
      const oil = proposal.find((block) => proposedWords(block).startsWith('Oil'))
      expect(boxesOf(linesOf(PageMap.parse(shown.pages)), shown.text, oil?.places ?? [])[0]?.sheet).toBe(1)
      // Imported, taken back and imported again, its blocks are other ones.
      must(await trial.api.review.commit({ reviewId }))
      must(await trial.api.history.undo({}))
      const undone = must(await trial.api.original.ofBlock({ ownerIds: [BlockId.parse(oil?.id)] }))
      expect(undone.passage).toBeNull()
      must(await trial.api.review.commit({ reviewId }))
      expect((await passageOf(trial, await blockSaying(trial, 2023, 'Oil burns')))?.sheets).toEqual([1])
    }))

  it('has a sentence where it says it, with its number, over the ends of lines', () =>
    inTrial(async (trial) => {
      await trial.project()
      const words =
        '发布会实录\n\n2022年，灯具达到12万套。灯塔继续\n检修。\n\n2023年，灯具达到\n12 万套，比上年增加。\n'
      const token = await trial.tokenOf(trial.write('talk.txt', words))
      const { jobId } = must(await trial.api.import.start({ token, as: 'source', year: null, title: '' }))
      const { sourceId } = ImportReport.parse((await trial.runJob(jobId)).result)
      const saidAt = async (quote: string, value = '', near: number | null = null) => {
        const { places, focus } = must(await trial.api.original.ofQuote({ sourceId, quote, value, near }))
        return [...places, ...focus].map((place) => words.slice(...place))
      }
      expect(await saidAt('2023年，灯具达到12万套，比上年增加。', '12')).toEqual([
        '2023年，灯具达到\n12 万套，比上年增加。',
        '12',
      ])
      expect(await saidAt('灯具达到12万套', '', words.length)).toEqual(['灯具达到\n12 万套'])
      expect(await saidAt('从未说过的话')).toEqual([])
    }))
})
