import { describe, expect, it } from 'vitest'
import { ImportReport, ReviewStarted } from '../../src-shared/contract/source'
import type { CandidateDecision } from '../../src-shared/data/candidate-decision'
import type { ReviewId } from '../../src-shared/data/ids'
import { Period } from '../../src-shared/data/period'
import { changeRole, proposedRole, proposedWords, setSpeaker } from '../../src-shared/document/proposal/edit-proposal'
import { must } from '../support/session/must'
import { begunReview } from './cases/review'
import { inTrial } from './in-trial'
import { aDraft, type Trial } from './trial'

describe('a review', () => {
  it('shows what would be imported, and imports what was made of it, as one step that can be undone', () =>
    inTrial(async (trial) => {
      const reviewId = await begunReview(trial)
      const { proposal, text } = must(await trial.api.review.open({ reviewId }))
      expect(must(await trial.api.edition.list({}))).toEqual([])
      expect(proposal.map(proposedWords)).toContain('全年更换灯具1204套。')
      const heading = proposal.findLast(({ kind }) => kind === 'heading')
      const place = heading?.places[0]
      expect(text.slice(...(place ?? [0, 0])).trim()).toContain('更换灯具')

      const changed = changeRole(proposal, heading?.id ?? '', 'quote')
      must(await trial.api.review.save({ reviewId, title: '灯塔年报', year: 2023, proposal: changed }))
      const again = must(await trial.api.review.open({ reviewId }))
      expect(again.proposal.map(proposedRole)).toEqual(changed.map(proposedRole))

      const report = must(await trial.api.review.commit({ reviewId }))
      expect(report).toMatchObject({ title: '灯塔年报', sections: 1 })
      expect(must(await trial.api.review.list({}))).toEqual([])
      expect(must(await trial.api.source.list({}))).toHaveLength(1)

      must(await trial.api.history.undo({}))
      expect(must(await trial.api.edition.list({}))).toEqual([])
      expect(must(await trial.api.review.list({})).map(({ id }) => id)).toEqual([reviewId])
    }))

  it('that is given up can be brought back', () =>
    inTrial(async (trial) => {
      const reviewId = await begunReview(trial)
      must(await trial.api.review.discard({ reviewId }))
      expect(must(await trial.api.review.list({}))).toEqual([])
      must(await trial.api.history.undo({}))
      expect(must(await trial.api.review.list({}))).toHaveLength(1)
    }))

  it('is still there when the project is opened again', () =>
    inTrial(async (trial) => {
      const reviewId = await begunReview(trial)
      const path = must(await trial.api.project.current({}))?.path ?? ''
      must(await trial.api.project.close({}))
      trial.host.script([path])
      must(await trial.api.project.open({ token: null }))
      expect(must(await trial.api.review.open({ reviewId })).proposal.length).toBeGreaterThan(2)
    }))
})

/** Two quantities of one year: of lamps that were changed, and of lighthouses. */
const report = `# 灯塔年报

2023年，全国更换灯具1204套，灯塔完好率达到96.5%。

2023年，海岛灯塔数量达到310座。
`

const begun = async (trial: Trial, as: 'edition' | 'source' = 'edition', text = report): Promise<ReviewId> => {
  const token = await trial.tokenOf(trial.write('灯塔年报.md', text))
  const { jobId } = must(await trial.api.import.start({ token, as, year: 2024, title: '灯塔年报', review: true }))
  return ReviewStarted.parse((await trial.runJob(jobId)).result).reviewId
}

/** The place of the candidate that gives this value. */
const placeOf = async (trial: Trial, reviewId: ReviewId, value: string): Promise<number> => {
  const { candidates } = must(await trial.api.review.open({ reviewId }))
  const at = candidates.findIndex((one) => one.value === value)
  expect(at).toBeGreaterThanOrEqual(0)
  return at
}

const indicatorsNow = async (trial: Trial) =>
  must(await trial.api.indicator.list({})).map(({ name, observationCount }) => [name, observationCount])

const transcript = `# 灯塔运行情况发布会

发布时间：2024年1月19日

记者：去年的检修情况如何？

王明：2023年，海岛灯塔数量达到310座。

王明：谢谢大家。

记者：还有什么安排？

王明：2023年，全国更换灯具1204套。

责任编辑：李四
`

