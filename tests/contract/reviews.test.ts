import { describe, expect, it } from 'vitest'
import { changeRole, proposedRole, proposedWords } from '../../src-shared/document/proposal/edit-proposal'
import { must } from '../support/session/must'
import { begunReview } from './cases/review'
import { inTrial } from './in-trial'

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
