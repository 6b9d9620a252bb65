import { ReviewStarted } from '../../../src-shared/contract/source'
import type { CandidateDecision } from '../../../src-shared/data/candidate-decision'
import { ReviewId } from '../../../src-shared/data/ids'
import { must } from '../../support/session/must'
import type { DomainCases } from '../call-case'
import { noSuchId, type Trial } from '../trial'

const words = `# 第一章 海岛灯塔

2023年，海岛灯塔完成检修，夜间航行更加安全。

## 更换灯具

全年更换灯具1204套。
`

/** Reads a report of 2023 to be looked through; gives the review. */
export const begunReview = async (trial: Trial): Promise<ReviewId> => {
  await trial.project()
  const token = await trial.tokenOf(trial.write('灯塔.md', words))
  const order = { token, as: 'edition' as const, year: 2023, title: '灯塔年报', review: true }
  const { jobId } = must(await trial.api.import.start(order))
  return ReviewStarted.parse((await trial.runJob(jobId)).result).reviewId
}

/** The first quantity of the report, as it was found. */
export const accepted: CandidateDecision = { at: 0, verdict: 'accepted', bound: null, corrected: {} }

const missing = ReviewId.parse(noSuchId)

const onNone = (act: (trial: Trial) => ReturnType<Trial['api']['review']['discard']>) => async (trial: Trial) => {
  await trial.project()
  return act(trial)
}

const damaged = async (trial: Trial): Promise<ReviewId> => {
  const reviewId = await begunReview(trial)
  const opened = must(await trial.api.project.current({}))
  trial.tamper(opened?.path ?? '', "UPDATE review SET proposal = '{}' WHERE id = @reviewId", { reviewId })
  return reviewId
}

export const reviewCases: DomainCases<'review'> = {
  list: {
    succeeds: async (trial) => {
      await begunReview(trial)
      return trial.api.review.list({})
    },
    fails: {},
  },
  open: {
    succeeds: async (trial) => trial.api.review.open({ reviewId: await begunReview(trial) }),
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.review.open({ reviewId: missing })
      },
      'document-damaged': async (trial) => trial.api.review.open({ reviewId: await damaged(trial) }),
    },
  },
  save: {
    succeeds: async (trial) => {
      const reviewId = await begunReview(trial)
      const { proposal } = must(await trial.api.review.open({ reviewId }))
      return trial.api.review.save({ reviewId, title: '灯塔年报', year: 2023, proposal: proposal.slice(0, 2) })
    },
    fails: {
      'not-found': onNone((trial) =>
        trial.api.review.save({ reviewId: missing, title: '年报', year: null, proposal: [] }),
      ),
    },
  },
  decide: {
    succeeds: async (trial) => trial.api.review.decide({ reviewId: await begunReview(trial), decisions: [accepted] }),
    fails: {
      'not-found': onNone((trial) => trial.api.review.decide({ reviewId: missing, decisions: [] })),
    },
  },
  commit: {
    succeeds: async (trial) => {
      const reviewId = await begunReview(trial)
      must(await trial.api.review.decide({ reviewId, decisions: [accepted] }))
      return trial.api.review.commit({ reviewId })
    },
    fails: {
      'not-found': async (trial) => {
        await trial.project()
        return trial.api.review.commit({ reviewId: missing })
      },
      'document-damaged': async (trial) => trial.api.review.commit({ reviewId: await damaged(trial) }),
      'already-exists': async (trial) => {
        const reviewId = await begunReview(trial)
        const token = await trial.tokenOf(trial.write('别的.md', '# 别的报告\n\n别的内容，写得不一样。\n'))
        const started = await trial.api.import.start({ token, as: 'edition', year: 2023, title: '' })
        await trial.runJob(must(started).jobId)
        return trial.api.review.commit({ reviewId })
      },
      'import-already-present': async (trial) => {
        const reviewId = await begunReview(trial)
        const token = await trial.tokenOf(trial.write('同一份.md', words))
        const started = await trial.api.import.start({ token, as: 'edition', year: 2022, title: '' })
        await trial.runJob(must(started).jobId)
        return trial.api.review.commit({ reviewId })
      },
    },
  },
  discard: {
    succeeds: async (trial) => trial.api.review.discard({ reviewId: await begunReview(trial) }),
    fails: { 'not-found': onNone((trial) => trial.api.review.discard({ reviewId: missing })) },
  },
}