describe('a review of a source', () => {
  it('shows who says what and what is left out, and imports both as they were changed, with the values', () =>
    inTrial(async (trial) => {
      await trial.project()
      const reviewId = await begun(trial, 'source', transcript)
      const { review, proposal, text } = must(await trial.api.review.open({ reviewId }))
      expect(review).toMatchObject({ as: 'source', title: '灯塔年报' })
      const answer = proposal.find((block) => proposedWords(block).includes('310座'))
      expect(answer).toMatchObject({ kind: 'said', as: 'answer', speaker: '王明' })
      expect(text.slice(...(answer?.places[0] ?? [0, 0]))).toContain('310座')
      const thanks = proposal.find((block) => proposedWords(block).includes('谢谢'))
      const footer = proposal.find(({ kind }) => kind === 'noise')
      const changed = changeRole(
        changeRole(setSpeaker(proposal, answer?.id ?? '', '王明秘书长'), thanks?.id ?? '', 'noise'),
        footer?.id ?? '',
        'said-byline',
      )
      must(await trial.api.review.save({ reviewId, title: '发布会实录', year: null, proposal: changed }))
      const at = await placeOf(trial, reviewId, '310')
      must(
        await trial.api.review.decide({
          reviewId,
          decisions: [{ at, verdict: 'accepted', bound: 'new', corrected: { name: '海岛灯塔数' } }],
        }),
      )
      const report = must(await trial.api.review.commit({ reviewId }))
      expect(report).toMatchObject({ editionId: null, title: '发布会实录', observations: 1, sections: 0 })
      const { source, blocks, noise } = must(await trial.api.source.open({ sourceId: report.sourceId }))
      expect(source).toMatchObject({ title: '发布会实录', published: '2024-01-19', editionId: null })
      expect(blocks).toContainEqual(expect.objectContaining({ kind: 'answer', speaker: '王明秘书长' }))
      expect(blocks).toContainEqual(expect.objectContaining({ kind: 'byline', text: '责任编辑：李四' }))
      expect(noise).toContainEqual({ text: '谢谢大家。', reason: 'left out' })
      expect(await indicatorsNow(trial)).toEqual([['海岛灯塔数', 1]])

      must(await trial.api.history.undo({}))
      expect(must(await trial.api.source.list({}))).toEqual([])
      expect(await indicatorsNow(trial)).toEqual([])
      expect(must(await trial.api.review.list({}))).toMatchObject([{ id: reviewId, as: 'source' }])
    }))

  it('left as it is becomes what an import at once makes', () =>
    inTrial(async (trial) => {
      await trial.project()
      const reviewId = await begun(trial, 'source', transcript)
      const reviewed = must(await trial.api.review.commit({ reviewId }))
      const one = must(await trial.api.source.open({ sourceId: reviewed.sourceId }))
      must(await trial.api.history.undo({}))
      must(await trial.api.review.discard({ reviewId }))
      const token = await trial.tokenOf(trial.write('发布会.md', transcript))
      const started = must(await trial.api.import.start({ token, as: 'source', year: null, title: '灯塔年报' }))
      const { result } = await trial.runJob(started.jobId)
      const other = must(await trial.api.source.open({ sourceId: ImportReport.parse(result).sourceId }))
      expect(one.blocks).toEqual(other.blocks)
      expect(one.candidates).toEqual(other.candidates)
      const inOrder = (noise: typeof one.noise) => noise.map(({ text, reason }) => `${reason} ${text}`).toSorted()
      expect(inOrder(one.noise)).toEqual(inOrder(other.noise))
    }))
})

describe('the quantities of a reviewed document', () => {
  it('are recorded with the document as they were put right, in one step that takes all of it back', () =>
    inTrial(async (trial) => {
      await trial.project()
      const known = must(await trial.api.indicator.create({ name: '灯塔可用率', unit: '%' }))
      const reviewId = await begun(trial)
      const decisions: CandidateDecision[] = [
        {
          at: await placeOf(trial, reviewId, '1204'),
          verdict: 'accepted',
          bound: 'new',
          corrected: { name: '更换灯具数', value: '1205' },
        },
        { at: await placeOf(trial, reviewId, '96.5'), verdict: 'accepted', bound: known.id, corrected: {} },
        { at: await placeOf(trial, reviewId, '310'), verdict: 'rejected', bound: null, corrected: {} },
      ]
      must(await trial.api.review.decide({ reviewId, decisions }))
      const { sourceId, observations } = must(await trial.api.review.commit({ reviewId }))
      expect(observations).toBe(2)
      expect(await indicatorsNow(trial)).toEqual([
        ['灯塔可用率', 1],
        ['更换灯具数', 1],
      ])
      const made = must(await trial.api.indicator.list({ query: '更换灯具数' }))[0]
      expect(must(await trial.api.observation.list({ indicatorId: made?.id ?? known.id }))).toMatchObject([
        { value: '1205', unit: '套', period: '2023', sourceId, quote: expect.stringContaining('1204套') },
      ])
      const { candidates } = must(await trial.api.source.open({ sourceId }))
      expect(candidates.map(({ value }) => value)).toEqual(['1205', '96.5'])
      const [edition] = must(await trial.api.edition.list({}))
      expect(edition?.stage).toBe('published')

      must(await trial.api.history.undo({}))
      expect(await indicatorsNow(trial)).toEqual([['灯塔可用率', 0]])
      expect(must(await trial.api.source.list({}))).toEqual([])
      expect(must(await trial.api.edition.list({}))).toEqual([])
      expect(must(await trial.api.review.open({ reviewId })).decisions).toEqual(decisions)

      must(await trial.api.history.redo({}))
      expect(await indicatorsNow(trial)).toEqual([
        ['灯塔可用率', 1],
        ['更换灯具数', 1],
      ])
    }))

  it('that cannot all be recorded leave the project as it was', () =>
    inTrial(async (trial) => {
      await trial.project()
      const gone = must(await trial.api.indicator.create({ name: '灯塔数', unit: '座' }))
      const reviewId = await begun(trial)
      const at = await placeOf(trial, reviewId, '310')
      must(
        await trial.api.review.decide({
          reviewId,
          decisions: [{ at, verdict: 'accepted', bound: gone.id, corrected: {} }],
        }),
      )
      must(await trial.api.indicator.remove({ indicatorId: gone.id }))
      expect(await trial.api.review.commit({ reviewId })).toMatchObject({ ok: false, error: { code: 'not-found' } })
      expect(must(await trial.api.edition.list({}))).toEqual([])
      expect(must(await trial.api.source.list({}))).toEqual([])
      expect(must(await trial.api.review.list({}))).toHaveLength(1)
    }))

  it('that stand in text that is left out are stated by nobody, unless they were accepted', () =>
    inTrial(async (trial) => {
      await trial.project()
      const reviewId = await begun(trial)
      const { proposal } = must(await trial.api.review.open({ reviewId }))
      const without = proposal.reduce(
        (now, { id, kind }) => (kind === 'body' ? changeRole(now, id, 'noise') : now),
        proposal,
      )
      must(await trial.api.review.save({ reviewId, title: '灯塔年报', year: 2024, proposal: without }))
      const at = await placeOf(trial, reviewId, '310')
      must(
        await trial.api.review.decide({
          reviewId,
          decisions: [{ at, verdict: 'accepted', bound: null, corrected: {} }],
        }),
      )
      const { sourceId } = must(await trial.api.review.commit({ reviewId }))
      expect(must(await trial.api.source.open({ sourceId })).candidates.map(({ value }) => value)).toEqual(['310'])
    }))

  it('that are decided half of wait with the review', () =>
    inTrial(async (trial) => {
      await trial.project()
      const reviewId = await begun(trial)
      const decisions: CandidateDecision[] = [
        { at: 0, verdict: 'rejected', bound: null, corrected: { period: '2022' } },
      ]
      must(await trial.api.review.decide({ reviewId, decisions }))
      const path = must(await trial.api.project.current({}))?.path ?? ''
      must(await trial.api.project.close({}))
      trial.host.script([path])
      must(await trial.api.project.open({ token: null }))
      expect(must(await trial.api.review.open({ reviewId })).decisions).toEqual(decisions)
    }))

  it('that contradict what the project has are counted when they come in', () =>
    inTrial(async (trial) => {
      await trial.project()
      const { id: indicatorId } = must(await trial.api.indicator.create({ name: '海岛灯塔数', unit: '座' }))
      must(
        await trial.api.observation.record({
          draft: { ...aDraft(indicatorId, '2023', '290', '统计公报'), unit: '座' },
        }),
      )
      const held = await trial.api.observation.held({
        keys: [{ indicatorId, subject: '', period: Period.parse('2023-12-31'), change: '' }],
      })
      expect(must(held)).toMatchObject([[{ value: '290', unit: '座', title: '统计公报' }]])
      const reviewId = await begun(trial)
      const at = await placeOf(trial, reviewId, '310')
      must(
        await trial.api.review.decide({
          reviewId,
          decisions: [{ at, verdict: 'accepted', bound: indicatorId, corrected: {} }],
        }),
      )
      expect(must(await trial.api.review.commit({ reviewId }))).toMatchObject({ observations: 1, conflicts: 1 })
      expect(must(await trial.api.conflict.list({}))).toHaveLength(1)
    }))
})
